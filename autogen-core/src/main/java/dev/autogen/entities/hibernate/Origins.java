package dev.autogen.entities.hibernate;

import dev.autogen.schema.Origin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.mapping.Collection;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.Component;
import org.hibernate.mapping.ForeignKey;
import org.hibernate.mapping.IdentifierCollection;
import org.hibernate.mapping.IndexedCollection;
import org.hibernate.mapping.Join;
import org.hibernate.mapping.KeyValue;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Selectable;
import org.hibernate.mapping.SingleTableSubclass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.ToOne;
import org.hibernate.mapping.UnionSubclass;
import org.hibernate.mapping.Value;
import org.jspecify.annotations.Nullable;

/** Knows which class or attribute asks for a table and its columns. */
final class Origins {

    private static final String SYNTHETIC = "_identifierMapper";

    private record CollectionOf(AuditedNames.Owner owner, String path, Collection collection) {}

    private final Map<Table, Origin> tables = new IdentityHashMap<>();
    private final Map<Table, Map<String, Origin>> columns = new IdentityHashMap<>();
    private final Map<Table, Map<List<String>, Origin>> associations = new IdentityHashMap<>();
    private final List<CollectionOf> collections = new ArrayList<>();
    private final AuditedNames audited;

    Origins(MetadataImplementor metadata, Map<String, Object> settings) {
        audited = new AuditedNames(metadata, settings);
        entities(metadata).forEach(this::entity);
        // What an attribute of an entity asks for comes first, then the owning ends of collections, then the inverse
        // ones.
        collections.stream().filter(item -> !item.collection().isInverse()).forEach(this::collection);
        collections.stream().filter(item -> item.collection().isInverse()).forEach(this::collection);
        audited.remaining().forEach(this::auditedTable);
    }

    /** Superclasses before their subclasses, always in the same order. */
    static List<PersistentClass> entities(MetadataImplementor metadata) {
        return metadata.getEntityBindings().stream()
                .sorted(Comparator.comparingInt(Origins::depth).thenComparing(PersistentClass::getEntityName))
                .toList();
    }

    private static int depth(PersistentClass entity) {
        return entity.getSuperclass() == null ? 0 : 1 + depth(entity.getSuperclass());
    }

    @Nullable
    Origin of(Table table) {
        return tables.get(table);
    }

    @Nullable
    Origin of(Table table, Column column) {
        Origin known = columns.getOrDefault(table, Map.of()).get(column.getCanonicalName());
        return known != null ? known : tables.get(table);
    }

    /** The association a foreign key is for. */
    @Nullable
    Origin of(Table table, ForeignKey key) {
        Origin association = associations.getOrDefault(table, Map.of()).get(canonical(key.getColumns()));
        return association != null || key.getColumns().isEmpty() ? association : of(table, key.getColumn(0));
    }

    private static List<String> canonical(List<Column> columns) {
        return columns.stream().map(Column::getCanonicalName).toList();
    }

    private void entity(PersistentClass entity) {
        AuditedNames.Owner owner = audited.ownerOf(entity);
        if (!(entity instanceof SingleTableSubclass)) {
            tables.putIfAbsent(entity.getTable(), owner.origin(null));
            identifier(entity, owner);
        }
        for (Property property : declared(entity)) {
            attribute(owner, "", property, entity instanceof UnionSubclass ? entity.getTable() : null);
        }
        for (Join join : entity.getJoins()) {
            tables.putIfAbsent(join.getTable(), owner.origin(null));
            columns(join.getTable(), join.getKey(), owner.origin(nameOfIdentifier(entity)));
        }
    }

    private static List<Property> declared(PersistentClass entity) {
        return entity instanceof UnionSubclass ? entity.getPropertyClosure() : entity.getProperties();
    }

    private void identifier(PersistentClass entity, AuditedNames.Owner owner) {
        Property property = entity.getIdentifierProperty();
        Table table = entity.getTable();
        if (property != null) {
            attribute(owner, "", property, table);
        } else if (entity.getIdentifier() instanceof Component component) {
            component.getProperties().forEach(part -> attribute(owner, "", part, table));
        }
        if (!(entity instanceof RootClass)) {
            columns(table, entity.getKey(), owner.origin(nameOfIdentifier(entity)));
        }
        if (entity instanceof RootClass && entity.getDiscriminator() != null) {
            columns(table, entity.getDiscriminator(), owner.origin(null));
        }
    }

    private static @Nullable String nameOfIdentifier(PersistentClass entity) {
        Property property = entity.getIdentifierProperty();
        return property == null ? null : property.getName();
    }

    private void attribute(AuditedNames.Owner owner, String prefix, Property property, @Nullable Table table) {
        if (property.isSynthetic() && !property.getName().equals(SYNTHETIC)) {
            return;
        }
        String path = property.getName().equals(SYNTHETIC) ? prefix : prefix + property.getName();
        value(owner, path, property.getValue(), table);
    }

    private void value(AuditedNames.Owner owner, String path, Value value, @Nullable Table table) {
        if (value instanceof Component component) {
            String prefix = path.isEmpty() ? "" : path + ".";
            component.getProperties().forEach(part -> attribute(owner, prefix, part, table));
            if (component.getAggregateColumn() != null) {
                column(tableOf(component, table), component.getAggregateColumn(), owner.origin(path));
            }
        } else if (value instanceof Collection collection) {
            collections.add(new CollectionOf(owner, path, collection));
        } else {
            columns(tableOf(value, table), value, owner.origin(path));
            if (value instanceof ToOne) {
                associations
                        .computeIfAbsent(tableOf(value, table), any -> new HashMap<>())
                        .putIfAbsent(canonical(columnsOf(value)), owner.origin(path));
            }
        }
    }

    private static Table tableOf(Value value, @Nullable Table table) {
        return table == null ? value.getTable() : table;
    }

    private void collection(CollectionOf item) {
        Collection collection = item.collection();
        Origin origin = item.owner().origin(item.path());
        if (!collection.isOneToMany()) {
            tables.putIfAbsent(collection.getCollectionTable(), origin);
        }
        columns(collection.getKey().getTable(), collection.getKey(), origin);
        if (collection instanceof IndexedCollection indexed && indexed.getIndex() != null) {
            columns(collection.getCollectionTable(), indexed.getIndex(), origin);
        }
        if (collection instanceof IdentifierCollection identified) {
            KeyValue identifier = identified.getIdentifier();
            columns(collection.getCollectionTable(), identifier, origin);
        }
        if (!collection.isOneToMany()) {
            value(item.owner(), item.path(), collection.getElement(), collection.getCollectionTable());
        }
    }

    private void auditedTable(Table audit, Table original) {
        Origin origin = tables.get(original);
        if (origin != null) {
            tables.put(audit, origin);
            columns.put(audit, columns.getOrDefault(original, new HashMap<>()));
        }
    }

    private void columns(Table table, Value value, Origin origin) {
        columnsOf(value).forEach(column -> column(table, column, origin));
    }

    /** Without formulas, which a value of several parts may be made of. */
    private static List<Column> columnsOf(Value value) {
        List<Column> columns = new ArrayList<>();
        for (Selectable selectable : value.getSelectables()) {
            if (selectable instanceof Column column) {
                columns.add(column);
            }
        }
        return columns;
    }

    private void column(Table table, Column column, Origin origin) {
        columns.computeIfAbsent(table, any -> new HashMap<>()).putIfAbsent(column.getCanonicalName(), origin);
    }
}

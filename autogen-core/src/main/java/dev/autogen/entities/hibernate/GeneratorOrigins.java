package dev.autogen.entities.hibernate;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.model.relational.SqlStringGenerationContext;
import org.hibernate.boot.spi.MetadataImplementor;
import org.hibernate.generator.Generator;
import org.hibernate.id.enhanced.SequenceStyleGenerator;
import org.hibernate.id.enhanced.TableGenerator;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PersistentClass;
import org.hibernate.mapping.Property;
import org.hibernate.mapping.RootClass;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UnionSubclass;
import org.jspecify.annotations.Nullable;

/**
 * Knows which entity asks for a sequence, or for the table of a table generator, and which columns get their values there. The generators are made a second time for it:
 * Hibernate does not keep those it makes while building metadata, and forgives them errors that an application's start does not.
 */
final class GeneratorOrigins {

    private final Map<QualifiedName, Origin> origins = new HashMap<>();
    private final Map<QualifiedName, List<ColumnName>> fed = new HashMap<>();
    private final MetadataImplementor metadata;
    private final SqlStringGenerationContext context;
    private final Names names;

    GeneratorOrigins(MetadataImplementor metadata, SqlStringGenerationContext context, Names names) {
        this.metadata = metadata;
        this.context = context;
        this.names = names;
        for (PersistentClass entity : Origins.entities(metadata)) {
            if (entity instanceof RootClass root) {
                add(root);
            }
        }
    }

    @Nullable
    Origin of(QualifiedName sequenceOrTable) {
        return origins.get(sequenceOrTable);
    }

    /** The columns of identifiers that get their values from a sequence. */
    List<ColumnName> fedBy(QualifiedName sequence) {
        return fed.getOrDefault(sequence, List.of()).stream()
                .distinct()
                .sorted(Comparator.comparing(ColumnName::toString))
                .toList();
    }

    private void addFed(QualifiedName sequence, RootClass root) {
        addFed(sequence, root.getTable(), root);
        // Classes that have a table of their own for everything share the generator; others share the values, too.
        root.getSubclasses().stream()
                .filter(UnionSubclass.class::isInstance)
                .forEach(subclass -> addFed(sequence, subclass.getTable(), root));
    }

    private void addFed(QualifiedName sequence, Table table, RootClass root) {
        List<Column> columns = root.getIdentifier().getColumns();
        if (table.isPhysicalTable() && columns.size() == 1) {
            fed.computeIfAbsent(sequence, name -> new ArrayList<>())
                    .add(new ColumnName(names.of(table), names.of(columns.get(0))));
        }
    }

    private void add(RootClass root) {
        Property identifier = root.getIdentifierProperty();
        Generator generator = VersionDifferences.generator(root, metadata, context);
        String className = root.getClassName() == null ? root.getEntityName() : root.getClassName();
        Origin origin = new Origin(className, identifier == null ? null : identifier.getName());
        if (generator instanceof SequenceStyleGenerator sequence) {
            var name = sequence.getDatabaseStructure().getPhysicalName();
            QualifiedName qualified = names.qualified(name.getSchemaName(), name.getObjectName());
            origins.putIfAbsent(qualified, origin);
            addFed(qualified, root);
        } else if (generator instanceof TableGenerator table) {
            origins.putIfAbsent(names.ofQualifiedText(table.getTableName()), origin);
        }
    }
}

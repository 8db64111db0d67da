package dev.autogen.entities.hibernate;

import static java.util.Objects.requireNonNull;

import dev.autogen.entities.ModelNote;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.Origin;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hibernate.mapping.Column;
import org.hibernate.mapping.PrimaryKey;
import org.hibernate.mapping.Table;
import org.hibernate.mapping.UniqueKey;
import org.jspecify.annotations.Nullable;

/** Reads primary keys and unique constraints, as {@code StandardTableExporter} and {@code CreateTableUniqueDelegate} do. */
final class KeyReader {

    private final Names names;
    private final List<ModelNote> notes;

    KeyReader(Names names, List<ModelNote> notes) {
        this.names = names;
        this.notes = notes;
    }

    List<String> primaryKeyColumns(Table table) {
        return table.hasPrimaryKey()
                ? table.getPrimaryKey().getColumns().stream().map(names::of).toList()
                : List.of();
    }

    /** A unique constraint over the columns of the key gives it its name. */
    ObjectName primaryKeyName(Table table) {
        PrimaryKey key = table.getPrimaryKey();
        UniqueKey ordering = key == null ? null : key.getOrderingUniqueKey();
        return ordering != null && ordering.isNameExplicit()
                ? ObjectName.chosen(names.ofText(ordering.getName()))
                : ObjectName.none();
    }

    /** Those of single columns first, then the others, as they stand in {@code CREATE TABLE}. */
    List<UniqueConstraint> uniqueConstraints(
            Table table,
            Map<Column, ColumnDefinition> definitions,
            Function<Column, @Nullable Origin> originOfColumn,
            @Nullable Origin origin) {
        List<UniqueConstraint> constraints = new ArrayList<>();
        for (Column column : table.getColumns()) {
            ColumnDefinition definition = requireNonNull(definitions.get(column), "definition");
            boolean unique = column.isUnique() && !table.isPrimaryKey(column);
            if (unique || definition.unique) {
                String chosen = unique ? null : definition.uniqueName;
                ObjectName name = chosen == null ? ObjectName.none() : ObjectName.chosen(names.ofText(chosen));
                constraints.add(new UniqueConstraint(
                        name,
                        List.of(names.of(column)),
                        List.of(),
                        definition.nullsNotDistinct,
                        Deferrability.NOT_DEFERRABLE,
                        originOfColumn.apply(column)));
            }
        }
        for (UniqueKey key : table.getUniqueKeys().values()) {
            if (!isOfUniqueColumn(table, key)) {
                constraints.add(constraint(table, key, origin));
            }
        }
        return constraints;
    }

    /** Hibernate writes such a key as a property of its column, and forgets its name. */
    private static boolean isOfUniqueColumn(Table table, UniqueKey key) {
        if (key.getColumns().size() != 1) {
            return false;
        }
        Column ofKey = key.getColumn(0);
        Column ofTable = table.getColumn(ofKey);
        return ofKey.isUnique() || (ofTable != null && ofTable.isUnique());
    }

    private UniqueConstraint constraint(Table table, UniqueKey key, @Nullable Origin origin) {
        String given = VersionDifferences.options(key);
        ClauseReader options = new ClauseReader(given == null ? "" : given);
        List<String> included = new ArrayList<>();
        boolean nullsNotDistinct = options.accept("nulls", "not", "distinct");
        if (options.accept("include")) {
            included.addAll(ColumnLists.names(options.group(), names));
        }
        Deferrability deferrability = DeferrabilityWords.read(options);
        if (!options.atEnd()) {
            notes.add(new ModelNote(
                    "constraint option", String.valueOf(key.getName()), "not managed: " + options.rest()));
        }
        for (Column column : key.getColumns()) {
            if (table.getColumns().stream().noneMatch(each -> names.of(each).equals(names.of(column)))) {
                throw ColumnLists.unknownColumn(
                        "unique constraint " + key.getName(), names.of(table), column.getName());
            }
        }
        return new UniqueConstraint(
                key.isNameExplicit() ? ObjectName.chosen(names.ofText(key.getName())) : ObjectName.none(),
                key.getColumns().stream().map(names::of).toList(),
                included,
                nullsNotDistinct,
                deferrability,
                origin);
    }
}

package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A table with all that belongs to it.
 *
 * @param columns in the order of the table
 * @param primaryKey or null
 * @param unlogged {@code CREATE UNLOGGED TABLE}
 * @param comment or null
 * @param origin the class or collection attribute that asks for it, or null for what a database holds
 */
public record Table(
        QualifiedName name,
        List<Column> columns,
        @Nullable PrimaryKey primaryKey,
        List<UniqueConstraint> uniqueConstraints,
        List<CheckConstraint> checks,
        List<ForeignKey> foreignKeys,
        List<Index> indexes,
        boolean unlogged,
        @Nullable String comment,
        @Nullable Origin origin) {

    public Table {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
        uniqueConstraints = List.copyOf(uniqueConstraints);
        checks = List.copyOf(checks);
        foreignKeys = List.copyOf(foreignKeys);
        indexes = List.copyOf(indexes);
    }

    public Optional<Column> column(String columnName) {
        return columns.stream().filter(c -> c.name().equals(columnName)).findFirst();
    }

    /** All constraints: primary key, unique, check, foreign keys. */
    public List<Constraint> constraints() {
        List<Constraint> all = new ArrayList<>();
        if (primaryKey != null) {
            all.add(primaryKey);
        }
        all.addAll(uniqueConstraints);
        all.addAll(checks);
        all.addAll(foreignKeys);
        return List.copyOf(all);
    }
}

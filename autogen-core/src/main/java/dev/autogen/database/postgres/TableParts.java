package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A table while the queries that read its parts are running. */
final class TableParts {

    final QualifiedName name;
    final List<Column> columns = new ArrayList<>();
    final List<UniqueConstraint> uniqueConstraints = new ArrayList<>();
    final List<CheckConstraint> checks = new ArrayList<>();
    final List<ForeignKey> foreignKeys = new ArrayList<>();
    final List<Index> indexes = new ArrayList<>();

    @Nullable
    PrimaryKey primaryKey;

    private final boolean unlogged;
    private final @Nullable String comment;
    private final Map<Integer, String> columnNames = new HashMap<>();

    TableParts(QualifiedName name, boolean unlogged, @Nullable String comment) {
        this.name = requireNonNull(name, "name");
        this.unlogged = unlogged;
        this.comment = comment;
    }

    void addColumn(int number, Column column) {
        columns.add(column);
        columnNames.put(number, column.name());
    }

    /** The name of the column with this {@code attnum}. */
    String columnName(int number) {
        return requireNonNull(columnNames.get(number), () -> "column " + number + " of " + name);
    }

    List<String> columnNames(int... numbers) {
        List<String> names = new ArrayList<>(numbers.length);
        for (int number : numbers) {
            names.add(columnName(number));
        }
        return names;
    }

    Table toTable() {
        return new Table(
                name, columns, primaryKey, uniqueConstraints, checks, foreignKeys, indexes, unlogged, comment, null);
    }
}

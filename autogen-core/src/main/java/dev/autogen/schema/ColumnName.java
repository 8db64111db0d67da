package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/** A column with the table it belongs to. */
public record ColumnName(QualifiedName table, String column) {

    public ColumnName {
        requireNonNull(table, "table");
        requireNonNull(column, "column");
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}

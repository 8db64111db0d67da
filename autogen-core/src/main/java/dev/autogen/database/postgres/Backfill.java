package dev.autogen.database.postgres;

import dev.autogen.plan.Phase;
import dev.autogen.plan.Todo;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/**
 * What rows without a value get before a column must not be null. The default says what it is; without one only the author knows,
 * and the file stays incomplete until it says so: that the tables of a developer are empty tells nothing about those of others.
 */
final class Backfill {

    private Backfill() {}

    static String update(DdlContext context, QualifiedName table, Column column, String value) {
        return "UPDATE " + context.sql(table) + " SET " + PostgresNames.identifier(column.name()) + " = " + value;
    }

    static String whereNull(Column column) {
        return " WHERE " + PostgresNames.identifier(column.name()) + " IS NULL";
    }

    /** Rows without a value get the default. */
    static ActionBuilder byDefault(DdlContext context, QualifiedName table, Column column) {
        return context.action(
                        Phase.ALTER_COLUMN,
                        ColumnWriter.remark("Rows that have no value get the default.")
                                + update(context, table, column, "DEFAULT")
                                + whereNull(column))
                .hazards(new DdlHazards(context).updated(table));
    }

    static Todo todo(DdlContext context, QualifiedName table, Column column) {
        return new Todo(
                "fill " + context.text(table, column.name()) + " where it is null, then delete this line",
                PostgresNames.oneLine(FileSql.of(update(context, table, column, "…") + whereNull(column) + ";")));
    }
}

package dev.autogen.database.postgres;

import dev.autogen.plan.Phase;
import dev.autogen.plan.Todo;
import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;
import java.util.List;

/**
 * What rows without a value get before a column must not be null. The default says what it is; without one only the author knows,
 * and the file stays incomplete until it says so: that the tables of a developer are empty tells nothing about those of others.
 */
final class Backfill {

    /** As many rows as a moment is enough for. */
    private static final int BATCH = 5_000;

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

    /**
     * The same in batches, each committed, beside an application that goes on working: rows that it has locked are passed over, and
     * filled by the last statement, which waits for them.
     */
    static List<ActionBuilder> batches(DdlContext context, Phase phase, QualifiedName table, Column column) {
        return List.of(
                context.action(
                                phase,
                                ColumnWriter.remark("Rows that have no value get the default, " + BATCH + " at a time.")
                                        + someRows(context, table, column, "DEFAULT"))
                        .repeated(),
                context.action(
                                phase,
                                ColumnWriter.remark("Rows that somebody had locked or moved.")
                                        + update(context, table, column, "DEFAULT")
                                        + whereNull(column))
                        .ownTransaction()
                        .hazards(new DdlHazards(context).updated(table)));
    }

    /**
     * Each pass goes on where the one before has ended, so that the table is read once and not once for each batch. The place is a
     * setting of the session, which goes back with a pass that fails, and ends with the last one; a run that was killed begins at
     * the first row.
     */
    private static String someRows(DdlContext context, QualifiedName table, Column column, String value) {
        String name = context.sql(table);
        String isNull = PostgresNames.identifier(column.name()) + " IS NULL";
        return "WITH batch AS MATERIALIZED (\n    SELECT ctid AS place FROM " + name
                + "\n    WHERE " + isNull
                + " AND ctid > coalesce(nullif(current_setting('autogen.place', true), ''), '(0,0)')::tid"
                + "\n    LIMIT " + BATCH + " FOR NO KEY UPDATE SKIP LOCKED)\n"
                + update(context, table, column, value)
                + "\nWHERE " + isNull + " AND ctid = ANY (ARRAY(SELECT place FROM batch))"
                + "\n    AND (SELECT set_config('autogen.place', max(place)::text, false) FROM batch) IS NOT NULL";
    }

    /** The same as {@link #todo}, with a statement that can be repeated. */
    static Todo todoInBatches(DdlContext context, QualifiedName table, Column column) {
        return new Todo(
                "fill " + context.text(table, column.name())
                        + " where it is null, after a line -- autogen repeat, then delete this line",
                PostgresNames.oneLine(FileSql.of((someRows(context, table, column, "…") + ";")
                        .replaceAll("\n *", " ")
                        .replace("( ", "("))));
    }

    static Todo todo(DdlContext context, QualifiedName table, Column column) {
        return new Todo(
                "fill " + context.text(table, column.name()) + " where it is null, then delete this line",
                PostgresNames.oneLine(FileSql.of(update(context, table, column, "…") + whereNull(column) + ";")));
    }
}

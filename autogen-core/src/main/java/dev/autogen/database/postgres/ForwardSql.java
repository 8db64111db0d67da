package dev.autogen.database.postgres;

import dev.autogen.schema.Column;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Moves a sequence that others may take values from as well: forward where it has to, and never back. */
final class ForwardSql {

    private ForwardSql() {}

    /**
     * @param values of which the farthest is what the sequence gives next, unless it has come farther
     * @param table that the values are taken from, or null for none
     */
    static String of(DdlContext context, Sequence sequence, List<String> values, @Nullable QualifiedName table) {
        long increment = sequence.options().increment();
        boolean up = increment > 0;
        String farthest =
                values.size() == 1 ? values.get(0) : (up ? "greatest(" : "least(") + String.join(", ", values) + ")";
        String name = context.sql(sequence.name());
        return "SELECT setval(" + PostgresNames.literal(name) + ", wanted.next, false) FROM (SELECT " + farthest
                + " AS next" + (table == null ? "" : " FROM " + context.sql(table)) + ") AS wanted WHERE wanted.next "
                + (up ? ">" : "<") + " (SELECT last_value + is_called::integer"
                + (increment == 1 ? "" : " * " + increment) + " FROM " + name + ")";
    }

    /** Whether a value that is there already is refused, so that an index knows the highest one as well. */
    static boolean mayCollide(@Nullable Table table, Column column) {
        return table != null
                && Stream.concat(
                                Stream.ofNullable(table.primaryKey()).map(PrimaryKey::columns),
                                table.uniqueConstraints().stream().map(UniqueConstraint::columns))
                        .anyMatch(columns -> columns.get(0).equals(column.name()));
    }

    /** Beyond the values of a column that takes its own from the sequence from now on. */
    static String serial(DdlContext context, ColumnAlteration alteration, Sequence sequence) {
        String column = PostgresNames.identifier(alteration.after().name());
        List<String> values = new ArrayList<>();
        values.add(sequence.options().increment() > 0 ? "max(" + column + ") + 1" : "min(" + column + ") - 1");
        CarriedPosition.of(context, alteration).ifPresent(position -> values.add(position.sql()));
        return of(context, sequence, values, alteration.table());
    }
}

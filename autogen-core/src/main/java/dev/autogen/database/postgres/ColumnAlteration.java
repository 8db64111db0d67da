package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import java.util.Objects;

/**
 * What happens to a column that stays.
 *
 * @param typeRemade the type keeps its name and is another one: an enum type that was made anew
 * @param replaced the column is dropped and added again, because PostgreSQL cannot alter it to what is asked for
 */
record ColumnAlteration(QualifiedName table, Column before, Column after, boolean typeRemade, boolean replaced) {

    ColumnAlteration {
        requireNonNull(table, "table");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    ColumnName name() {
        return new ColumnName(table, after.name());
    }

    boolean changesType() {
        return typeRemade || !before.type().equals(after.type());
    }

    /** Whether {@code ALTER COLUMN … TYPE} says it. */
    boolean rewritesType() {
        return changesType() || !Objects.equals(before.collation(), after.collation());
    }

    /** Whether foreign keys would not accept the column with its old type on one side and its new type on the other. */
    boolean breaksForeignKeys() {
        boolean integers = TypeChange.isInteger(before.type()) && TypeChange.isInteger(after.type());
        return replaced || rewritesType() && !integers;
    }
}

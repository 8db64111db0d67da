package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.UniqueConstraint;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What of a constraint or an index makes it that one, whatever its name. */
final class ConstraintShape {

    private ConstraintShape() {}

    /** Equal for constraints of one kind and structure. */
    static Object of(Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            return List.of(key.columns(), key.included(), key.deferrability());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return List.of(unique.columns(), unique.included(), unique.nullsNotDistinct(), unique.deferrability());
        }
        if (constraint instanceof CheckConstraint check) {
            return List.of(check.expression(), check.noInherit());
        }
        if (constraint instanceof ForeignKey key) {
            return List.of(
                    key.columns(),
                    key.referencedTable(),
                    key.referencedColumns(),
                    key.onDelete(),
                    key.onUpdate(),
                    key.matchFull(),
                    key.setColumns(),
                    key.deferrability());
        }
        throw new IllegalStateException("no such constraint: " + constraint);
    }

    /** Equal for indexes of one structure. */
    static Object of(Index index) {
        @Nullable
        Object[] parts = {
            index.unique(),
            index.nullsNotDistinct(),
            index.method(),
            index.keys(),
            index.included(),
            index.predicate(),
            index.options()
        };
        return Arrays.asList(parts);
    }
}

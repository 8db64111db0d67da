package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;

/** Finds the differences that PostgreSQL can settle without dropping a constraint. */
final class ConstraintDifference {

    private ConstraintDifference() {}

    /** Whether the two differ in nothing but that the first was never validated. */
    static boolean isValidation(Constraint before, Constraint after) {
        if (before instanceof CheckConstraint old && after instanceof CheckConstraint check) {
            return !old.validated() && check.validated() && validated(old).equals(validated(check));
        }
        return before instanceof ForeignKey old
                && after instanceof ForeignKey key
                && !old.validated()
                && key.validated()
                && with(old, key.deferrability(), true).equals(with(key, key.deferrability(), true))
                && old.deferrability() == key.deferrability();
    }

    /** Whether the two differ in nothing but deferrability. */
    static boolean isDeferrability(ForeignKey before, ForeignKey after) {
        return with(before, after.deferrability(), before.validated())
                .equals(with(after, after.deferrability(), after.validated()));
    }

    private static CheckConstraint validated(CheckConstraint check) {
        return new CheckConstraint(
                check.name(), check.expression(), check.columns(), check.noInherit(), true, check.enforced(), null);
    }

    /** Another deferrability and validity, and no origin, which comparing does not look at. */
    private static ForeignKey with(ForeignKey key, Deferrability deferrability, boolean validated) {
        return new ForeignKey(
                key.name(),
                key.columns(),
                key.referencedTable(),
                key.referencedColumns(),
                key.onDelete(),
                key.onUpdate(),
                key.matchFull(),
                key.setColumns(),
                deferrability,
                validated,
                key.enforced(),
                null);
    }
}

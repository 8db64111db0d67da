package dev.autogen.database.postgres;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.Deferrability;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.ReferentialAction;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;

/** What follows the name of a constraint. */
final class ConstraintSql {

    private ConstraintSql() {}

    /** @param table that the constraint belongs to */
    static String of(Constraint constraint, Table table, PostgresNames names) {
        if (constraint instanceof PrimaryKey key) {
            return "PRIMARY KEY " + columns(key.columns()) + included(key.included()) + deferrable(key.deferrability());
        }
        if (constraint instanceof UniqueConstraint unique) {
            return "UNIQUE " + (unique.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "") + columns(unique.columns())
                    + included(unique.included()) + deferrable(unique.deferrability());
        }
        if (constraint instanceof CheckConstraint check) {
            return "CHECK " + StableExpression.inParentheses(ReadableCheck.of(check.expression(), table))
                    + (check.noInherit() ? " NO INHERIT" : "") + unchecked(check.validated(), check.enforced());
        }
        return foreignKey((ForeignKey) constraint, names);
    }

    /** {@code DEFERRABLE …}, with a space before it, or nothing. */
    static String deferrable(Deferrability deferrability) {
        return switch (deferrability) {
            case NOT_DEFERRABLE -> "";
            case INITIALLY_IMMEDIATE -> " DEFERRABLE";
            case INITIALLY_DEFERRED -> " DEFERRABLE INITIALLY DEFERRED";
        };
    }

    private static String foreignKey(ForeignKey key, PostgresNames names) {
        String onDelete = action(" ON DELETE ", key.onDelete());
        return "FOREIGN KEY " + columns(key.columns())
                + " REFERENCES " + names.qualified(key.referencedTable()) + " " + columns(key.referencedColumns())
                + (key.matchFull() ? " MATCH FULL" : "")
                + onDelete + (key.setColumns().isEmpty() ? "" : " " + columns(key.setColumns()))
                + action(" ON UPDATE ", key.onUpdate())
                + deferrable(key.deferrability())
                + unchecked(key.validated(), key.enforced());
    }

    private static String unchecked(boolean validated, boolean enforced) {
        return !enforced ? " NOT ENFORCED" : validated ? "" : " NOT VALID";
    }

    private static String action(String words, ReferentialAction action) {
        return switch (action) {
            case NO_ACTION -> "";
            case RESTRICT -> words + "RESTRICT";
            case CASCADE -> words + "CASCADE";
            case SET_NULL -> words + "SET NULL";
            case SET_DEFAULT -> words + "SET DEFAULT";
        };
    }

    private static String included(List<String> columns) {
        return columns.isEmpty() ? "" : " INCLUDE " + columns(columns);
    }

    private static String columns(List<String> columns) {
        return "(" + PostgresNames.identifiers(columns) + ")";
    }
}

package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code CHECK}.
 *
 * @param expression the text between the parentheses of {@code CHECK ( )}; in a settled schema as {@code pg_get_expr} prints it,
 *     which puts an operator's expression in parentheses of its own
 * @param columns the columns the expression reads, where known: PostgreSQL makes a name up from a single one. A check that
 *     belongs to a column in the mapping names that column
 * @param noInherit {@code NO INHERIT}
 * @param validated false after {@code NOT VALID}, until {@code VALIDATE CONSTRAINT}
 * @param enforced false after {@code NOT ENFORCED}, from PostgreSQL 18 on; then it is not validated either
 */
public record CheckConstraint(
        ObjectName name,
        String expression,
        List<String> columns,
        boolean noInherit,
        boolean validated,
        boolean enforced,
        @Nullable Origin origin)
        implements Constraint {

    public CheckConstraint {
        requireNonNull(name, "name");
        requireNonNull(expression, "expression");
        columns = List.copyOf(columns);
    }

    /** A check that is enforced. */
    public CheckConstraint(
            ObjectName name,
            String expression,
            List<String> columns,
            boolean noInherit,
            boolean validated,
            @Nullable Origin origin) {
        this(name, expression, columns, noInherit, validated, true, origin);
    }

    @Override
    public CheckConstraint withName(ObjectName newName) {
        return new CheckConstraint(newName, expression, columns, noInherit, validated, enforced, origin);
    }

    public CheckConstraint withExpression(String newExpression) {
        return new CheckConstraint(name, newExpression, columns, noInherit, validated, enforced, origin);
    }
}

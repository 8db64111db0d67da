package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * {@code GENERATED ALWAYS AS (expression)}.
 *
 * @param expression the text between the parentheses, in a settled schema as {@code pg_get_expr} prints it
 * @param stored {@code STORED}; false is {@code VIRTUAL}, from PostgreSQL 18 on
 */
public record Generated(String expression, boolean stored) {

    public Generated {
        requireNonNull(expression, "expression");
    }
}

package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * {@code GENERATED ALWAYS AS (expression)}.
 *
 * @param expression without the outer parentheses
 * @param stored {@code STORED}; false is {@code VIRTUAL}, from PostgreSQL 18 on
 */
public record Generated(String expression, boolean stored) {

    public Generated {
        requireNonNull(expression, "expression");
    }
}

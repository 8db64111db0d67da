package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A constraint of a table or a domain.
 *
 * @param table 0 for a constraint of a domain
 * @param kind as in {@code pg_constraint.contype}
 * @param index that enforces it, or 0
 * @param referenced the table that a foreign key references, or 0
 * @param full whether a foreign key is MATCH FULL
 */
record Constraint(
        long id,
        long table,
        String name,
        char kind,
        boolean validated,
        boolean enforced,
        long index,
        long referenced,
        List<Integer> columns,
        boolean full) {

    Constraint {
        requireNonNull(name, "name");
        columns = List.copyOf(columns);
    }

    boolean isKey() {
        return kind == 'p' || kind == 'u';
    }
}

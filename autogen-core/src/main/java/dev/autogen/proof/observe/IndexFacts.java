package dev.autogen.proof.observe;

import java.util.List;

/**
 * What makes a relation an index.
 *
 * @param nullsDistinct whether rows without a value are never the same
 * @param columns of its keys, 0 for an expression
 * @param uses the columns that its keys, expressions and condition mention
 */
record IndexFacts(
        long table,
        boolean valid,
        boolean unique,
        boolean partial,
        boolean nullsDistinct,
        List<Integer> columns,
        List<Integer> uses) {

    IndexFacts {
        columns = List.copyOf(columns);
        uses = List.copyOf(uses);
    }
}

package dev.autogen.proof.observe;

import java.util.List;

/**
 * What makes a relation an index.
 *
 * @param columns of its table, 0 for an expression
 * @param uses the columns that its keys, expressions and condition mention
 */
record IndexFacts(
        long table, boolean valid, boolean unique, boolean partial, List<Integer> columns, List<Integer> uses) {

    IndexFacts {
        columns = List.copyOf(columns);
        uses = List.copyOf(uses);
    }
}

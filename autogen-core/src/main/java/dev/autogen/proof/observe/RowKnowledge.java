package dev.autogen.proof.observe;

import java.util.Set;

/**
 * What is known of the values in rows, whatever rows there are.
 *
 * @param empty columns in which no row has a value
 * @param filled columns in which every row has one
 */
record RowKnowledge(Set<ColumnId> empty, Set<ColumnId> filled) {

    RowKnowledge {
        empty = Set.copyOf(empty);
        filled = Set.copyOf(filled);
    }
}

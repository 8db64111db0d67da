package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A relation with what is part of it.
 *
 * @param columns by number
 */
record RelationParts(Relation relation, Map<Integer, Column> columns, List<Constraint> constraints) {

    RelationParts {
        requireNonNull(relation, "relation");
        columns = Map.copyOf(columns);
        // In whatever order they were read, two that have the same are equal.
        constraints = constraints.stream()
                .sorted(Comparator.comparingLong(Constraint::id))
                .toList();
    }

    /** Whether it is an index, a sequence or a partition of one of these tables. */
    boolean belongsTo(Set<Long> tables) {
        return relation.index() != null && tables.contains(relation.index().table())
                || relation.ownedBy() != null
                        && tables.contains(relation.ownedBy().table())
                || relation.partitionOf() != 0 && tables.contains(relation.partitionOf());
    }

    /** The tables that it belongs to. */
    Set<Long> tables() {
        Set<Long> tables = new HashSet<>();
        if (relation.index() != null) {
            tables.add(relation.index().table());
        }
        if (relation.ownedBy() != null) {
            tables.add(relation.ownedBy().table());
        }
        if (relation.partitionOf() != 0) {
            tables.add(relation.partitionOf());
        }
        return tables;
    }
}

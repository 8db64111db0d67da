package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of a database is looked at: what it held at one moment, by object id, and what the session had done and locked. */
record CatalogSnapshot(
        Map<Long, Relation> relations,
        Map<ColumnId, Column> columns,
        Map<Long, Constraint> constraints,
        Map<Long, Label> labels,
        Map<String, Other> others,
        Map<Long, Set<LockMode>> locks,
        Map<Long, Activity> activities,
        SessionFacts session) {

    CatalogSnapshot {
        relations = Map.copyOf(relations);
        columns = Map.copyOf(columns);
        constraints = Map.copyOf(constraints);
        labels = Map.copyOf(labels);
        others = Map.copyOf(others);
        locks = Map.copyOf(locks);
        activities = Map.copyOf(activities);
        requireNonNull(session, "session");
    }

    Activity activity(long relation) {
        return activities.getOrDefault(relation, Activity.NONE);
    }

    Set<LockMode> locksOn(long relation) {
        return locks.getOrDefault(relation, EnumSet.noneOf(LockMode.class));
    }

    List<Relation> indexesOf(long table) {
        return relations.values().stream()
                .filter(relation -> relation.index() != null && relation.index().table() == table)
                .sorted()
                .toList();
    }

    Optional<Constraint> constraint(long table, String name) {
        return constraints.values().stream()
                .filter(constraint ->
                        constraint.table() == table && constraint.name().equals(name))
                .findFirst();
    }

    /** A copy of what has been collected, in the order of the names. */
    static <T extends Comparable<T>> List<T> sorted(Iterable<T> values) {
        List<T> sorted = new ArrayList<>();
        values.forEach(sorted::add);
        sorted.sort(null);
        return sorted;
    }
}

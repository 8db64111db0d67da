package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database held at one moment, by object id, and what the session had done and locked. Relations that are the same at two
 * moments are mostly the same objects.
 *
 * @param domainConstraints those that belong to no relation
 * @param activities of relations that the session has used
 */
record CatalogState(
        Map<Long, RelationParts> relations,
        List<Constraint> domainConstraints,
        Map<Long, Label> labels,
        Map<String, Other> others,
        Map<Long, Set<LockMode>> locks,
        Map<Long, Activity> activities,
        SessionFacts session) {

    CatalogState {
        domainConstraints = List.copyOf(domainConstraints);
        labels = Map.copyOf(labels);
        others = Map.copyOf(others);
        locks = Map.copyOf(locks);
        activities = Map.copyOf(activities);
        requireNonNull(session, "session");
    }

    Activity activity(long relation) {
        return activities.getOrDefault(relation, Activity.NONE);
    }

    /** The relations of this moment that are there at another one as well, but not the same. */
    boolean differs(long relation, CatalogState other) {
        RelationParts here = relations.get(relation);
        RelationParts there = other.relations.get(relation);
        return here != there && (here == null || !here.equals(there));
    }

    /** What is seen when only these relations are looked at. */
    CatalogSnapshot of(Collection<Long> some) {
        Map<Long, Relation> found = new HashMap<>();
        Map<ColumnId, Column> columns = new HashMap<>();
        Map<Long, Constraint> constraints = new HashMap<>();
        domainConstraints.forEach(constraint -> constraints.put(constraint.id(), constraint));
        for (long id : some) {
            RelationParts parts = relations.get(id);
            if (parts != null) {
                found.put(id, parts.relation());
                parts.columns().forEach((number, column) -> columns.put(new ColumnId(id, number), column));
                parts.constraints().forEach(constraint -> constraints.put(constraint.id(), constraint));
            }
        }
        return new CatalogSnapshot(found, columns, constraints, labels, others, locks, activities, session);
    }
}

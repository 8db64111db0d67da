package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.CatalogSnapshot.sorted;

import dev.autogen.plan.HazardCode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a statement locked, and what it read and wrote under its locks. */
final class LockHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    LockHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        for (Relation relation : sorted(effect.before().relations().values())) {
            boolean index = relation.index() != null;
            if (!index && hazards.isOld(relation.id()) && !effect.isDropped(relation.id())) {
                collect(relation);
            }
        }
    }

    private void collect(Relation relation) {
        long id = relation.id();
        Set<LockMode> locked = effect.newLocks(id);
        boolean exclusive = locked.contains(LockMode.ACCESS_EXCLUSIVE);
        // A lock that is there already cannot be seen to be asked for again.
        boolean exclusiveAgain = effect.held(id, LockMode.ACCESS_EXCLUSIVE) && !effect.isData();
        boolean exclusiveOutside = effect.outside() && effect.isRewritten(id);
        if (exclusive || exclusiveOutside) {
            if (!works(relation) && !isWithAnother(relation)) {
                hazards.add(HazardCode.AG104, "ACCESS EXCLUSIVE on " + hazards.text(relation) + ", brief", relation);
            }
        } else if (!buildsOrReferences(relation)) {
            if (exclusiveAgain && !effect.isValidation(id) && !isWithAnother(relation)) {
                works(relation);
            }
            boolean blocks = locked.stream().anyMatch(LockMode::blocksWriting);
            if (blocks
                    && relation.kind() != 'm'
                    && !effect.held(id, LockMode.ACCESS_EXCLUSIVE)
                    && !isWithAnother(relation)) {
                writingBlocked(relation, locked);
            }
        }
    }

    /** Whether it wrote or read all rows, under a lock that keeps everybody out. */
    private boolean works(Relation relation) {
        if (effect.emptied().contains(relation.id())) {
            // Building empty indexes reads nothing.
            return true;
        }
        String table = hazards.text(relation);
        if (effect.isRewritten(relation.id())) {
            if (relation.kind() == 'm') {
                hazards.add(HazardCode.AG107, "runs the query of " + table + " again under ACCESS EXCLUSIVE", relation);
            } else {
                hazards.add(
                        HazardCode.AG101, "writes all rows of " + table + " again under ACCESS EXCLUSIVE", relation);
            }
            return true;
        }
        if (effect.isScanned(relation.id())) {
            hazards.add(HazardCode.AG102, "reads all rows of " + table + " under ACCESS EXCLUSIVE", relation);
            return true;
        }
        return false;
    }

    /** A sequence is locked with the table whose column it fills, a partition with its table. */
    private boolean isWithAnother(Relation relation) {
        return relation.ownedBy() != null && effect.holds(relation.ownedBy().table(), LockMode.ACCESS_EXCLUSIVE)
                || relation.partitionOf() != 0
                        && !effect.after().locksOn(relation.partitionOf()).isEmpty();
    }

    /** Indexes and foreign keys, which let others read. */
    private boolean buildsOrReferences(Relation relation) {
        boolean builds = Set.of("create", "reindex").contains(effect.firstWord())
                ? !effect.outside()
                : effect.isData() && effect.newLocks(relation.id()).contains(LockMode.SHARE);
        List<Relation> built = builds ? built(relation) : List.of();
        for (Relation index : built) {
            hazards.add(
                    HazardCode.AG103,
                    "blocks writing to " + hazards.text(relation) + " while index "
                            + index.name().name() + " is built",
                    relation);
        }
        List<Constraint> keys = effect.newForeignKeys(relation.id());
        keys.forEach(key -> foreignKey(relation, key));
        return !built.isEmpty() || !keys.isEmpty();
    }

    private void foreignKey(Relation relation, Constraint key) {
        Set<LockMode> locked = effect.newLocks(relation.id());
        Relation table = effect.after().relations().get(key.table());
        Relation referenced = effect.after().relations().get(key.referenced());
        boolean checked = key.validated() && key.enforced() && hazards.isOld(key.table());
        if (checked && table != null && referenced != null) {
            Relation[] old = sorted(new HashSet<>(List.of(table, referenced))).stream()
                    .filter(one -> hazards.isOld(one.id()))
                    .toArray(Relation[]::new);
            String both = List.of(table, referenced).stream()
                    .distinct()
                    .filter(one -> hazards.isOld(one.id()))
                    .map(hazards::text)
                    .collect(Collectors.joining(" and "));
            hazards.add(
                    HazardCode.AG105,
                    "blocks writing to " + both + " while foreign key " + key.name() + " is checked",
                    old);
        } else if (locked.stream().anyMatch(LockMode::blocksWriting)
                && !effect.held(relation.id(), LockMode.ACCESS_EXCLUSIVE)) {
            writingBlocked(relation, locked);
        }
    }

    private void writingBlocked(Relation relation, Set<LockMode> locked) {
        LockMode mode = locked.stream().max(LockMode::compareTo).orElseThrow();
        if (effect.isScanned(relation.id())) {
            hazards.add(
                    HazardCode.AG108,
                    "reads all rows of " + hazards.text(relation) + " under " + mode.words() + ", which blocks writing",
                    relation);
        } else {
            hazards.add(
                    HazardCode.AG109,
                    mode.words() + " on " + hazards.text(relation) + ", brief; blocks writing",
                    relation);
        }
    }

    /** Indexes of the table that were not there, or were built anew. */
    private List<Relation> built(Relation table) {
        return effect.after().indexesOf(table.id()).stream()
                .filter(index -> {
                    Relation was = effect.indexBefore(index);
                    return was == null || was.file() != index.file();
                })
                .toList();
    }
}

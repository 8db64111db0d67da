package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.CatalogSnapshot.sorted;

import dev.autogen.plan.HazardCode;
import java.util.List;
import java.util.stream.Collectors;

/** What stays locked by earlier statements of a transaction while this one takes its time. */
final class KeptLockHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    KeptLockHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    /** Locks of statements before that keep everybody out while this one takes its time. */
    void collect() {
        List<Relation> worked = tables().stream()
                .filter(relation -> effect.isScanned(relation.id()) || effect.isRewritten(relation.id()))
                .toList();
        // Under a lock like this of its own, a table is not more locked than before.
        List<Relation> held = tables().stream()
                .filter(relation -> effect.held(relation.id(), LockMode.ACCESS_EXCLUSIVE))
                .filter(relation ->
                        isUnderAnotherLock(relation) || !List.of(relation).equals(worked))
                .toList();
        if (!worked.isEmpty() && !held.isEmpty()) {
            hazards.add(
                    HazardCode.AG111,
                    "keeps ACCESS EXCLUSIVE on " + names(held) + " of earlier statements while it goes through "
                            + names(worked),
                    held.toArray(Relation[]::new));
        }
    }

    /** Whether the statement by itself would let others use the table, or read it. */
    private boolean isUnderAnotherLock(Relation relation) {
        return effect.isData()
                || effect.isValidation(relation.id())
                || !effect.newForeignKeys(relation.id()).isEmpty();
    }

    private List<Relation> tables() {
        return sorted(effect.before().relations().values()).stream()
                .filter(relation -> relation.isTable() || relation.isView())
                .filter(relation -> hazards.isOld(relation.id()))
                .toList();
    }

    private String names(List<Relation> relations) {
        return relations.stream().map(hazards::text).collect(Collectors.joining(", "));
    }
}

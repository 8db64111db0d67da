package dev.autogen.proof.observe;

import dev.autogen.plan.HazardCode;

/** What a statement did to indexes of tables that were there. */
final class IndexHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    IndexHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        effect.after().relations().values().stream().sorted().forEach(this::after);
        effect.before().relations().values().stream().sorted().forEach(this::before);
    }

    private void after(Relation index) {
        IndexFacts facts = index.index();
        if (facts == null || !facts.unique() || !hazards.isOld(facts.table()) || effect.indexBefore(index) != null) {
            return;
        }
        Relation table = effect.after().relations().get(facts.table());
        boolean passes = facts.nullsDistinct() && hazards.hasNoValues(facts.table(), facts.columns());
        if (table != null && !passes && !belongsToConstraint(effect.after(), index)) {
            hazards.add(
                    HazardCode.AG402,
                    "fails where rows of " + hazards.text(table) + " have the same " + columns(facts, index),
                    table);
        }
    }

    private void before(Relation index) {
        IndexFacts facts = index.index();
        if (facts == null || !hazards.isOld(index.id()) || !effect.isDropped(index.id())) {
            return;
        }
        Relation table = effect.after().relations().get(facts.table());
        boolean columnsStay = facts.uses().stream()
                .allMatch(column -> hazards.end().columns().containsKey(new ColumnId(facts.table(), column)));
        boolean replaced = hazards.end().indexesOf(facts.table()).stream()
                .anyMatch(other -> other.name().equals(index.name()));
        if (table != null
                && columnsStay
                && !replaced
                && facts.valid()
                && !belongsToConstraint(effect.before(), index)) {
            hazards.add(
                    HazardCode.AG501,
                    "drops " + index.name().name() + " of " + hazards.text(table) + "; queries that used it get slower",
                    table);
        }
    }

    private static boolean belongsToConstraint(CatalogSnapshot snapshot, Relation index) {
        return snapshot.constraints().values().stream()
                .anyMatch(constraint -> constraint.index() == index.id() && constraint.kind() != 'f');
    }

    private String columns(IndexFacts index, Relation named) {
        return index.columns().contains(0)
                ? "key of " + named.name().name()
                : hazards.columns(effect, index.table(), index.columns());
    }
}

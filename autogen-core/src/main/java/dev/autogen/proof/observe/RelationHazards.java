package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.CatalogSnapshot.sorted;

import dev.autogen.plan.HazardCode;

/** What a statement did to tables, views and sequences as a whole: dropped, renamed, made accessible to others. */
final class RelationHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    RelationHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        effect.after().relations().values().stream().sorted().forEach(this::filled);
        for (Relation relation : sorted(effect.before().relations().values())) {
            if (relation.index() == null && hazards.isOld(relation.id())) {
                relation(relation);
            }
        }
    }

    private void filled(Relation after) {
        boolean made = after.kind() == 'm' && !effect.before().relations().containsKey(after.id());
        boolean again = made
                && hazards.baseline().relations().values().stream()
                        .anyMatch(relation -> relation.name().equals(after.name()));
        if (again && !effect.sql().toLowerCase(java.util.Locale.ROOT).contains("with no data")) {
            hazards.add(
                    HazardCode.AG107,
                    "runs the query of materialized view " + hazards.text(after)
                            + " to fill it again, while the tables of the migration are locked",
                    after);
        }
    }

    private void relation(Relation before) {
        Relation after = effect.after().relations().get(before.id());
        if (after == null) {
            dropped(before);
            return;
        }
        if (!before.name().equals(after.name()) && before.ownedBy() == null) {
            renamed(before);
        }
        if (!before.access().equals(after.access())) {
            hazards.add(HazardCode.AG505, "changes who may do what with " + hazards.text(after), after);
        }
        if (!before.replicaIdentity().equals(after.replicaIdentity())) {
            hazards.add(
                    HazardCode.AG506, "changes what " + hazards.text(after) + " tells subscribers about rows", after);
        }
        if (effect.emptied().contains(before.id())) {
            hazards.add(HazardCode.AG207, "removes all rows of " + hazards.text(after), after);
        }
        sequenceOfColumn(after);
    }

    /** By way of a third name where two swap theirs: only from where to where matters. */
    private void renamed(Relation relation) {
        Relation first = hazards.baseline().relations().get(relation.id());
        Relation last = hazards.end().relations().get(relation.id());
        if (first != null && last != null && !first.name().equals(last.name()) && isLastName(relation, last)) {
            hazards.add(
                    HazardCode.AG303,
                    "renames " + kind(first) + " " + hazards.text(first) + " to " + hazards.text(last)
                            + "; versions of the application that use the former name fail",
                    first);
        }
    }

    private boolean isLastName(Relation relation, Relation last) {
        Relation after = effect.after().relations().get(relation.id());
        return after != null && after.name().equals(last.name());
    }

    /** A column of larger numbers whose sequence ends where the smaller ones did. */
    private void sequenceOfColumn(Relation sequence) {
        ColumnId owner = sequence.ownedBy();
        if (owner == null || !sequence.sequenceType().equals("integer")) {
            return;
        }
        var before = effect.before().columns().get(owner);
        var after = effect.after().columns().get(owner);
        Relation last = hazards.end().relations().get(sequence.id());
        boolean stays = last != null && last.sequenceType().equals("integer");
        Relation table = effect.after().relations().get(owner.table());
        if (before != null
                && after != null
                && table != null
                && stays
                && after.type().equals("bigint")
                && !before.type().equals("bigint")) {
            hazards.add(
                    HazardCode.AG508,
                    "sequence " + hazards.text(sequence) + " still ends at the largest integer: ALTER SEQUENCE "
                            + hazards.text(sequence) + " AS bigint",
                    table);
        }
    }

    private void dropped(Relation relation) {
        String text = kind(relation) + " " + hazards.text(relation);
        boolean madeAgain = hazards.end().relations().values().stream()
                .anyMatch(other -> other.name().equals(relation.name()) && other.kind() == relation.kind());
        if (relation.isTable()) {
            hazards.add(HazardCode.AG202, "drops " + text + " with all its rows", relation);
        } else if (relation.isSequence()) {
            sequenceDropped(relation);
        } else if (madeAgain) {
            hazards.add(
                    HazardCode.AG106,
                    "drops " + text + " and makes it again; who uses it waits until the transaction ends",
                    relation);
        } else {
            hazards.add(HazardCode.AG304, "drops " + text + "; versions of the application that use it fail", relation);
        }
    }

    private void sequenceDropped(Relation sequence) {
        ColumnId owner = sequence.ownedBy();
        boolean withOwner = owner != null && !effect.after().columns().containsKey(owner);
        boolean carriesOn = owner != null
                && hazards.end().relations().values().stream()
                        .anyMatch(other -> other.isSequence() && owner.equals(other.ownedBy()));
        if (!withOwner && !carriesOn) {
            hazards.add(
                    HazardCode.AG203,
                    "drops sequence " + hazards.text(sequence) + " and the position it has reached",
                    owner == null ? sequence : effect.before().relations().getOrDefault(owner.table(), sequence));
        }
    }

    private static String kind(Relation relation) {
        return switch (relation.kind()) {
            case 'v' -> "view";
            case 'm' -> "materialized view";
            case 'S' -> "sequence";
            case 'f' -> "foreign table";
            default -> "table";
        };
    }
}

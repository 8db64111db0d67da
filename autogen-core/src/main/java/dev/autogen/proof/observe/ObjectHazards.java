package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.CatalogSnapshot.sorted;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.plan.HazardCode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a statement did to objects as a whole: dropped, renamed, made accessible to others. */
final class ObjectHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    ObjectHazards(HazardCollector hazards, Effect effect) {
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
        labels();
        new TreeMap<>(effect.before().others()).forEach((id, other) -> {
            if (hazards.baseline().others().containsKey(id)) {
                other(id, other);
            }
        });
        new TreeMap<>(effect.after().others()).forEach((id, other) -> {
            if (other.kind().equals("policy") && !effect.before().others().containsKey(id) && !wasThere(other)) {
                access(other);
            }
        });
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

    private void labels() {
        Set<Long> oldTypes = new java.util.TreeSet<>();
        hazards.baseline().labels().values().forEach(label -> oldTypes.add(label.type()));
        for (Map.Entry<Long, Label> entry : new TreeMap<>(effect.before().labels()).entrySet()) {
            Label before = entry.getValue();
            Label after = effect.after().labels().get(entry.getKey());
            if (oldTypes.contains(before.type())
                    && after != null
                    && !after.text().equals(before.text())) {
                hazards.add(
                        HazardCode.AG303,
                        "renames value " + PostgresNames.literal(before.text()) + " of enum type "
                                + hazards.text(before.typeName()) + " to " + PostgresNames.literal(after.text())
                                + "; versions of the application that use the former name fail");
            } else if (hazards.baseline().labels().containsKey(entry.getKey()) && after == null) {
                lost(hazards.baseline().labels().get(entry.getKey()));
            }
        }
        for (Map.Entry<Long, Label> entry : new TreeMap<>(effect.after().labels()).entrySet()) {
            if (!effect.before().labels().containsKey(entry.getKey())
                    && oldTypes.contains(entry.getValue().type())) {
                added(entry.getValue());
            }
        }
    }

    private void lost(Label label) {
        boolean stays = hazards.end().labels().values().stream()
                .anyMatch(other -> other.typeName().equals(label.typeName())
                        && other.text().equals(label.text()));
        boolean typeStays = hazards.end().labels().values().stream()
                .anyMatch(other -> other.typeName().equals(label.typeName()));
        if (!stays && typeStays) {
            hazards.add(
                    HazardCode.AG204,
                    "removes " + PostgresNames.literal(label.text()) + " from enum type "
                            + hazards.text(label.typeName()) + "; fails where rows still have it");
        }
    }

    private void added(Label label) {
        boolean last = effect.after().labels().values().stream()
                .noneMatch(other -> other.type() == label.type() && other.order() > label.order());
        hazards.add(
                HazardCode.AG307,
                "adds " + PostgresNames.literal(label.text()) + " to enum type " + hazards.text(label.typeName())
                        + (last ? ", after all others" : "")
                        + "; versions of the application that do not know it fail to read it");
    }

    private void other(String id, Other before) {
        Other after = effect.after().others().get(id);
        boolean again = isIn(hazards.end(), before, effect.before());
        // With its table, sooner or later.
        boolean falls = before.table() != 0 && !hazards.end().relations().containsKey(before.table()) && !again;
        // A new type of a column makes its statistics anew by the way.
        boolean gone = after == null && !falls && !isIn(effect.after(), before, effect.before());
        String text = before.kind() + " " + before.name();
        switch (before.kind()) {
            case "function" -> {
                if (gone) {
                    hazards.add(
                            again ? HazardCode.AG106 : HazardCode.AG304,
                            again ? "drops " + text + " and makes it again" : "drops " + text + "; who calls it fails");
                }
            }
            case "trigger", "rule" -> {
                if (gone) {
                    hazards.add(
                            again ? HazardCode.AG106 : HazardCode.AG502,
                            again
                                    ? "drops " + text + " and makes it again"
                                    : "drops " + text + "; the database no longer does what it did",
                            table(before));
                }
            }
            case "policy" -> {
                if (gone && again) {
                    hazards.add(HazardCode.AG106, "drops " + text + " and makes it again", table(before));
                } else if (gone || after != null && !after.version().equals(before.version())) {
                    access(before);
                }
            }
            case "statistics" -> {
                if (gone) {
                    hazards.add(
                            again ? HazardCode.AG106 : HazardCode.AG503,
                            again
                                    ? "drops " + text + " and makes it again; it is empty until the next ANALYZE"
                                    : "drops " + text + "; plans of queries may get worse",
                            table(before));
                }
            }
            case "extension" -> {
                if (gone || after != null && !after.version().equals(before.version())) {
                    hazards.add(HazardCode.AG510, (gone ? "drops " : "updates ") + text);
                }
            }
            case "publication" -> {
                if (gone) {
                    hazards.add(HazardCode.AG506, "drops " + text + "; subscribers get no more rows");
                }
            }
            case "enum type", "domain" -> {
                if (after != null && !after.name().equals(before.name()) && !isSetAside(id)) {
                    hazards.add(
                            HazardCode.AG303,
                            "renames " + text + " to " + after.name()
                                    + "; versions of the application that use the former name fail");
                }
            }
            default -> throw new IllegalStateException("an object of a kind that nobody reads: " + before.kind());
        }
    }

    private boolean wasThere(Other policy) {
        return isIn(hazards.baseline(), policy, effect.after());
    }

    /** Whether there is one of the same name on a relation of the same name. */
    private static boolean isIn(CatalogSnapshot snapshot, Other wanted, CatalogSnapshot known) {
        Relation table = known.relations().get(wanted.table());
        return snapshot.others().values().stream()
                .filter(other ->
                        other.kind().equals(wanted.kind()) && other.name().equals(wanted.name()))
                .anyMatch(other -> {
                    Relation itsTable = snapshot.relations().get(other.table());
                    return table == null || itsTable != null && itsTable.name().equals(table.name());
                });
    }

    /** Whether a type is gone in the end, renamed only to make place for its successor. */
    private boolean isSetAside(String id) {
        return !hazards.end().others().containsKey(id);
    }

    private void access(Other policy) {
        Relation table = effect.before().relations().get(policy.table());
        if (table != null && hazards.isOld(table.id())) {
            hazards.add(
                    HazardCode.AG505,
                    "changes who may do what with " + hazards.text(table) + ": policy " + policy.name(),
                    table);
        }
    }

    private Relation[] table(Other other) {
        Relation table = effect.before().relations().get(other.table());
        return table == null ? new Relation[0] : new Relation[] {table};
    }
}

package dev.autogen.proof.observe;

import dev.autogen.plan.HazardCode;
import java.util.TreeMap;

/** What a statement did to functions, triggers, rules, policies, statistics, extensions, publications and types. */
final class OtherHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    OtherHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        new TreeMap<>(effect.before().others()).forEach((id, other) -> {
            if (hazards.baseline().others().containsKey(id)) {
                other(id, other);
            }
        });
        new TreeMap<>(effect.after().others()).forEach((id, other) -> {
            if (!effect.before().others().containsKey(id) && !wasThere(other)) {
                added(other);
            }
        });
    }

    private void added(Other other) {
        switch (other.kind()) {
            case "policy" -> access(other);
            case "disabled check" -> disabled("foreign key " + other.name(), other);
            case "publication" ->
                hazards.add(
                        HazardCode.AG506,
                        "adds publication " + other.name()
                                + "; rows of its tables that have no key can no longer be updated or deleted");
            default -> {
                // What is new has no users yet.
            }
        }
    }

    private void disabled(String text, Other other) {
        hazards.add(HazardCode.AG502, "disables " + text + "; the database no longer does what it did", table(other));
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
            case "disabled check" -> {
                // It is enabled again, or falls with its foreign key.
            }
            case "trigger", "rule" -> {
                if (after != null
                        && after.version().equals("D")
                        && !before.version().equals("D")) {
                    disabled(text, before);
                }
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

    private boolean wasThere(Other other) {
        return isIn(hazards.baseline(), other, effect.after());
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

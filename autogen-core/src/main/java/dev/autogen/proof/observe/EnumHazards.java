package dev.autogen.proof.observe;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.plan.HazardCode;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a statement did to the values of enum types. */
final class EnumHazards {

    private final HazardCollector hazards;
    private final Effect effect;

    EnumHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
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
}

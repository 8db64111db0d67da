package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.plan.Obstacle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What becomes of each dependent in one direction. */
final class DependentFates {

    /** What becomes of a dependent. */
    enum Fate {
        KEPT,
        /** Dropped before the changes and made after them. */
        REMADE,
        /** Dropped by a statement of its own, for good. */
        DROPPED,
        /** Falls with what it belongs to. */
        FALLS,
        /** Made where it is not there any more. */
        MADE,
        /** Stands in the way. */
        OBSTACLE
    }

    private final DdlContext context;
    private final TouchedObjects touched;
    private final Map<String, Fate> fates = new HashMap<>();
    private final List<Obstacle> obstacles = new ArrayList<>();

    DependentFates(DdlContext context, TouchedObjects touched) {
        this.context = context;
        this.touched = touched;
        List<Dependent> objects = context.dependents().objects();
        objects.forEach(dependent -> fates.put(dependent.identity(), Fate.KEPT));
        // What is made again takes along what needs it, and so on.
        boolean changed = true;
        while (changed) {
            changed = false;
            for (Dependent dependent : objects) {
                if (fate(dependent) == Fate.KEPT) {
                    Fate fate = decide(dependent);
                    changed |= fate != Fate.KEPT;
                    fates.put(dependent.identity(), fate);
                }
            }
        }
    }

    Fate fate(Dependent dependent) {
        return fates.getOrDefault(dependent.identity(), Fate.KEPT);
    }

    List<Obstacle> obstacles() {
        return obstacles;
    }

    private Fate decide(Dependent dependent) {
        boolean falls = dependent.belongsTo().stream()
                .anyMatch(object -> touched.isGone(object)
                        && (dependent.kind().isFacet() || object.kind() == ObjectReference.Kind.TABLE));
        if (falls) {
            return !dependent.kind().isFacet() && isBlockedElsewhere(dependent) ? Fate.DROPPED : Fate.FALLS;
        }
        if (context.isDowngrade() && objects(dependent).anyMatch(touched::isMade)) {
            return dependent.unmakeable() == null ? Fate.MADE : obstacle(dependent, "cannot come back");
        }
        if (dependent.kind().isFacet()) {
            return isLost(dependent)
                    ? dependent.unmakeable() == null ? Fate.MADE : obstacle(dependent, "would be lost")
                    : Fate.KEPT;
        }
        Optional<String> refused = refusedBelow(dependent);
        if (refused.isPresent()) {
            // Whoever drops that one has to drop this one first.
            return obstacle(dependent, "uses " + refused.get());
        }
        if (isBlocked(dependent)) {
            return blockedFate(dependent);
        }
        // PostgreSQL makes it again itself.
        return refusal(dependent)
                .map(refusal -> obstacle(dependent, refusal.reason()))
                .orElse(Fate.KEPT);
    }

    /** It fits the types of today, whatever it does with those of the upgrade. */
    private Optional<Obstacle> refusal(Dependent dependent) {
        return context.isDowngrade() ? Optional.empty() : context.dependents().refusal(dependent.identity());
    }

    /** Something it needs that stands in the way itself. */
    private Optional<String> refusedBelow(Dependent dependent) {
        return dependent.needs().stream()
                .filter(needed -> fates.get(needed) == Fate.OBSTACLE)
                .sorted()
                .findFirst();
    }

    private Fate blockedFate(Dependent dependent) {
        Optional<ObjectReference> gone =
                objects(dependent).filter(touched::isGone).findFirst();
        boolean expendable = isPartOfColumns(dependent);
        if (gone.isPresent()) {
            return expendable ? Fate.DROPPED : obstacle(dependent, "uses " + text(gone.get()) + ", which is dropped");
        }
        Optional<ObjectReference> breaking = dependent.kind() == Dependent.Kind.FOREIGN_KEY
                ? objects(dependent).filter(touched::breaksForeignKeys).findFirst()
                : Optional.empty();
        if (breaking.isPresent()) {
            return obstacle(dependent, "would reference " + text(breaking.get()) + ", which gets another type");
        }
        Optional<Obstacle> refusal = refusal(dependent);
        if (refusal.isPresent()) {
            return obstacle(dependent, refusal.get().reason());
        }
        if (dependent.unmakeable() != null) {
            return obstacle(
                    dependent,
                    objects(dependent)
                            .filter(object -> blocks(dependent, object))
                            .findFirst()
                            .map(object -> "uses " + text(object) + ", which the migration changes")
                            .orElse("uses what has to be made again"));
        }
        return Fate.REMADE;
    }

    private Fate obstacle(Dependent dependent, String reason) {
        String why = dependent.unmakeable() == null || dependent.kind() == Dependent.Kind.OTHER
                ? ""
                : "; it cannot be made again, because it " + dependent.unmakeable();
        Obstacle found = new Obstacle(dependent.identity(), reason + why);
        if (!obstacles.contains(found)) {
            obstacles.add(found);
        }
        return Fate.OBSTACLE;
    }

    private boolean isBlocked(Dependent dependent) {
        return objects(dependent).anyMatch(object -> blocks(dependent, object)) || needsWhatFalls(dependent);
    }

    /** Whether a part of a table that falls has to be dropped before, because of what it uses of another one. */
    private boolean isBlockedElsewhere(Dependent dependent) {
        return dependent.uses().stream()
                        .filter(object -> !dependent.belongsTo().contains(ObjectReference.table(object.name())))
                        .anyMatch(object -> blocks(dependent, object))
                || needsWhatFalls(dependent);
    }

    private boolean needsWhatFalls(Dependent dependent) {
        return dependent.needs().stream().map(fates::get).anyMatch(fate -> fate == Fate.REMADE || fate == Fate.DROPPED);
    }

    /** Whether PostgreSQL refuses what the plan does to the object, or drops the dependent without a word. */
    private boolean blocks(Dependent dependent, ObjectReference object) {
        if (dependent.kind() == Dependent.Kind.OTHER) {
            return touched.isGone(object) || touched.isRemade(object) || touched.touchesColumnsOf(object);
        }
        if (isPartOfColumns(dependent)) {
            // PostgreSQL makes statistics again itself, without their target and owner.
            boolean adjusted = dependent.kind() == Dependent.Kind.STATISTICS
                    && dependent.make().size() > 1;
            return touched.isGone(object)
                    || touched.isRemade(object)
                    || touched.isTypeRemade(object)
                    || adjusted && touched.isRetyped(object);
        }
        if (!dependent.uses().contains(object)) {
            return false;
        }
        return touched.isGone(object)
                || touched.isRemade(object)
                || dependent.kind() == Dependent.Kind.FOREIGN_KEY && touched.breaksForeignKeys(object)
                || dependent.kind() != Dependent.Kind.FOREIGN_KEY && touched.isRetyped(object);
    }

    private boolean isLost(Dependent facet) {
        return facet.belongsTo().stream()
                .anyMatch(object -> touched.isRemade(object)
                        || facet.kind() == Dependent.Kind.STORAGE && touched.isRetyped(object));
    }

    /** PostgreSQL keeps them when a column gets another type, and drops them with it. */
    private static boolean isPartOfColumns(Dependent dependent) {
        return dependent.kind() == Dependent.Kind.STATISTICS || dependent.kind() == Dependent.Kind.CONSTRAINT;
    }

    /** In one order whatever sets do. */
    private static Stream<ObjectReference> objects(Dependent dependent) {
        return Stream.concat(sorted(dependent.uses()), sorted(dependent.belongsTo()));
    }

    private static Stream<ObjectReference> sorted(Set<ObjectReference> objects) {
        return objects.stream()
                .sorted(Comparator.comparing(ObjectReference::kind)
                        .thenComparing(ObjectReference::name)
                        .thenComparing(ObjectReference::part));
    }

    private String text(ObjectReference object) {
        return switch (object.kind()) {
            case TABLE -> "table " + context.text(object.name());
            case COLUMN -> "column " + context.text(object.name(), object.part());
            case CONSTRAINT ->
                "constraint " + PostgresNames.oneLine(object.part()) + " of " + context.text(object.name());
            case INDEX -> "index " + context.text(object.name());
            case SEQUENCE -> "sequence " + context.text(object.name());
            case TYPE -> "type " + PostgresNames.oneLine(context.names().type(object.name()));
        };
    }

    /** What falls with a table, for the reviewer who agrees to it. */
    static String withTable(DdlContext context, ObjectReference table) {
        return context.dependents().objects().stream()
                .filter(dependent -> dependent.belongsTo().contains(table))
                .filter(dependent -> !dependent.kind().isFacet())
                .map(Dependent::identity)
                .reduce((one, other) -> one + ", " + other)
                .map(list -> ", and with it " + list)
                .orElse("");
    }
}

package dev.autogen.proof.observe;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.database.postgres.TypeChangeHazards;
import dev.autogen.plan.HazardCode;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a statement did to the columns of tables. */
final class ColumnHazards {

    private static final String STILL_READ = "; versions of the application that still read it will fail";

    private final HazardCollector hazards;
    private final Effect effect;

    ColumnHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        Set<ColumnId> all = new TreeSet<>(effect.before().columns().keySet());
        all.addAll(effect.after().columns().keySet());
        for (ColumnId id : all) {
            Relation table = effect.before().relations().get(id.table());
            if (table != null && hazards.isOld(id.table()) && !effect.isDropped(id.table())) {
                compare(
                        id,
                        table,
                        effect.before().columns().get(id),
                        effect.after().columns().get(id));
            }
        }
    }

    private void compare(ColumnId id, Relation table, @Nullable Column before, @Nullable Column after) {
        if (after == null) {
            // A column that the section itself has added holds nothing yet.
            if (before != null && hazards.baseline().columns().containsKey(id)) {
                dropped(id, table, before);
            }
        } else if (before == null) {
            added(table, after);
        } else {
            altered(id, table, before, after);
        }
    }

    private void dropped(ColumnId id, Relation table, Column column) {
        hazards.add(
                column.generated() ? HazardCode.AG302 : HazardCode.AG201,
                "drops column " + hazards.text(table, column.name()) + STILL_READ + fallenWith(id),
                table);
    }

    /** What PostgreSQL drops with a column without a word. */
    private String fallenWith(ColumnId id) {
        Set<String> fallen = new TreeSet<>();
        effect.before().indexesOf(id.table()).stream()
                .filter(index -> effect.isDropped(index.id()))
                .forEach(index -> fallen.add(index.name().name()));
        effect.before().constraints().values().stream()
                .filter(constraint -> constraint.kind() != 'n'
                        && constraint.table() == id.table()
                        && constraint.columns().contains(id.number())
                        && !effect.after().constraints().containsKey(constraint.id()))
                .forEach(constraint -> fallen.add(constraint.name()));
        return fallen.isEmpty() ? "" : "; with it goes " + fallen.stream().collect(Collectors.joining(", "));
    }

    private void added(Relation table, Column column) {
        String text = hazards.text(table, column.name());
        if (isLeftToTheApplication(column)) {
            hazards.add(
                    HazardCode.AG401,
                    "fails where " + hazards.text(table) + " has rows: they have no value for " + text,
                    table);
            unknownColumn(table, text);
        }
        if (column.type().equals("json")) {
            hazards.add(
                    HazardCode.AG507,
                    text + " is json, which has no equality: DISTINCT and GROUP BY fail; use jsonb",
                    table);
        }
    }

    private void unknownColumn(Relation table, String text) {
        hazards.add(
                HazardCode.AG301,
                "versions of the application that do not know " + text + " cannot insert any more",
                table);
    }

    private static boolean isLeftToTheApplication(Column column) {
        return column.notNull() && column.defaultValue().isEmpty() && !column.identity() && !column.generated();
    }

    /** Not a default that is only taken off around a change of type. */
    private boolean isNewDefault(ColumnId id, Column before, Column after) {
        Column first = hazards.baseline().columns().get(id);
        Column last = hazards.end().columns().get(id);
        return !before.defaultValue().equals(after.defaultValue())
                && !before.defaultText().equals(after.defaultText())
                && !before.generated()
                && first != null
                && last != null
                && first.hasTypeOf(last)
                && !first.defaultText().equals(last.defaultText());
    }

    private void altered(ColumnId id, Relation table, Column before, Column after) {
        String text = hazards.text(table, after.name());
        Column first = hazards.baseline().columns().get(id);
        Column last = hazards.end().columns().get(id);
        boolean named = last != null
                && !before.name().equals(after.name())
                && after.name().equals(last.name());
        if (named && first != null && last != null && !first.name().equals(last.name())) {
            hazards.add(
                    HazardCode.AG303,
                    "renames column " + hazards.text(table, first.name()) + " to "
                            + PostgresNames.identifier(last.name())
                            + "; versions of the application that use the former name fail",
                    table);
        }
        if (!before.typeId().equals(after.typeId())) {
            // An enum type made anew has the same name in the end, and tells by itself what it lost.
            boolean remade = first != null && first.type().equals(after.type());
            if (!remade) {
                TypeChangeHazards.of(text, before.type(), after.type())
                        .forEach(hazard -> hazards.add(hazard.code(), hazard.message(), table));
            }
        } else if (isNewDefault(id, before, after)) {
            hazards.add(
                    HazardCode.AG306,
                    (after.defaultValue().isEmpty() ? "drops" : "sets") + " the default of " + text
                            + "; running versions of the application get it as well",
                    table);
        }
        if (!before.notNull()
                && after.notNull()
                && first != null
                && !isLeftForLater(id)
                && !isShownByCheck(id, table)) {
            hazards.mayBeNull(id, after.name(), table);
        }
        if (first == null && isLeftToTheApplication(after) && !isLeftToTheApplication(before)) {
            unknownColumn(table, text);
        }
        boolean nullable = before.notNull() && !after.notNull();
        if (nullable && first != null && last != null && !last.notNull()) {
            hazards.add(
                    HazardCode.AG305,
                    text + " may be null; versions of the application that count on a value fail",
                    table);
        }
        if (!before.identity() && after.identity()) {
            identityAdded(id, table, text);
        }
    }

    /** Whether its NOT NULL asks nothing of the rows that are there. */
    private boolean isLeftForLater(ColumnId id) {
        return effect.after().constraints().values().stream()
                .anyMatch(constraint -> constraint.kind() == 'n'
                        && !constraint.validated()
                        && constraint.table() == id.table()
                        && constraint.columns().contains(id.number()));
    }

    /**
     * Whether PostgreSQL took a valid check for it and read no row, as ALTER TABLE does where a check says that the column is not null.
     * Of a partitioned table no row is read ever.
     */
    private boolean isShownByCheck(ColumnId id, Relation table) {
        boolean read = effect.isScanned(id.table()) || effect.isRewritten(id.table());
        return table.kind() == 'r'
                && !read
                && effect.before().constraints().values().stream()
                        .anyMatch(constraint -> constraint.kind() == 'c'
                                && constraint.validated()
                                && constraint.enforced()
                                && constraint.table() == id.table()
                                && constraint.columns().contains(id.number()));
    }

    private void identityAdded(ColumnId id, Relation table, String text) {
        hazards.end().relations().values().stream()
                .filter(sequence -> sequence.isSequence() && id.equals(sequence.ownedBy()))
                .filter(sequence -> hazards.untouched(sequence.id()))
                .forEach(sequence -> hazards.add(
                        HazardCode.AG407,
                        "the identity of " + text
                                + " begins at the beginning: values collide with those of rows that are there",
                        table));
    }
}

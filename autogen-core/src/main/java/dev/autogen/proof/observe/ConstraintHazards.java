package dev.autogen.proof.observe;

import dev.autogen.plan.HazardCode;
import java.util.Comparator;
import java.util.List;

/** What a statement did to constraints of tables that were there. */
final class ConstraintHazards {

    private static final Comparator<Constraint> BY_NAME =
            Comparator.comparing(Constraint::name).thenComparing(Constraint::id);

    private final HazardCollector hazards;
    private final Effect effect;

    ConstraintHazards(HazardCollector hazards, Effect effect) {
        this.hazards = hazards;
        this.effect = effect;
    }

    void collect() {
        effect.after().constraints().values().stream().sorted(BY_NAME).forEach(this::after);
        effect.before().constraints().values().stream().sorted(BY_NAME).forEach(this::before);
    }

    private void after(Constraint constraint) {
        Relation table = effect.before().relations().get(constraint.table());
        if (table == null || !hazards.isOld(constraint.table())) {
            return;
        }
        Constraint was = effect.before().constraints().get(constraint.id());
        if (constraint.kind() == 'n') {
            if (was != null && !was.validated() && constraint.validated()) {
                mayBeNull(table, constraint);
            }
            return;
        }
        boolean remade = was == null
                && effect.before().constraint(table.id(), constraint.name()).isPresent();
        if (was == null && !remade) {
            added(table, constraint);
        } else if (was != null && !was.validated() && constraint.validated()) {
            mayFail(table, constraint);
            boolean isNew =
                    hazards.baseline().constraint(table.id(), constraint.name()).isEmpty();
            if (isNew && isNewInTransaction(constraint)) {
                hazards.add(
                        HazardCode.AG110,
                        "validates " + constraint.name() + " of " + hazards.text(table)
                                + " in the transaction that added it, under the lock of adding it",
                        table);
            }
        } else if (was != null && was.enforced() && !constraint.enforced()) {
            gone("no longer enforces ", table, constraint);
        }
    }

    /** The lock of adding it is there still. */
    private boolean isNewInTransaction(Constraint constraint) {
        return effect.before().locksOn(constraint.table()).stream().anyMatch(LockMode::blocksWriting);
    }

    private void added(Relation table, Constraint constraint) {
        boolean stays = hazards.end().constraint(table.id(), constraint.name()).stream()
                .anyMatch(last -> !last.validated() && last.enforced());
        if (!constraint.validated() && constraint.enforced() && stays) {
            hazards.add(
                    HazardCode.AG509,
                    constraint.name() + " of " + hazards.text(table)
                            + " stays NOT VALID: rows that are there are not checked",
                    table);
        }
        boolean byIndex = effect.before().relations().containsKey(constraint.index()) && constraint.kind() != 'f';
        if (constraint.validated() && constraint.enforced() && !byIndex && !isMadeAgain(constraint)) {
            mayFail(table, constraint);
        }
        boolean wasThere = hazards.baseline().constraints().values().stream()
                .anyMatch(other -> other.table() == constraint.table()
                        && other.columns().equals(constraint.columns())
                        && other.kind() == 'f');
        if (constraint.kind() == 'f' && !wasThere && !isIndexed(constraint)) {
            hazards.add(
                    HazardCode.AG504,
                    "no index begins with the columns of foreign key " + constraint.name() + " of "
                            + hazards.text(table) + ": deleting from " + referenced(constraint) + " reads all of it",
                    table);
        }
    }

    private void mayBeNull(Relation table, Constraint notNull) {
        for (int number : notNull.columns()) {
            ColumnId id = new ColumnId(notNull.table(), number);
            Column column = effect.after().columns().get(id);
            if (column != null) {
                hazards.mayBeNull(id, column.name(), table);
            }
        }
    }

    /** Dropped by a statement before: the rows have fulfilled it. */
    private boolean isMadeAgain(Constraint constraint) {
        return (constraint.kind() == 'f' || constraint.kind() == 'x')
                && hazards.baseline().constraint(constraint.table(), constraint.name()).stream()
                        .anyMatch(was -> was.kind() == constraint.kind()
                                && was.validated()
                                && was.enforced()
                                && was.referenced() == constraint.referenced()
                                && was.columns().equals(constraint.columns()));
    }

    private boolean isIndexed(Constraint key) {
        return hazards.end().indexesOf(key.table()).stream()
                .map(Relation::index)
                .anyMatch(index -> index != null && covers(index, key.columns()));
    }

    private static boolean covers(IndexFacts index, List<Integer> columns) {
        return index.valid()
                && !index.partial()
                && index.columns().size() >= columns.size()
                && index.columns().subList(0, columns.size()).containsAll(columns);
    }

    private void mayFail(Relation table, Constraint constraint) {
        if (isWithoutValues(constraint)) {
            return;
        }
        String rows = "fails where rows of " + hazards.text(table) + " ";
        switch (constraint.kind()) {
            case 'c' -> hazards.add(HazardCode.AG403, rows + "break check " + constraint.name(), table);
            case 'f' ->
                hazards.add(
                        HazardCode.AG404,
                        rows + "reference a row that " + referenced(constraint) + " does not have",
                        table);
            case 'p', 'u' -> hazards.add(HazardCode.AG402, rows + "have the same " + columns(constraint), table);
            case 'x' -> hazards.add(HazardCode.AG402, rows + "exclude one another by " + constraint.name(), table);
            default -> {
                // The others are not about rows, or their column says it.
            }
        }
    }

    /** Whether it lets every row be because of a column that no row has a value in. */
    private boolean isWithoutValues(Constraint constraint) {
        Relation index = effect.after().relations().get(constraint.index());
        boolean passes = switch (constraint.kind()) {
            case 'f' -> !constraint.full();
            case 'u', 'x' ->
                index != null && index.index() != null && index.index().nullsDistinct();
            default -> false;
        };
        return passes && hazards.hasNoValues(constraint.table(), constraint.columns());
    }

    private void before(Constraint constraint) {
        Relation table = effect.after().relations().get(constraint.table());
        boolean old = hazards.baseline().constraints().containsKey(constraint.id());
        if (table == null || !old || constraint.kind() == 'n') {
            return;
        }
        boolean gone = !effect.after().constraints().containsKey(constraint.id())
                && effect.after().constraint(table.id(), constraint.name()).stream()
                        .noneMatch(other -> other.kind() == constraint.kind());
        boolean referencedGone =
                constraint.kind() == 'f' && !hazards.end().relations().containsKey(constraint.referenced());
        if (gone
                && !referencedGone
                && !isReplaced(constraint)
                && (constraint.kind() == 'x' || columnsStay(constraint))) {
            gone("drops ", table, constraint);
        }
    }

    /** Whether there is one in the end that is called like it, or is about the same columns. */
    private boolean isReplaced(Constraint constraint) {
        return hazards.end().constraints().values().stream()
                .filter(other -> other.table() == constraint.table() && other.kind() == constraint.kind())
                .filter(other -> other.enforced() || !constraint.enforced())
                .anyMatch(other -> other.name().equals(constraint.name())
                        || constraint.kind() != 'c' && other.columns().equals(constraint.columns()));
    }

    private boolean columnsStay(Constraint constraint) {
        return constraint.columns().stream()
                .allMatch(column -> hazards.end().columns().containsKey(new ColumnId(constraint.table(), column)));
    }

    private void gone(String verb, Relation table, Constraint constraint) {
        hazards.add(
                HazardCode.AG502,
                verb + constraint.name() + " of " + hazards.text(table)
                        + "; the database no longer refuses what it refused",
                table);
    }

    private String referenced(Constraint key) {
        Relation referenced = effect.after().relations().get(key.referenced());
        return referenced == null ? "another table" : hazards.text(referenced);
    }

    private String columns(Constraint constraint) {
        return hazards.columns(effect, constraint.table(), constraint.columns());
    }
}

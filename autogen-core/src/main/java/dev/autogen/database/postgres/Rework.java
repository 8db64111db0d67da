package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.TableChange;
import dev.autogen.plan.Fact;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.ExpressionText;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Constraints and indexes that no change speaks of and that stand in the way of one: PostgreSQL would refuse the change, or drop
 * them silently with a column. They are dropped before and made again after.
 */
final class Rework {

    /** A constraint as it is before and as it is made again. */
    record ReworkedConstraint(QualifiedName table, Constraint before, Constraint after) {
        ReworkedConstraint {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    /** An index as it is before and as it is made again. */
    record ReworkedIndex(QualifiedName table, Index before, Index after) {
        ReworkedIndex {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    private final DdlContext context;
    private final ChangeLists changes;
    private final Map<ColumnName, ColumnAlteration> alterations;
    private final List<ReworkedConstraint> constraints = new ArrayList<>();
    private final List<ReworkedIndex> indexes = new ArrayList<>();
    private final Set<Fact> droppedKeys = new HashSet<>();
    private final Set<Fact> persistenceChanges = new HashSet<>();

    Rework(DdlContext context, ChangeLists changes, Map<ColumnName, ColumnAlteration> alterations) {
        this.context = context;
        this.changes = changes;
        this.alterations = alterations;
        changes.of(TableChange.AlterTablePersistence.class)
                .forEach(change -> persistenceChanges.add(DdlFacts.persistence(change.table())));
        changes.of(ConstraintChange.DropConstraint.class)
                .forEach(change -> dropKey(change.table(), change.constraint()));
        changes.of(ConstraintChange.AlterConstraint.class).forEach(change -> dropKey(change.table(), change.before()));
        changes.of(IndexChange.DropIndex.class).forEach(change -> dropKey(change.table(), change.index()));
        changes.of(IndexChange.AlterIndex.class).stream()
                .filter(change -> IndexWriter.isRebuilt(change.before(), change.after()))
                .forEach(change -> dropKey(change.table(), change.before()));
        List<Table> staying = context.before().tables().stream()
                .filter(table -> !context.isDropped(table.name()))
                .toList();
        staying.forEach(this::reworkKeysAndChecks);
        // Only now it is known which keys foreign keys lose.
        staying.forEach(this::reworkForeignKeys);
    }

    List<ReworkedConstraint> constraints() {
        return constraints;
    }

    List<ReworkedIndex> indexes() {
        return indexes;
    }

    boolean isReworked(QualifiedName table, Constraint before) {
        return constraints.stream()
                .anyMatch(c -> c.table().equals(table) && c.before().equals(before));
    }

    boolean isReworked(QualifiedName table, Index before) {
        return indexes.stream()
                .anyMatch(i -> i.table().equals(table) && i.before().equals(before));
    }

    /** Whether a foreign key cannot stay while the changes are carried out. */
    boolean isInTheWay(QualifiedName table, ForeignKey key) {
        return droppedKeys.contains(DdlFacts.keyBefore(key.referencedTable(), key.referencedColumns()))
                || persistenceChanges.contains(DdlFacts.persistence(table))
                || persistenceChanges.contains(DdlFacts.persistence(key.referencedTable()))
                || breaks(table, key.columns())
                || breaks(key.referencedTable(), key.referencedColumns());
    }

    private void reworkKeysAndChecks(Table table) {
        for (Constraint constraint : table.constraints()) {
            boolean reworked = constraint instanceof PrimaryKey key && isReplaced(table, key.columns(), key.included())
                    || constraint instanceof UniqueConstraint unique
                            && isReplaced(table, unique.columns(), unique.included())
                    || constraint instanceof CheckConstraint check && isInTheWay(table, check);
            if (reworked && !changes.changes(table.name(), constraint)) {
                constraints.add(new ReworkedConstraint(table.name(), constraint, renamed(table.name(), constraint)));
                dropKey(table.name(), constraint);
            }
        }
        for (Index index : table.indexes()) {
            if (isInTheWay(table, index) && !changes.changes(table.name(), index)) {
                indexes.add(new ReworkedIndex(table.name(), index, renamed(table.name(), index)));
                dropKey(table.name(), index);
            }
        }
    }

    private void reworkForeignKeys(Table table) {
        for (ForeignKey key : table.foreignKeys()) {
            if (!changes.changes(table.name(), key) && isInTheWay(table.name(), key)) {
                constraints.add(new ReworkedConstraint(table.name(), key, renamed(table.name(), key)));
            }
        }
    }

    private boolean isReplaced(Table table, List<String> columns, List<String> included) {
        return alterations(table).stream()
                .filter(ColumnAlteration::replaced)
                .map(alteration -> alteration.before().name())
                .anyMatch(column -> columns.contains(column) || included.contains(column));
    }

    /** An expression remembers the type it was written for. */
    private boolean isInTheWay(Table table, CheckConstraint check) {
        return alterations(table).stream()
                .filter(alteration -> alteration.replaced() || alteration.typeRemade())
                .map(alteration -> alteration.before().name())
                .anyMatch(column ->
                        check.columns().contains(column) || ExpressionText.mentions(check.expression(), column));
    }

    private boolean isInTheWay(Table table, Index index) {
        return alterations(table).stream().anyMatch(alteration -> {
            String column = alteration.before().name();
            return alteration.replaced() && index.mentions(column)
                    || alteration.typeRemade() && hasExpressionOver(index, column);
        });
    }

    private static boolean hasExpressionOver(Index index, String column) {
        return index.predicate() != null && ExpressionText.mentions(index.predicate(), column)
                || index.keys().stream()
                        .map(IndexKey::expression)
                        .anyMatch(e -> e != null && ExpressionText.mentions(e, column));
    }

    private boolean breaks(QualifiedName table, List<String> columns) {
        return columns.stream()
                .map(column -> alterations.get(new ColumnName(table, column)))
                .anyMatch(alteration -> alteration != null && alteration.breaksForeignKeys());
    }

    private List<ColumnAlteration> alterations(Table table) {
        return table.columns().stream()
                .map(Column::name)
                .map(column -> alterations.get(new ColumnName(table.name(), column)))
                .filter(alteration -> alteration != null)
                .toList();
    }

    private Constraint renamed(QualifiedName table, Constraint constraint) {
        return changes.of(ConstraintChange.RenameConstraint.class).stream()
                .filter(rename ->
                        rename.table().equals(table) && rename.before().equals(constraint))
                .findFirst()
                .map(rename -> constraint.withName(rename.after()))
                .orElse(constraint);
    }

    private Index renamed(QualifiedName table, Index index) {
        return changes.of(IndexChange.RenameIndex.class).stream()
                .filter(rename ->
                        rename.table().equals(table) && rename.before().equals(index))
                .findFirst()
                .map(rename -> index.withName(rename.after()))
                .orElse(index);
    }

    private void dropKey(QualifiedName table, Constraint constraint) {
        if (constraint instanceof PrimaryKey key) {
            droppedKeys.add(DdlFacts.keyBefore(table, key.columns()));
        } else if (constraint instanceof UniqueConstraint unique) {
            droppedKeys.add(DdlFacts.keyBefore(table, unique.columns()));
        }
    }

    private void dropKey(QualifiedName table, Index index) {
        if (index.unique()) {
            droppedKeys.add(DdlFacts.keyBefore(table, IndexWriter.plainColumns(index)));
        }
    }
}

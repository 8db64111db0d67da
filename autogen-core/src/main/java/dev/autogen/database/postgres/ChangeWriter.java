package dev.autogen.database.postgres;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.NamespaceChange;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.plan.Action;
import dev.autogen.plan.Obstacle;
import dev.autogen.schema.ColumnName;
import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Hands each change to the writer of its kind of object. */
final class ChangeWriter implements Change.Visitor<ChangeWriter> {

    private final DdlContext context;
    private final ChangeLists lists;
    private final List<Change> changes;
    private final Map<ColumnName, ColumnAlteration> alterations;
    private final Rework rework;
    private final Consumer<Action> actions;
    private final NamespaceWriter namespaces;
    private final EnumTypeWriter enumTypes;
    private final SequenceWriter sequences;
    private final ConstraintWriter constraints;
    private final RenameWriter renames;
    private final ObjectRenameWriter objectRenames;
    private final IndexWriter indexes;
    private final MadeUpValues values;
    private final ColumnWriter columns;
    private final TableWriter tables;

    ChangeWriter(DdlContext context, List<Change> changes, Consumer<Action> actions) {
        this.context = context;
        this.changes = changes;
        this.actions = actions;
        lists = new ChangeLists(changes);
        alterations = ColumnAlterations.of(context, lists);
        rework = new Rework(context, lists, alterations);
        namespaces = new NamespaceWriter(context, actions);
        enumTypes = new EnumTypeWriter(context, actions);
        sequences = new SequenceWriter(context, this::isDropped, actions);
        constraints = new ConstraintWriter(context, actions);
        renames = new RenameWriter(context, actions);
        objectRenames = new ObjectRenameWriter(context, actions);
        indexes = new IndexWriter(context, renames, this::isAltered, actions);
        values = new MadeUpValues(context, actions);
        columns = new ColumnWriter(context, values, actions);
        tables = new TableWriter(context, constraints, indexes, actions);
    }

    /** Writes all actions, and tells what stands in their way. */
    List<Obstacle> write() {
        writeTables();
        changes.forEach(change -> change.accept(this));
        for (ColumnAlteration alteration : alterations.values()) {
            if (alteration.replaced()) {
                columns.drop(alteration.table(), alteration.before());
                columns.add(alteration.table(), alteration.after());
            } else {
                new ColumnAlterationWriter(context, values, alteration, (table, key) -> !rework.isInTheWay(table, key))
                        .write(actions);
            }
        }
        new FedSequenceWriter(context, alterations, actions)
                .write(lists.of(SequenceChange.CreateSequence.class).stream()
                        .map(SequenceChange.CreateSequence::sequence)
                        .toList());
        rework.constraints().forEach(reworked -> {
            constraints.drop(reworked.table(), reworked.before());
            constraints.add(reworked.table(), reworked.after());
        });
        rework.indexes().forEach(reworked -> {
            indexes.drop(reworked.table(), reworked.before());
            indexes.create(reworked.table(), reworked.after());
        });
        renames.write();
        objectRenames.write();
        DependentWriter dependents =
                new DependentWriter(context, new TouchedObjects(lists, alterations, rework), actions);
        dependents.write();
        List<Obstacle> obstacles = new ArrayList<>(dependents.obstacles(lists));
        obstacles.addAll(new ReferenceObstacles(context, alterations).find());
        return obstacles;
    }

    /** New tables after those they reference, dropped ones before them: nothing depends on it, and it reads better. */
    private void writeTables() {
        List<Table> created = lists.of(TableChange.CreateTable.class).stream()
                .map(TableChange.CreateTable::table)
                .toList();
        ReferenceOrder.sort(created).forEach(tables::create);
        List<Table> dropped = new ArrayList<>(ReferenceOrder.sort(lists.of(TableChange.DropTable.class).stream()
                .map(TableChange.DropTable::table)
                .toList()));
        Collections.reverse(dropped);
        dropped.forEach(tables::drop);
    }

    private boolean isAltered(ColumnName name) {
        return alterations.containsKey(name);
    }

    private boolean isDropped(ColumnName name) {
        ColumnAlteration alteration = alterations.get(name);
        return context.columnAfter(name).isEmpty() || alteration != null && alteration.replaced();
    }

    @Override
    public ChangeWriter visit(NamespaceChange.CreateNamespace change) {
        namespaces.create(change.name());
        return this;
    }

    @Override
    public ChangeWriter visit(NamespaceChange.DropNamespace change) {
        namespaces.drop(change.name());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.CreateEnumType change) {
        enumTypes.create(change.type());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.DropEnumType change) {
        enumTypes.drop(change.type());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.AlterEnumType change) {
        enumTypes.alter(change);
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.CreateSequence change) {
        sequences.create(change.sequence());
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.DropSequence change) {
        sequences.drop(change.sequence());
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.AlterSequence change) {
        sequences.alter(change);
        return this;
    }

    /** Written in the order of references, see {@link #writeTables}. */
    @Override
    public ChangeWriter visit(TableChange.CreateTable change) {
        return this;
    }

    /** Written in the order of references, see {@link #writeTables}. */
    @Override
    public ChangeWriter visit(TableChange.DropTable change) {
        return this;
    }

    @Override
    public ChangeWriter visit(TableChange.AlterTableComment change) {
        tables.comment(change.table(), change.after());
        return this;
    }

    @Override
    public ChangeWriter visit(TableChange.AlterTablePersistence change) {
        tables.alterPersistence(change);
        return this;
    }

    @Override
    public ChangeWriter visit(ColumnChange.AddColumn change) {
        columns.add(change.table(), change.column());
        return this;
    }

    @Override
    public ChangeWriter visit(ColumnChange.DropColumn change) {
        columns.drop(change.table(), change.column());
        return this;
    }

    /** Written with the columns that other changes alter, see {@link ColumnAlterations}. */
    @Override
    public ChangeWriter visit(ColumnChange.AlterColumn change) {
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.AddConstraint change) {
        constraints.add(change.table(), change.constraint());
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.DropConstraint change) {
        constraints.dropForGood(change.table(), change.constraint());
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.AlterConstraint change) {
        boolean inTheWay = change.before() instanceof ForeignKey key && rework.isInTheWay(change.table(), key);
        constraints.alter(change, inTheWay);
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.RenameConstraint change) {
        if (!rework.isReworked(change.table(), change.before())) {
            renames.add(change);
        }
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.CreateIndex change) {
        indexes.create(change.table(), change.index());
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.DropIndex change) {
        indexes.dropForGood(change.table(), change.index());
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.AlterIndex change) {
        indexes.alter(change);
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.RenameIndex change) {
        if (!rework.isReworked(change.table(), change.before())) {
            renames.add(change);
        }
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameTable change) {
        objectRenames.add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameColumn change) {
        objectRenames.add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameSequence change) {
        objectRenames.add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameEnumType change) {
        objectRenames.add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameEnumLabel change) {
        objectRenames.add(change);
        return this;
    }
}

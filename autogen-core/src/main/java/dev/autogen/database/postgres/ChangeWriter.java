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
import dev.autogen.schema.ForeignKey;

/** Hands each change to the writer of its kind of object. */
final class ChangeWriter implements Change.Visitor<ChangeWriter> {

    private final ObjectWriters writers;
    private final Rework rework;

    ChangeWriter(ObjectWriters writers, Rework rework) {
        this.writers = writers;
        this.rework = rework;
    }

    @Override
    public ChangeWriter visit(NamespaceChange.CreateNamespace change) {
        writers.namespaces().create(change.name());
        return this;
    }

    @Override
    public ChangeWriter visit(NamespaceChange.DropNamespace change) {
        writers.namespaces().drop(change.name());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.CreateEnumType change) {
        writers.enumTypes().create(change.type());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.DropEnumType change) {
        writers.enumTypes().drop(change.type());
        return this;
    }

    @Override
    public ChangeWriter visit(EnumTypeChange.AlterEnumType change) {
        writers.enumTypes().alter(change);
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.CreateSequence change) {
        writers.sequences().create(change.sequence());
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.DropSequence change) {
        writers.sequences().drop(change.sequence());
        return this;
    }

    @Override
    public ChangeWriter visit(SequenceChange.AlterSequence change) {
        writers.sequences().alter(change);
        return this;
    }

    /** Written in the order of references, see {@link PlanWriter}. */
    @Override
    public ChangeWriter visit(TableChange.CreateTable change) {
        return this;
    }

    /** Written in the order of references, see {@link PlanWriter}. */
    @Override
    public ChangeWriter visit(TableChange.DropTable change) {
        return this;
    }

    @Override
    public ChangeWriter visit(TableChange.AlterTableComment change) {
        writers.tables().comment(change.table(), change.after());
        return this;
    }

    @Override
    public ChangeWriter visit(TableChange.AlterTablePersistence change) {
        writers.tables().alterPersistence(change);
        return this;
    }

    @Override
    public ChangeWriter visit(ColumnChange.AddColumn change) {
        writers.columns().add(change.table(), change.column());
        return this;
    }

    @Override
    public ChangeWriter visit(ColumnChange.DropColumn change) {
        writers.columns().drop(change.table(), change.column());
        return this;
    }

    /** Written with the columns that other changes alter, see {@link ColumnAlterations}. */
    @Override
    public ChangeWriter visit(ColumnChange.AlterColumn change) {
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.AddConstraint change) {
        writers.constraints().add(change.table(), change.constraint());
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.DropConstraint change) {
        writers.constraints().dropForGood(change.table(), change.constraint());
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.AlterConstraint change) {
        boolean inTheWay = change.before() instanceof ForeignKey key && rework.isInTheWay(change.table(), key);
        writers.constraints().alter(change, inTheWay);
        return this;
    }

    @Override
    public ChangeWriter visit(ConstraintChange.RenameConstraint change) {
        if (!rework.isReworked(change.table(), change.before())) {
            writers.renames().add(change);
        }
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.CreateIndex change) {
        writers.indexes().create(change.table(), change.index());
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.DropIndex change) {
        writers.indexes().dropForGood(change.table(), change.index());
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.AlterIndex change) {
        writers.indexes().alter(change);
        return this;
    }

    @Override
    public ChangeWriter visit(IndexChange.RenameIndex change) {
        if (!rework.isReworked(change.table(), change.before())) {
            writers.renames().add(change);
        }
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameTable change) {
        writers.objectRenames().add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameColumn change) {
        writers.objectRenames().add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameSequence change) {
        writers.objectRenames().add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameEnumType change) {
        writers.objectRenames().add(change);
        return this;
    }

    @Override
    public ChangeWriter visit(RenameChange.RenameEnumLabel change) {
        writers.objectRenames().add(change);
        return this;
    }
}

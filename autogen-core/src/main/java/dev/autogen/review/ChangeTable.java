package dev.autogen.review;

import dev.autogen.diff.Change;
import dev.autogen.diff.ColumnChange;
import dev.autogen.diff.ConstraintChange;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.IndexChange;
import dev.autogen.diff.NamespaceChange;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.schema.QualifiedName;
import java.util.Optional;

/** The table that a change is about, as it is called afterwards where it stays. */
final class ChangeTable implements Change.Visitor<Optional<QualifiedName>> {

    static final ChangeTable OF = new ChangeTable();

    private ChangeTable() {}

    @Override
    public Optional<QualifiedName> visit(NamespaceChange.CreateNamespace change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(NamespaceChange.DropNamespace change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(EnumTypeChange.CreateEnumType change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(EnumTypeChange.DropEnumType change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(EnumTypeChange.AlterEnumType change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(SequenceChange.CreateSequence change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(SequenceChange.DropSequence change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(SequenceChange.AlterSequence change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(TableChange.CreateTable change) {
        return Optional.of(change.table().name());
    }

    @Override
    public Optional<QualifiedName> visit(TableChange.DropTable change) {
        return Optional.of(change.table().name());
    }

    @Override
    public Optional<QualifiedName> visit(TableChange.AlterTableComment change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(TableChange.AlterTablePersistence change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ColumnChange.AddColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ColumnChange.DropColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ColumnChange.AlterColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ConstraintChange.AddConstraint change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ConstraintChange.DropConstraint change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ConstraintChange.AlterConstraint change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(ConstraintChange.RenameConstraint change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(IndexChange.CreateIndex change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(IndexChange.DropIndex change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(IndexChange.AlterIndex change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(IndexChange.RenameIndex change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameChange.RenameTable change) {
        return Optional.of(change.after());
    }

    @Override
    public Optional<QualifiedName> visit(RenameChange.RenameColumn change) {
        return Optional.of(change.table());
    }

    @Override
    public Optional<QualifiedName> visit(RenameChange.RenameSequence change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(RenameChange.RenameEnumType change) {
        return Optional.empty();
    }

    @Override
    public Optional<QualifiedName> visit(RenameChange.RenameEnumLabel change) {
        return Optional.empty();
    }
}

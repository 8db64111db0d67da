package dev.autogen.diff;

/**
 * One difference between two schemas, with its before and its after, so that its inverse and its words need no look-up.
 *
 * <p>There is one record per kind. Whoever handles changes does so with a {@link Visitor}.
 */
public sealed interface Change
        permits NamespaceChange,
                EnumTypeChange,
                SequenceChange,
                TableChange,
                ColumnChange,
                ConstraintChange,
                IndexChange,
                RenameChange {

    /** The same difference read the other way: what a downgrade has to do. */
    Change inverse();

    /** Calls the method of the visitor that belongs to this kind. */
    <T> T accept(Visitor<T> visitor);

    /**
     * One method per kind, so that a new kind does not compile until everybody handles it.
     *
     * @param <T> what handling a change gives
     */
    interface Visitor<T> {
        T visit(NamespaceChange.CreateNamespace change);

        T visit(NamespaceChange.DropNamespace change);

        T visit(EnumTypeChange.CreateEnumType change);

        T visit(EnumTypeChange.DropEnumType change);

        T visit(EnumTypeChange.AlterEnumType change);

        T visit(SequenceChange.CreateSequence change);

        T visit(SequenceChange.DropSequence change);

        T visit(SequenceChange.AlterSequence change);

        T visit(TableChange.CreateTable change);

        T visit(TableChange.DropTable change);

        T visit(TableChange.AlterTableComment change);

        T visit(TableChange.AlterTablePersistence change);

        T visit(ColumnChange.AddColumn change);

        T visit(ColumnChange.DropColumn change);

        T visit(ColumnChange.AlterColumn change);

        T visit(ConstraintChange.AddConstraint change);

        T visit(ConstraintChange.DropConstraint change);

        T visit(ConstraintChange.AlterConstraint change);

        T visit(ConstraintChange.RenameConstraint change);

        T visit(IndexChange.CreateIndex change);

        T visit(IndexChange.DropIndex change);

        T visit(IndexChange.AlterIndex change);

        T visit(IndexChange.RenameIndex change);

        T visit(RenameChange.RenameTable change);

        T visit(RenameChange.RenameColumn change);

        T visit(RenameChange.RenameSequence change);

        T visit(RenameChange.RenameEnumType change);

        T visit(RenameChange.RenameEnumLabel change);
    }
}

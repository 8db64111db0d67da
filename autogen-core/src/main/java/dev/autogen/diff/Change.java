package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.Constraint;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two schemas, with its before and its after, so that its inverse and its words need no look-up.
 *
 * <p>There is one record per kind. Whoever handles changes does so with a {@link Visitor}.
 */
public sealed interface Change {

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
        T visit(CreateNamespace change);

        T visit(DropNamespace change);

        T visit(CreateEnumType change);

        T visit(DropEnumType change);

        T visit(AlterEnumType change);

        T visit(CreateSequence change);

        T visit(DropSequence change);

        T visit(AlterSequence change);

        T visit(CreateTable change);

        T visit(DropTable change);

        T visit(AlterTableComment change);

        T visit(AlterTablePersistence change);

        T visit(AddColumn change);

        T visit(DropColumn change);

        T visit(AlterColumn change);

        T visit(AddConstraint change);

        T visit(DropConstraint change);

        T visit(AlterConstraint change);

        T visit(RenameConstraint change);

        T visit(CreateIndex change);

        T visit(DropIndex change);

        T visit(AlterIndex change);

        T visit(RenameIndex change);
    }

    record CreateNamespace(String name) implements Change {
        public CreateNamespace {
            requireNonNull(name, "name");
        }

        @Override
        public Change inverse() {
            return new DropNamespace(name);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropNamespace(String name) implements Change {
        public DropNamespace {
            requireNonNull(name, "name");
        }

        @Override
        public Change inverse() {
            return new CreateNamespace(name);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record CreateEnumType(EnumType type) implements Change {
        public CreateEnumType {
            requireNonNull(type, "type");
        }

        @Override
        public Change inverse() {
            return new DropEnumType(type);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropEnumType(EnumType type) implements Change {
        public DropEnumType {
            requireNonNull(type, "type");
        }

        @Override
        public Change inverse() {
            return new CreateEnumType(type);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** Labels, implicit casts or comment differ. */
    record AlterEnumType(EnumType before, EnumType after) implements Change {
        public AlterEnumType {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterEnumType(after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record CreateSequence(Sequence sequence) implements Change {
        public CreateSequence {
            requireNonNull(sequence, "sequence");
        }

        @Override
        public Change inverse() {
            return new DropSequence(sequence);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropSequence(Sequence sequence) implements Change {
        public DropSequence {
            requireNonNull(sequence, "sequence");
        }

        @Override
        public Change inverse() {
            return new CreateSequence(sequence);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AlterSequence(Sequence before, Sequence after) implements Change {
        public AlterSequence {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterSequence(after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** A new table with everything that belongs to it; none of it is a change of its own. */
    record CreateTable(Table table) implements Change {
        public CreateTable {
            requireNonNull(table, "table");
        }

        @Override
        public Change inverse() {
            return new DropTable(table);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** A table that goes with everything that belongs to it; none of it is a change of its own. */
    record DropTable(Table table) implements Change {
        public DropTable {
            requireNonNull(table, "table");
        }

        @Override
        public Change inverse() {
            return new CreateTable(table);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AlterTableComment(
            QualifiedName table,
            @Nullable String before,
            @Nullable String after) implements Change {
        public AlterTableComment {
            requireNonNull(table, "table");
        }

        @Override
        public Change inverse() {
            return new AlterTableComment(table, after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** LOGGED to UNLOGGED or back; the tables differ in more than that, which is told by changes of their own. */
    record AlterTablePersistence(QualifiedName table, boolean unloggedBefore, boolean unloggedAfter) implements Change {
        public AlterTablePersistence {
            requireNonNull(table, "table");
        }

        @Override
        public Change inverse() {
            return new AlterTablePersistence(table, unloggedAfter, unloggedBefore);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AddColumn(QualifiedName table, Column column) implements Change {
        public AddColumn {
            requireNonNull(table, "table");
            requireNonNull(column, "column");
        }

        @Override
        public Change inverse() {
            return new DropColumn(table, column);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropColumn(QualifiedName table, Column column) implements Change {
        public DropColumn {
            requireNonNull(table, "table");
            requireNonNull(column, "column");
        }

        @Override
        public Change inverse() {
            return new AddColumn(table, column);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** One or more properties of a column differ; {@link ColumnProperty#differing} tells which. */
    record AlterColumn(QualifiedName table, Column before, Column after) implements Change {
        public AlterColumn {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterColumn(table, after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AddConstraint(QualifiedName table, Constraint constraint) implements Change {
        public AddConstraint {
            requireNonNull(table, "table");
            requireNonNull(constraint, "constraint");
        }

        @Override
        public Change inverse() {
            return new DropConstraint(table, constraint);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropConstraint(QualifiedName table, Constraint constraint) implements Change {
        public DropConstraint {
            requireNonNull(table, "table");
            requireNonNull(constraint, "constraint");
        }

        @Override
        public Change inverse() {
            return new AddConstraint(table, constraint);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** A constraint of one kind that stays and differs: another expression, another action, other columns. */
    record AlterConstraint(QualifiedName table, Constraint before, Constraint after) implements Change {
        public AlterConstraint {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterConstraint(table, after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** The constraint is right and its name is not the one the mapping chose. */
    record RenameConstraint(QualifiedName table, Constraint before, ObjectName after) implements Change {
        public RenameConstraint {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new RenameConstraint(table, before.withName(after), before.name());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record CreateIndex(QualifiedName table, Index index) implements Change {
        public CreateIndex {
            requireNonNull(table, "table");
            requireNonNull(index, "index");
        }

        @Override
        public Change inverse() {
            return new DropIndex(table, index);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record DropIndex(QualifiedName table, Index index) implements Change {
        public DropIndex {
            requireNonNull(table, "table");
            requireNonNull(index, "index");
        }

        @Override
        public Change inverse() {
            return new CreateIndex(table, index);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    record AlterIndex(QualifiedName table, Index before, Index after) implements Change {
        public AlterIndex {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new AlterIndex(table, after, before);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** The index is right and its name is not the one the mapping chose. */
    record RenameIndex(QualifiedName table, Index before, ObjectName after) implements Change {
        public RenameIndex {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public Change inverse() {
            return new RenameIndex(table, before.withName(after), before.name());
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }
}

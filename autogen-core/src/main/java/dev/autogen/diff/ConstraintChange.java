package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Constraint;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;

/** What differs in the constraints of a table that stays. */
public sealed interface ConstraintChange extends Change {

    record AddConstraint(QualifiedName table, Constraint constraint) implements ConstraintChange {
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

    record DropConstraint(QualifiedName table, Constraint constraint) implements ConstraintChange {
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
    record AlterConstraint(QualifiedName table, Constraint before, Constraint after) implements ConstraintChange {
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
    record RenameConstraint(QualifiedName table, Constraint before, ObjectName after) implements ConstraintChange {
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
}

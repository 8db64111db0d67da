package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Index;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;

/** What differs in the indexes of a table that stays. */
public sealed interface IndexChange extends Change {

    record CreateIndex(QualifiedName table, Index index) implements IndexChange {
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

    record DropIndex(QualifiedName table, Index index) implements IndexChange {
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

    record AlterIndex(QualifiedName table, Index before, Index after) implements IndexChange {
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
    record RenameIndex(QualifiedName table, Index before, ObjectName after) implements IndexChange {
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

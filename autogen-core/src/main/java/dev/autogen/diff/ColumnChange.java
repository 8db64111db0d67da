package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.QualifiedName;

/** What differs in the columns of a table that stays. */
public sealed interface ColumnChange extends Change {

    record AddColumn(QualifiedName table, Column column) implements ColumnChange {
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

    record DropColumn(QualifiedName table, Column column) implements ColumnChange {
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
    record AlterColumn(QualifiedName table, Column before, Column after) implements ColumnChange {
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
}

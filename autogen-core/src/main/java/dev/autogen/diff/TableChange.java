package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import org.jspecify.annotations.Nullable;

/** What differs in the tables themselves. */
public sealed interface TableChange extends Change {

    /** A new table with everything that belongs to it; none of it is a change of its own. */
    record CreateTable(Table table) implements TableChange {
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
    record DropTable(Table table) implements TableChange {
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
            @Nullable String after) implements TableChange {
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
    record AlterTablePersistence(QualifiedName table, boolean unloggedBefore, boolean unloggedAfter)
            implements TableChange {
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
}

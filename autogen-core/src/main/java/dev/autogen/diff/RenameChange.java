package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Origin;
import dev.autogen.schema.Printed;
import dev.autogen.schema.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * An object that stays and is called otherwise. Renames come before all other changes but new namespaces, and those of one kind
 * happen at once, so that two objects can swap their names; everything else is told in the new names.
 */
public sealed interface RenameChange extends Change {

    @Override
    RenameChange inverse();

    /** Another name, another schema, or both. */
    record RenameTable(
            QualifiedName before,
            QualifiedName after,
            @Nullable Origin origin) implements RenameChange {
        public RenameTable {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public RenameTable inverse() {
            return new RenameTable(after, before, origin);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** @param table as it is called after the renames of tables */
    record RenameColumn(
            QualifiedName table,
            Printed<String> before,
            Printed<String> after,
            @Nullable Origin origin) implements RenameChange {
        public RenameColumn {
            requireNonNull(table, "table");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public RenameColumn inverse() {
            return new RenameColumn(table, after, before, origin);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** On its own, owned, or behind an identity column; printed as the literals of {@code nextval}. */
    record RenameSequence(
            Printed<QualifiedName> before,
            Printed<QualifiedName> after,
            @Nullable Origin origin) implements RenameChange {
        public RenameSequence {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public RenameSequence inverse() {
            return new RenameSequence(after, before, origin);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /** Printed as the types of columns. */
    record RenameEnumType(
            Printed<QualifiedName> before,
            Printed<QualifiedName> after,
            @Nullable Origin origin) implements RenameChange {
        public RenameEnumType {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public RenameEnumType inverse() {
            return new RenameEnumType(after, before, origin);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * One value of an enum type; both are printed as literals.
     *
     * @param type as it is called after the renames of enum types
     */
    record RenameEnumLabel(
            Printed<QualifiedName> type,
            Printed<String> before,
            Printed<String> after,
            @Nullable Origin origin) implements RenameChange {
        public RenameEnumLabel {
            requireNonNull(type, "type");
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }

        @Override
        public RenameEnumLabel inverse() {
            return new RenameEnumLabel(type, after, before, origin);
        }

        @Override
        public <T> T accept(Visitor<T> visitor) {
            return visitor.visit(this);
        }
    }
}

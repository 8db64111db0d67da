package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.EnumType;

/** What differs in the enum types. */
public sealed interface EnumTypeChange extends Change {

    record CreateEnumType(EnumType type) implements EnumTypeChange {
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

    record DropEnumType(EnumType type) implements EnumTypeChange {
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
    record AlterEnumType(EnumType before, EnumType after) implements EnumTypeChange {
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
}

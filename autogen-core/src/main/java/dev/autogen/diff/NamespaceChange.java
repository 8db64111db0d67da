package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

/** A namespace that comes or goes. */
public sealed interface NamespaceChange extends Change {

    record CreateNamespace(String name) implements NamespaceChange {
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

    record DropNamespace(String name) implements NamespaceChange {
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
}

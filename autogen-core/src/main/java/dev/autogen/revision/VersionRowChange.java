package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

/** What one step does to the version table; each change concerns exactly one row. */
public sealed interface VersionRowChange {

    /** A row that was not there: a new line, or a branch that continues beside another. */
    record Insert(String id) implements VersionRowChange {
        public Insert {
            requireNonNull(id, "id");
        }
    }

    /** A row that moves along its line. */
    record Update(String from, String to) implements VersionRowChange {
        public Update {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    /** A row that goes away: a line taken down to its base, or one that another row implies. */
    record Delete(String id) implements VersionRowChange {
        public Delete {
            requireNonNull(id, "id");
        }
    }
}

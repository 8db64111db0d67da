package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

/**
 * A lock that a statement takes on something that was there before.
 *
 * @param table as a statement would name it; also a view, a sequence, or what is known of the table of an index
 * @param mode as PostgreSQL's documentation spells it: {@code ACCESS EXCLUSIVE}
 */
public record TableLock(String table, String mode) {

    public TableLock {
        requireNonNull(table, "table");
        requireNonNull(mode, "mode");
    }

    @Override
    public String toString() {
        return table + " (" + mode + ")";
    }
}

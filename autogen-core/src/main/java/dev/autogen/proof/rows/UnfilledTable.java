package dev.autogen.proof.rows;

import static java.util.Objects.requireNonNull;

/**
 * A table for which no row could be made up.
 *
 * @param table with its schema
 * @param reason what PostgreSQL said to the last attempt, or what was missing
 */
public record UnfilledTable(String table, String reason) {

    public UnfilledTable {
        requireNonNull(table, "table");
        requireNonNull(reason, "reason");
    }

    @Override
    public String toString() {
        return table + ": " + reason;
    }
}

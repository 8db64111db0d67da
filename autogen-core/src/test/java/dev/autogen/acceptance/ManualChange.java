package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One thing that somebody did by hand to a database that Hibernate had made.
 *
 * @param id unique among all lists
 * @param oldestVersion the oldest version of PostgreSQL that can run it
 * @param sql what was done
 * @param expected what the diff says, line by line: the changes back to Hibernate's schema, then what is left alone
 */
record ManualChange(String id, int oldestVersion, String sql, List<String> expected) {

    /** What a line begins with that tells of an object which is left alone. */
    static final String LEFT_ALONE = "left alone: ";

    ManualChange {
        requireNonNull(id, "id");
        requireNonNull(sql, "sql");
        expected = List.copyOf(expected);
    }

    @Override
    public String toString() {
        return id;
    }
}

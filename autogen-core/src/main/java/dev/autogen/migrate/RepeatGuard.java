package dev.autogen.migrate;

import dev.autogen.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notices that a repeated statement never ends, because it changes rows again that it has changed: a column that is set to null where
 * it is null, say. What it has changed is compared with what there is to change.
 */
final class RepeatGuard {

    /** A row may well be changed twice, by the statement and in between by somebody else. */
    private static final int TIMES = 3;

    private static final int PASSES = 10;

    /** As EXPLAIN names what a statement updates, quoted where it has to be. */
    private static final Pattern UPDATED =
            Pattern.compile("(?:Update|Merge) on ((?:\"(?:[^\"]|\"\")+\"|\\w+)\\.(?:\"(?:[^\"]|\"\")+\"|\\w+))");

    private final Connection connection;
    private final PreparedStep prepared;
    private final ScriptStatement statement;
    private long first;
    private long passes;
    private long changed;
    private long limit;

    RepeatGuard(Connection connection, PreparedStep prepared, ScriptStatement statement) {
        this.connection = connection;
        this.prepared = prepared;
        this.statement = statement;
    }

    /**
     * A pass is over.
     *
     * @throws AutogenException when the next would change what has been changed
     */
    void passed(long rows) throws SQLException {
        passes++;
        changed += rows;
        if (passes == 1) {
            first = rows;
            limit = PASSES * first;
        }
        if (changed > limit) {
            look();
        }
    }

    private void look() throws SQLException {
        Set<String> tables = updatedTables();
        if (tables.isEmpty()) {
            // Rows that are added or deleted come to an end, or do not, by what the statement says.
            limit = Long.MAX_VALUE;
            return;
        }
        limit = most(estimate(tables));
        if (changed > limit) {
            long there = count(tables);
            limit = most(there);
            if (changed > limit) {
                throw endless(tables, there);
            }
        }
    }

    private long most(long there) {
        return TIMES * there + PASSES * first;
    }

    private Set<String> updatedTables() throws SQLException {
        Set<String> tables = new TreeSet<>();
        for (String line :
                Sql.query(connection, "EXPLAIN (VERBOSE, COSTS OFF) " + statement.sql(), row -> row.getString(1))) {
            Matcher matcher = UPDATED.matcher(line);
            if (matcher.find()) {
                tables.add(matcher.group(1));
            }
        }
        return tables;
    }

    private long estimate(Set<String> tables) throws SQLException {
        long rows = 0;
        for (String table : tables) {
            rows += Sql.one(
                    connection,
                    "SELECT greatest(reltuples, 0)::bigint FROM pg_catalog.pg_class WHERE oid = ?::regclass",
                    row -> row.getLong(1),
                    table);
        }
        return rows;
    }

    /** Takes as long as it takes: a limit is for statements of the migration. */
    private long count(Set<String> tables) throws SQLException {
        connection.setAutoCommit(false);
        try {
            Sql.execute(connection, "SET LOCAL statement_timeout = 0");
            long rows = 0;
            for (String table : tables) {
                rows += Sql.one(connection, "SELECT count(*) FROM " + table, row -> row.getLong(1));
            }
            return rows;
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private AutogenException endless(Set<String> tables, long there) {
        return new AutogenException(
                "repeat-without-end",
                prepared.script().place(statement) + ": the statement of the "
                        + prepared.words() + " that is repeated has changed " + changed + " rows in " + passes
                        + " passes, and " + String.join(", ", tables) + " has " + there
                        + ": it changes again what it has changed, and would never end.",
                "What it did is committed. Let it leave out rows that it has changed (the default of a column may be null),"
                        + " then run again.");
    }
}

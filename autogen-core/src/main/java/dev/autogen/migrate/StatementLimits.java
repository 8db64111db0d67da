package dev.autogen.migrate;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The time limits of one statement that are not those of the run: who builds something CONCURRENTLY waits without making others wait,
 * and what takes long by its nature must not be cut off as if it had lost its way. A limit that the script itself has set is left as
 * it is.
 */
final class StatementLimits {

    private record Limit(String name, String usual, String lifted) {}

    private final Connection connection;
    private final boolean local;
    private final List<Limit> lifted = new ArrayList<>();

    private StatementLimits(Connection connection, boolean local) {
        this.connection = connection;
        this.local = local;
    }

    /**
     * Sets the limits of a statement.
     *
     * @param transactional whether a transaction is open, with which they end, too
     */
    static StatementLimits lift(
            RunSettings settings, Connection connection, ScriptStatement statement, boolean transactional)
            throws SQLException {
        StatementLimits limits = new StatementLimits(connection, transactional);
        if (statement.isConcurrent()) {
            limits.lift(new Limit("lock_timeout", SessionState.milliseconds(settings.lockTimeout()), "0"));
        }
        if (statement.takesLong()) {
            limits.lift(new Limit(
                    "statement_timeout",
                    SessionState.milliseconds(settings.statementTimeout()),
                    SessionState.milliseconds(settings.longStatementTimeout())));
        }
        return limits;
    }

    private void lift(Limit limit) throws SQLException {
        if (!limit.usual().equals(limit.lifted()) && set(limit.name(), limit.lifted(), limit.usual())) {
            lifted.add(limit);
        }
    }

    private boolean set(String name, String to, String from) throws SQLException {
        return !Sql.query(
                        connection,
                        "SELECT set_config(name, ?, ?) FROM pg_catalog.pg_settings WHERE name = ? AND setting = ?",
                        row -> row.getString(1),
                        to,
                        local,
                        name,
                        from)
                .isEmpty();
    }

    /** Sets the limits as they were; those of a transaction that failed are so already. */
    void restore() throws SQLException {
        for (Limit limit : lifted) {
            set(limit.name(), limit.usual(), limit.lifted());
        }
    }

    /** The same after a failure, which stays the error that is reported: the next attempt must not find them lifted. */
    void restoreAfter(Throwable failure) {
        try {
            restore();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

package dev.autogen.acceptance;

import dev.autogen.fixtures.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is writing to tables when a statement outside a transaction begins, and stays until it waits for that. Then others
 * try to read and write too: they must not queue behind the statement.
 */
final class Bystander {

    private final Connection writer;

    private final Connection others;

    private final Collection<String> tables;

    private final int waiting;

    private final Thread thread;

    private volatile boolean over;

    private boolean seenItWait;

    private boolean lockedOut;

    private @Nullable SQLException failure;

    /** @param run the session of the statement */
    Bystander(TestDatabase database, Connection run, Collection<String> tables) throws SQLException {
        this.tables = tables;
        this.waiting = number(run, "SELECT pg_backend_pid()");
        this.writer = database.connect();
        this.others = database.connect();
        writer.setAutoCommit(false);
        for (String table : tables) {
            execute(writer, "DELETE FROM " + table + " WHERE false");
        }
        number(writer, "SELECT count(pg_current_xact_id())");
        execute(others, "SET lock_timeout = '50ms'");
        this.thread = new Thread(this::watch, "bystander");
    }

    void start() {
        thread.start();
    }

    /** Whether somebody was locked out. */
    boolean finish() throws SQLException {
        over = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (failure != null) {
            throw failure;
        }
        return lockedOut;
    }

    boolean hasSeenItWait() {
        return seenItWait;
    }

    private void watch() {
        try (writer;
                others) {
            while (!over && !seenItWait) {
                seenItWait = number(
                                others,
                                "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND pid = "
                                        + waiting)
                        > 0;
            }
            if (seenItWait) {
                lockedOut = !canAllBeUsed();
            }
            writer.rollback();
        } catch (SQLException e) {
            failure = e;
        }
    }

    private boolean canAllBeUsed() throws SQLException {
        try {
            for (String table : tables) {
                execute(others, "SELECT FROM " + table + " LIMIT 0");
                execute(others, "DELETE FROM " + table + " WHERE false");
            }
            return true;
        } catch (SQLException e) {
            if ("55P03".equals(e.getSQLState())) {
                return false;
            }
            throw e;
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }
}

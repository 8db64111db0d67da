package dev.autogen.migrate;

import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Looks after the statement under way from a connection of its own, which it opens when a statement takes longer than a moment:
 * for whom it waits, and how far the index is that it builds. Where there is no second connection, only the time is told.
 */
final class StatementWatch implements AutoCloseable {

    private static final Duration LONGEST_PERIOD = Duration.ofSeconds(1);
    private static final Duration SHORTEST_PERIOD = Duration.ofMillis(50);

    private final ConnectionSource source;
    private final RunListener listener;
    private final int backend;
    private final Duration period;
    private @Nullable Watched watched;
    private @Nullable RuntimeException problem;
    private List<LockHolder> holders = List.of();
    private @Nullable Thread thread;
    private boolean closed;

    /** The statement under way, a new object for each. */
    private static final class Watched {

        private final RevisionStep step;
        private final ScriptStatement statement;
        private final int statements;
        private final long begun = System.nanoTime();
        private long rows;

        Watched(RevisionStep step, ScriptStatement statement, int statements) {
            this.step = step;
            this.statement = statement;
            this.statements = statements;
        }

        Duration elapsed() {
            return Duration.ofNanos(System.nanoTime() - begun);
        }
    }

    /** @param backend the process of the server that is looked after */
    StatementWatch(ConnectionSource source, RunSettings settings, RunListener listener, int backend) {
        this.source = source;
        this.listener = listener;
        this.backend = backend;
        this.period = period(settings.lockTimeout());
    }

    /** Often enough to see whom a statement waits for before it gives up. */
    private static Duration period(Duration lockTimeout) {
        Duration third = lockTimeout.dividedBy(3);
        if (lockTimeout.isZero() || third.compareTo(LONGEST_PERIOD) > 0) {
            return LONGEST_PERIOD;
        }
        return third.compareTo(SHORTEST_PERIOD) < 0 ? SHORTEST_PERIOD : third;
    }

    /** A statement is about to be sent. */
    synchronized void begin(RevisionStep step, ScriptStatement statement, int statements) {
        watched = new Watched(step, statement, statements);
        holders = List.of();
        if (thread == null && !closed) {
            thread = new Thread(this::watch, "autogen-watch");
            thread.setDaemon(true);
            thread.start();
        }
    }

    /** The statement has changed so many rows so far. */
    synchronized void changed(long rows) {
        if (watched != null) {
            watched.rows = rows;
        }
    }

    /** The statement has ended, one way or the other; nothing is told about it any more. */
    synchronized void end() {
        watched = null;
        if (problem != null) {
            throw problem;
        }
    }

    /** For whom the last statement was last seen waiting, unless it went on afterwards. */
    synchronized List<LockHolder> holders() {
        return holders;
    }

    /** Ends without waiting for a connection that does not come. */
    @Override
    public synchronized void close() {
        closed = true;
        notifyAll();
    }

    private void watch() {
        @Nullable Connection connection = null;
        boolean reachable = true;
        try {
            for (Watched one = next(); one != null; one = next()) {
                List<LockHolder> blocking = List.of();
                @Nullable IndexBuild build = null;
                if (reachable) {
                    try {
                        connection = connection == null ? open() : connection;
                        blocking = Sessions.blocking(connection, backend);
                        build = Sessions.indexBuild(connection, backend).orElse(null);
                    } catch (SQLException | RuntimeException e) {
                        // Whatever keeps it away is no matter of the run, which goes on without.
                        reachable = false;
                    }
                }
                tell(one, blocking, build);
            }
        } finally {
            close(connection);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = source.open();
        if (!connection.getAutoCommit()) {
            connection.setAutoCommit(true);
        }
        return connection;
    }

    private static void close(@Nullable Connection connection) {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException e) {
                // It was only for looking.
                return;
            }
        }
    }

    /** Waits until it is time to look; null at the end. */
    private synchronized @Nullable Watched next() {
        try {
            while (!closed) {
                wait(period.toMillis());
                Watched one = watched;
                if (!closed && one != null && one.elapsed().compareTo(period.dividedBy(2)) > 0) {
                    return one;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    private synchronized void tell(Watched one, List<LockHolder> blocking, @Nullable IndexBuild build) {
        if (watched != one || problem != null) {
            return;
        }
        holders = blocking;
        try {
            listener.statementRunning(
                    one.step,
                    one.statement,
                    one.statements,
                    new StatementProgress(one.elapsed(), one.rows, blocking, build));
        } catch (RuntimeException e) {
            problem = e;
        }
    }
}

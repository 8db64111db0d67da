package dev.autogen.migrate;

import dev.autogen.AutogenException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLWarning;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLWarning;

/** Sends statements one at a time, and lets another thread cancel the one that runs. */
final class RunningStatement {

    /** A request that comes just before its statement has no effect, so that it is sent again until the statement has ended. */
    private static final long MILLIS_BETWEEN_REQUESTS = 250;

    private @Nullable Cancellable current;
    private boolean cancelled;

    private interface Cancellable {
        void cancel() throws SQLException;
    }

    /** Lets a class of the application work with the connection; whatever it has sent can be cancelled, and it is interrupted. */
    void call(Connection connection, JavaStepCall step) throws SQLException {
        Thread thread = Thread.currentThread();
        begin(() -> {
            step.cancel();
            thread.interrupt();
        });
        try {
            step.run(connection);
        } finally {
            end();
            if (isCancelled()) {
                // What comes now is the run's own, and short.
                Thread.interrupted();
            }
        }
    }

    /** Sends the statement as it is: question marks are operators, braces are text. */
    void execute(Connection connection, String sql, RunListener listener) throws SQLException {
        update(connection, sql, listener);
    }

    /** The same; returns how many rows it changed, -1 for a statement that does not tell. */
    long update(Connection connection, String sql, RunListener listener) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            begin(statement::cancel);
            try {
                statement.execute(sql);
                return statement.getLargeUpdateCount();
            } finally {
                end();
                report(statement.getWarnings(), listener);
            }
        }
    }

    private synchronized void begin(Cancellable statement) {
        checkCancelled();
        current = statement;
    }

    private synchronized void end() {
        current = null;
        notifyAll();
    }

    /** Asks the server to cancel what runs, until it has ended; nothing further is sent, and nobody waits any longer. */
    synchronized void cancel() throws SQLException {
        cancelled = true;
        notifyAll();
        if (current != null) {
            current.cancel();
            Thread again = new Thread(this::cancelUntilEnd, "autogen-cancel");
            again.setDaemon(true);
            again.start();
        }
    }

    private synchronized void cancelUntilEnd() {
        try {
            for (wait(MILLIS_BETWEEN_REQUESTS); current != null; wait(MILLIS_BETWEEN_REQUESTS)) {
                current.cancel();
            }
        } catch (SQLException e) {
            // The first request went the same way, and said so; this one finds the server gone.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void checkCancelled() {
        if (cancelled) {
            throw new RunCancelledException();
        }
    }

    /** Waits, until {@link #cancel()} at the longest. */
    synchronized void pause(Duration duration) {
        long end = System.nanoTime() + duration.toNanos();
        try {
            for (long left = duration.toMillis(); left > 0; left = (end - System.nanoTime()) / 1_000_000) {
                checkCancelled();
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException(
                    "interrupted",
                    "The run was interrupted while it waited; what was committed before is kept.",
                    DatabaseErrors.GOES_ON,
                    e);
        }
        checkCancelled();
    }

    private static void report(@Nullable SQLWarning first, RunListener listener) {
        for (SQLWarning warning = first; warning != null; warning = warning.getNextWarning()) {
            String severity = "WARNING";
            if (warning instanceof PSQLWarning psql && psql.getServerErrorMessage() != null) {
                String said = psql.getServerErrorMessage().getSeverity();
                severity = said == null ? severity : said;
            }
            listener.notice(severity, String.valueOf(warning.getMessage()));
        }
    }
}

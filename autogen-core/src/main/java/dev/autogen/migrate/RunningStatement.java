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

    private @Nullable Cancellable current;
    private boolean cancelled;

    private interface Cancellable {
        void cancel() throws SQLException;
    }

    /** Lets a class of the application work with the connection; whatever it has sent can be cancelled. */
    void call(Connection connection, JavaStepCall step) throws SQLException {
        begin(step::cancel);
        try {
            step.run(connection);
        } finally {
            end();
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
    }

    /** Asks the server to cancel what runs; nothing further is sent, and nobody waits any longer. */
    synchronized void cancel() throws SQLException {
        cancelled = true;
        notifyAll();
        if (current != null) {
            current.cancel();
        }
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void checkCancelled() {
        if (cancelled) {
            throw new AutogenException(
                    "cancelled",
                    "The run was cancelled between two statements; what was committed before is kept.",
                    DatabaseErrors.GOES_ON);
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

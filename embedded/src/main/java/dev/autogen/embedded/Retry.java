package dev.autogen.embedded;

import java.io.InterruptedIOException;
import java.sql.SQLException;
import java.util.Set;

/** Waiting for what passes by itself. */
final class Retry {

    private static final String CANNOT_CONNECT_NOW = "57P03";

    /** A server that starts, stops, or has no connection free says so with these. */
    private static final Set<String> PASSING = Set.of("57P01", "57P02", CANNOT_CONNECT_NOW, "53300");

    private static final String CONNECTION_EXCEPTION_CLASS = "08";

    private static final long PAUSE_MILLIS = 100;

    private Retry() {}

    static boolean mayHelp(SQLException e) {
        var state = String.valueOf(e.getSQLState());
        return PASSING.contains(state) || state.startsWith(CONNECTION_EXCEPTION_CLASS);
    }

    static boolean isShuttingDown(SQLException e) {
        return CANNOT_CONNECT_NOW.equals(e.getSQLState())
                && String.valueOf(e.getMessage()).contains("shutting down");
    }

    static void pause() throws InterruptedIOException {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("Interrupted while the embedded server started");
        }
    }
}

package dev.autogen.migrate;

import dev.autogen.AutogenException;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What PostgreSQL's error codes mean for a run. */
final class DatabaseErrors {

    static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";
    private static final String SERIALIZATION = "40001";
    static final String QUERY_CANCELED = "57014";

    /** The next step after a run that somebody ended. */
    static final String GOES_ON = "Run the command again: it goes on from there.";

    /** A transaction that ended with one of these may succeed when it is run again as it was. */
    private static final Set<String> WORTH_A_RETRY = Set.of(LOCK_NOT_AVAILABLE, DEADLOCK, SERIALIZATION);

    /** Administrator's command, crash of another session, server not ready, database dropped, idle session time-outs. */
    private static final Set<String> SESSION_ENDED =
            Set.of("57P01", "57P02", "57P03", "57P04", "57P05", "25P03", "25P04", "08003");

    private DatabaseErrors() {}

    static boolean isWorthARetry(SQLException e) {
        return e.getSQLState() != null && WORTH_A_RETRY.contains(e.getSQLState());
    }

    /** Whether the session is gone, and with it the lock of the run. */
    static boolean isConnectionLost(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("08") || SESSION_ENDED.contains(state));
    }

    /** Whether the error, whoever wraps it, decides how the run goes on: with another attempt, or not at all. */
    static boolean isForTheRun(SQLException e) {
        return isWorthARetry(e) || isConnectionLost(e) || QUERY_CANCELED.equals(e.getSQLState());
    }

    static @Nullable ServerErrorMessage serverMessage(SQLException e) {
        return e instanceof PSQLException psql ? psql.getServerErrorMessage() : null;
    }

    /** PostgreSQL's own message, without what the driver adds. */
    static String message(SQLException e) {
        ServerErrorMessage server = serverMessage(e);
        String message = server == null ? e.getMessage() : server.getMessage();
        return message == null ? e.toString() : message;
    }

    /**
     * An error of the run's own doings, not of a migration's statement.
     *
     * @param doing what was being done, as in "while reading the version table"
     */
    static AutogenException wrap(SQLException e, String doing) {
        boolean lost = isConnectionLost(e);
        return new AutogenException(
                lost ? "connection-lost" : "database-error",
                (lost ? "The connection to the database was lost while " : "PostgreSQL refused a statement while ")
                        + doing + ": " + message(e) + (e.getSQLState() == null ? "" : " (" + e.getSQLState() + ")"),
                nextStep(e),
                e);
    }

    /** What to do about an error, by its code; null where its message says all there is to say. */
    static @Nullable String nextStep(SQLException e) {
        if (isConnectionLost(e)) {
            return "See where the database stands with `autogen current`, then run the command again: it goes on from there.";
        }
        String state = e.getSQLState() == null ? "" : e.getSQLState();
        return switch (state) {
            case LOCK_NOT_AVAILABLE ->
                "Run the command again when the sessions that hold the lock have ended, or raise the setting lock-timeout.";
            case QUERY_CANCELED -> "If it ran into its time limit, raise the setting statement-timeout.";
            case "25001" -> "Write the line `-- autogen no-transaction` before the statement.";
            case "2D000" ->
                "A block or procedure that commits cannot run inside the revision's transaction: take its COMMIT or ROLLBACK"
                        + " out, or write the line `-- autogen no-transaction` before the statement.";
            case "55P04" -> "Write the line `-- autogen commit` after the statement that adds the enum value.";
            case "25006" -> "Connect to the primary server with a role that may write.";
            case "42501" ->
                "Run the command as the role that owns the objects concerned, or have the right granted to this one.";
            default -> null;
        };
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the log. Rows are only ever added; the newest one of a revision says how things stand with it.
 *
 * @param id grows with every row
 * @param run the same for all rows of one run of the tool
 * @param revision the revision's id
 * @param checksum of the file as it was then; null for a stamp
 * @param statementsDone how many statements of the section were committed
 * @param statements how many the section has
 * @param doneChecksum covers the statements done; null where it does not matter
 * @param statement the statement begun or failed, or what a stamp did to the rows; null where there is none
 * @param error SQLSTATE and message of a failure, else null
 * @param toolVersion the version of Autogen that wrote the row
 * @param databaseUser who was logged in
 */
public record LogRecord(
        long id,
        String run,
        String revision,
        LogAction action,
        LogOutcome outcome,
        @Nullable String checksum,
        Instant started,
        Instant finished,
        int statementsDone,
        int statements,
        @Nullable String doneChecksum,
        @Nullable String statement,
        @Nullable String error,
        String toolVersion,
        String databaseUser) {

    public LogRecord {
        requireNonNull(run, "run");
        requireNonNull(revision, "revision");
        requireNonNull(action, "action");
        requireNonNull(outcome, "outcome");
        requireNonNull(started, "started");
        requireNonNull(finished, "finished");
        requireNonNull(toolVersion, "toolVersion");
        requireNonNull(databaseUser, "databaseUser");
    }

    static AutogenException newer(String column, String value) {
        return new AutogenException(
                "newer-log",
                "The log says '" + value + "' in its column " + column
                        + ", which this version of Autogen does not know",
                "Use the version of Autogen that wrote it, or a newer one.");
    }

    /** Whether the database is left between the states before and after the step. */
    public boolean isUnfinished() {
        return outcome == LogOutcome.BEGUN
                || outcome == LogOutcome.PARTIAL
                || (outcome == LogOutcome.FAILED && statementsDone > 0);
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What a run adds to the log, without what is the same for the whole run.
 *
 * @param started by the server's clock
 * @see LogRecord
 */
record LogEntry(
        String revision,
        LogAction action,
        LogOutcome outcome,
        @Nullable String checksum,
        OffsetDateTime started,
        int statementsDone,
        int statements,
        @Nullable String doneChecksum,
        @Nullable String statement,
        @Nullable String error) {

    LogEntry {
        requireNonNull(revision, "revision");
        requireNonNull(action, "action");
        requireNonNull(outcome, "outcome");
        requireNonNull(started, "started");
    }

    /** A row about version rows that were moved without running anything. */
    static LogEntry stamp(String revision, @Nullable String checksum, OffsetDateTime now, String what) {
        return new LogEntry(revision, LogAction.STAMP, LogOutcome.DONE, checksum, now, 0, 0, null, what, null);
    }

    /** The changed file of an applied revision, accepted as it is now. */
    static LogEntry accepted(String revision, String checksum, OffsetDateTime now) {
        return new LogEntry(revision, LogAction.UPGRADE, LogOutcome.ACCEPTED, checksum, now, 0, 0, null, null, null);
    }
}

package dev.autogen.migrate;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How far a step has come, and the words for it in the log and in errors. */
final class StepState {

    private final Session session;
    private final PreparedStep prepared;
    private final List<String> rowsBefore;

    private OffsetDateTime started = OffsetDateTime.MIN;
    private int done;
    /** The statement sent last, to which an error is put down. */
    private @Nullable ScriptStatement current;
    /** Whether the statement sent last has succeeded, so that an error is not its own. */
    private boolean succeeded;

    StepState(Session session, PreparedStep prepared, List<String> rowsBefore) {
        this.session = session;
        this.prepared = prepared;
        this.rowsBefore = List.copyOf(rowsBefore);
    }

    Session session() {
        return session;
    }

    PreparedStep prepared() {
        return prepared;
    }

    /** How many statements the section has. */
    int statements() {
        return prepared.script().statementCount();
    }

    /** How many statements are committed. */
    int done() {
        return done;
    }

    void begin(OffsetDateTime time, int statementsDone) {
        started = time;
        done = statementsDone;
    }

    /** As many statements more are committed. */
    void committed(int more) {
        done += more;
    }

    void sending(ScriptStatement statement) {
        current = statement;
        succeeded = false;
    }

    void sent() {
        succeeded = true;
    }

    @Nullable
    ScriptStatement current() {
        return current;
    }

    boolean isSucceeded() {
        return succeeded;
    }

    List<String> rowsBefore() {
        return rowsBefore;
    }

    /** Where a failure now leaves the database, in a sentence. */
    String whereItStands() {
        return StatementFailedException.whereItStands(prepared, rowsBefore, done);
    }

    LogEntry recorded() {
        StampWords words = prepared.recordedWords();
        return LogEntry.stamp(words.revision(), words.checksum(), started, words.what());
    }

    LogEntry entry(
            LogOutcome outcome, int statementsDone, @Nullable ScriptStatement statement, @Nullable String error) {
        return new LogEntry(
                prepared.revisionId(),
                prepared.action(),
                outcome,
                prepared.checksum(),
                started,
                statementsDone,
                statements(),
                outcome == LogOutcome.DONE || statementsDone == 0
                        ? null
                        : prepared.script().checksumOfFirst(statementsDone).orElse(null),
                statement == null ? null : statement.logged(),
                error);
    }
}

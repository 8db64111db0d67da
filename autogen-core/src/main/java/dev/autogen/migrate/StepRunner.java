package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.migrate.RunResult.CompletedStep;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * Runs one revision in one direction: its groups of statements one after the other, the version rows and the log with the last.
 *
 * <p>What the log says at every moment is what is committed, except for the one statement outside a transaction that is under way.
 */
final class StepRunner {

    private final Session session;
    private final PreparedStep prepared;
    private final List<String> rowsBefore;
    private final RunListener listener;
    private final int statements;

    private OffsetDateTime started = OffsetDateTime.MIN;
    private int done;
    /** The statement sent last, to which an error is put down. */
    private @Nullable ScriptStatement current;
    /** Whether the statement sent last has succeeded, so that an error is not its own. */
    private boolean succeeded;

    StepRunner(Session session, PreparedStep prepared, List<String> rowsBefore) {
        this.session = session;
        this.prepared = prepared;
        this.rowsBefore = rowsBefore;
        this.listener = session.listener();
        this.statements = prepared.script().statementCount();
    }

    /**
     * Runs the step, or what an interrupted run has left of it.
     *
     * @throws StatementFailedException when a statement fails
     */
    CompletedStep run(Resumption resumption) throws SQLException {
        long start = System.nanoTime();
        done = resumption.statementsDone();
        int resumed = done;
        try {
            started = session.state().apply();
            if (done > 0) {
                listener.resuming(prepared.step(), done, statements);
                repeatSettings();
            }
            runGroups(resumption);
        } catch (SQLException e) {
            throw failed(e);
        } catch (InDoubtException e) {
            // The newest row of the log must go on saying so.
            throw e;
        } catch (AutogenException e) {
            record(LogOutcome.FAILED, e.getMessage(), e);
            throw e;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        listener.revisionFinished(prepared.step(), duration);
        RevisionStep step = prepared.step();
        return new CompletedStep(
                prepared.revisionId(), step.direction(), step.recorded(), statements, resumed, duration);
    }

    private void runGroups(Resumption resumption) throws SQLException {
        boolean complete = false;
        for (StatementGroup group : prepared.script().groups()) {
            if (group.statementsBefore() < resumption.statementsDone()) {
                continue;
            }
            if (group.transactional()) {
                complete = group.statementsAfter() == statements;
                runTransaction(group.statements());
            } else {
                new OutsideRun(group.statements().get(0), group.repeated()).run(resumption);
            }
        }
        if (!complete) {
            runTransaction(List.of());
        }
    }

    /** What the statements done had set for the session is gone with theirs; the ones to come may count on it. */
    private void repeatSettings() throws SQLException {
        for (ScriptStatement statement : prepared.script().statements().subList(0, done)) {
            if (StatementHead.of(statement.sql()).isSessionSetting()) {
                current = statement;
                session.running().execute(session.connection(), statement.sql(), listener);
            }
        }
    }

    private void runTransaction(List<ScriptStatement> group) throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                session.inTransaction(() -> {
                    for (ScriptStatement statement : group) {
                        send(statement, true, false);
                    }
                    int after = done + group.size();
                    if (after == statements) {
                        session.versions().apply(prepared.step().rowChanges());
                        session.append(
                                prepared.step().recorded() ? recorded() : entry(LogOutcome.DONE, after, null, null));
                    } else {
                        session.append(entry(LogOutcome.PARTIAL, after, null, null));
                    }
                });
                done += group.size();
                return;
            } catch (SQLException e) {
                retryOrThrow(e, attempt);
            }
        }
    }

    private void send(ScriptStatement statement, boolean transactional, boolean repeated) throws SQLException {
        probe(
                statement,
                "before",
                () -> session.settings()
                        .probe()
                        .before(session.connection(), prepared.step(), statement, transactional));
        current = statement;
        succeeded = false;
        listener.statementStarted(prepared.step(), statement, statements);
        long start = System.nanoTime();
        if (statement.isJava()) {
            JavaStepCall call = new JavaStepCall(
                    prepared,
                    statement,
                    session.settings().javaClasses(),
                    StatementFailedException.whereItStands(prepared, rowsBefore, done));
            session.running().call(session.connection(), call);
        } else if (repeated) {
            repeat(statement);
        } else {
            session.running().execute(session.connection(), statement.sql(), listener);
        }
        succeeded = true;
        listener.statementFinished(prepared.step(), statement, Duration.ofNanos(System.nanoTime() - start));
        probe(
                statement,
                "after",
                () -> session.settings()
                        .probe()
                        .after(session.connection(), prepared.step(), statement, transactional));
    }

    /** Each pass is committed by itself, and tried again by itself when it could not get its locks. */
    private void repeat(ScriptStatement statement) throws SQLException {
        long rows = 0;
        int attempt = 1;
        for (long pass = 1; ; ) {
            try {
                long changed = session.running().update(session.connection(), statement.sql(), listener);
                if (changed <= 0) {
                    return;
                }
                rows += changed;
                listener.statementRepeated(prepared.step(), statement, pass++, rows);
                attempt = 1;
                session.checkLock();
            } catch (SQLException e) {
                retryOrThrow(e, attempt++);
            }
        }
    }

    /** What goes wrong there must not be put down to the statement. */
    private static void probe(ScriptStatement statement, String when, Session.Work look) {
        try {
            look.run();
        } catch (SQLException e) {
            throw DatabaseErrors.wrap(e, "looking at the database " + when + " statement " + statement.number());
        }
    }

    private void retryOrThrow(SQLException e, int attempt) throws SQLException {
        LockRetry retry = session.settings().lockRetry();
        if (!DatabaseErrors.isWorthARetry(e) || attempt > retry.retries()) {
            throw e;
        }
        Duration pause = retry.pause(attempt, ThreadLocalRandom.current());
        listener.retrying(prepared.step(), attempt + 1, pause, DatabaseErrors.message(e));
        session.running().pause(pause);
    }

    private AutogenException failed(SQLException e) {
        ScriptStatement statement = current;
        String error = (e.getSQLState() == null ? "" : e.getSQLState() + " ") + DatabaseErrors.message(e);
        AutogenException failure = statement == null
                ? DatabaseErrors.wrap(e, "preparing the " + prepared.words())
                : new StatementFailedException(
                        prepared,
                        statement,
                        succeeded,
                        e,
                        rowsBefore,
                        done,
                        session.running().isCancelled());
        if (!DatabaseErrors.isConnectionLost(e)) {
            record(LogOutcome.FAILED, error, failure);
        }
        return failure;
    }

    /** Adds a row about a failure, which stays the error that is reported should this fail too. */
    private void record(LogOutcome outcome, @Nullable String error, AutogenException failure) {
        try {
            session.append(entry(outcome, done, current, error));
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private LogEntry recorded() {
        StampWords words = prepared.recordedWords();
        return LogEntry.stamp(words.revision(), words.checksum(), started, words.what());
    }

    private LogEntry entry(
            LogOutcome outcome, int statementsDone, @Nullable ScriptStatement statement, @Nullable String error) {
        return new LogEntry(
                prepared.revisionId(),
                prepared.action(),
                outcome,
                prepared.checksum(),
                started,
                statementsDone,
                statements,
                outcome == LogOutcome.DONE || statementsDone == 0
                        ? null
                        : prepared.script().checksumOfFirst(statementsDone).orElse(null),
                statement == null ? null : statement.logged(),
                error);
    }

    /** One statement outside a transaction, with a row in the log before and one after it. */
    private final class OutsideRun {

        private final ScriptStatement statement;
        private final StatementEffect effect;

        private final boolean repeated;

        OutsideRun(ScriptStatement statement, boolean repeated) {
            this.statement = statement;
            this.repeated = repeated;
            this.effect = new StatementEffect(session.connection(), statement);
        }

        void run(Resumption resumption) throws SQLException {
            boolean attempted = resumption.attempted() && statement.number() == resumption.statementsDone() + 1;
            if (attempted && resumption.inDoubt() && isDone(resumption)) {
                listener.statementFoundDone(prepared.step(), statement);
            } else {
                attempt(attempted);
            }
            session.append(entry(LogOutcome.PARTIAL, done + 1, null, null));
            done++;
        }

        private boolean isDone(Resumption resumption) throws SQLException {
            if (repeated) {
                // Sent once more, it changes what is left to change.
                return false;
            }
            return switch (effect.ask()) {
                case DONE -> true;
                case REPEATABLE -> false;
                case UNKNOWN ->
                    switch (session.settings().inDoubt()) {
                        case REFUSE -> throw resumption.doubt(statement);
                        case RERUN -> false;
                        case SKIP -> true;
                    };
            };
        }

        private void attempt(boolean attemptedBefore) throws SQLException {
            boolean attempted = attemptedBefore;
            for (int attempt = 1; ; attempt++) {
                session.checkLock();
                session.append(entry(LogOutcome.BEGUN, done, statement, null));
                try {
                    sendWithItsLockTimeout(attempted);
                    return;
                } catch (SQLException e) {
                    attempted = true;
                    retryOrThrow(e, attempt);
                }
            }
        }

        /** A limit that the script itself has set is left as it is. */
        private void sendWithItsLockTimeout(boolean attempted) throws SQLException {
            String limit = SessionState.milliseconds(session.settings().lockTimeout());
            boolean lifted = statement.isConcurrent() && setLockTimeout("0", limit);
            if (attempted) {
                effect.removeLeftover();
            }
            send(statement, false, repeated);
            if (lifted) {
                setLockTimeout(limit, "0");
            }
        }

        private boolean setLockTimeout(String to, String from) throws SQLException {
            return !Sql.query(
                            session.connection(),
                            "SELECT set_config('lock_timeout', ?, false) FROM pg_catalog.pg_settings"
                                    + " WHERE name = 'lock_timeout' AND setting = ?",
                            row -> row.getString(1),
                            to,
                            from)
                    .isEmpty();
        }
    }
}

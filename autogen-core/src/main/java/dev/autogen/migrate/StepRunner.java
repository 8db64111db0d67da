package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.migrate.RunResult.CompletedStep;
import dev.autogen.revision.RevisionStep;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Runs one revision in one direction: its groups of statements one after the other, the version rows and the log with the last.
 *
 * <p>What the log says at every moment is what is committed, except for the one statement outside a transaction that is under way.
 */
final class StepRunner {

    private final Session session;
    private final PreparedStep prepared;
    private final StepState state;
    private final StatementSender sender;

    StepRunner(Session session, PreparedStep prepared, List<String> rowsBefore) {
        this.session = session;
        this.prepared = prepared;
        this.state = new StepState(session, prepared, rowsBefore);
        this.sender = new StatementSender(state);
    }

    /**
     * Runs the step, or what an interrupted run has left of it.
     *
     * @throws StatementFailedException when a statement fails
     */
    CompletedStep run(Resumption resumption) throws SQLException {
        long start = System.nanoTime();
        int resumed = resumption.statementsDone();
        try {
            state.begin(session.state().apply(), resumed);
            if (resumed > 0) {
                session.listener().resuming(prepared.step(), resumed, state.statements());
                repeatSettings();
            }
            runGroups(resumption);
        } catch (SQLException e) {
            throw failed(e);
        } catch (InDoubtException e) {
            // The newest row of the log must go on saying so.
            throw e;
        } catch (RunCancelledException e) {
            AutogenException told = e.during(state);
            record(LogOutcome.FAILED, told.getMessage(), told);
            throw told;
        } catch (AutogenException e) {
            record(LogOutcome.FAILED, e.getMessage(), e);
            throw e;
        }
        Duration duration = Duration.ofNanos(System.nanoTime() - start);
        session.listener().revisionFinished(prepared.step(), duration);
        RevisionStep step = prepared.step();
        return new CompletedStep(
                prepared.revisionId(), step.direction(), step.recorded(), state.statements(), resumed, duration);
    }

    private void runGroups(Resumption resumption) throws SQLException {
        boolean complete = false;
        for (StatementGroup group : prepared.script().groups()) {
            if (group.statementsBefore() < resumption.statementsDone()) {
                continue;
            }
            if (group.transactional()) {
                complete = group.statementsAfter() == state.statements();
                runTransaction(group.statements());
            } else {
                new OutsideRun(state, sender, group).run(resumption);
            }
        }
        if (!complete) {
            runTransaction(List.of());
        }
    }

    /** What the statements done had set for the session is gone with theirs; the ones to come may count on it. */
    private void repeatSettings() throws SQLException {
        for (ScriptStatement statement : prepared.script().statements().subList(0, state.done())) {
            if (StatementHead.of(statement.sql()).isSessionSetting()) {
                state.sending(statement);
                session.running().execute(session.connection(), statement.sql(), session.listener());
            }
        }
    }

    private void runTransaction(List<ScriptStatement> group) throws SQLException {
        boolean atOnce = sender.mayBeSentAtOnce(group);
        for (int attempt = 1; ; attempt++) {
            boolean batch = atOnce;
            try {
                session.inTransaction(() -> {
                    if (batch) {
                        sender.sendAtOnce(group);
                    } else {
                        for (ScriptStatement statement : group) {
                            sender.send(statement, true, false);
                        }
                    }
                    int after = state.done() + group.size();
                    if (after == state.statements()) {
                        session.versions().apply(prepared.step().rowChanges());
                        session.append(
                                prepared.step().recorded()
                                        ? state.recorded()
                                        : state.entry(LogOutcome.DONE, after, null, null));
                    } else {
                        session.append(state.entry(LogOutcome.PARTIAL, after, null, null));
                    }
                });
                state.committed(group.size());
                return;
            } catch (SQLException e) {
                if (batch && !DatabaseErrors.isConnectionLost(e)) {
                    // Nothing of it is left; sent alone, the statement that fails is known.
                    atOnce = false;
                    attempt--;
                } else {
                    sender.retryOrThrow(e, attempt);
                }
            }
        }
    }

    private AutogenException failed(SQLException e) {
        ScriptStatement statement = state.current();
        String error = (e.getSQLState() == null ? "" : e.getSQLState() + " ") + DatabaseErrors.message(e);
        AutogenException failure = statement == null
                ? DatabaseErrors.wrap(e, "preparing the " + prepared.words())
                : new StatementFailedException(
                        state,
                        statement,
                        e,
                        session.running().isCancelled(),
                        session.watch().holders());
        if (!DatabaseErrors.isConnectionLost(e)) {
            record(LogOutcome.FAILED, error, failure);
        }
        return failure;
    }

    /** Adds a row about a failure, which stays the error that is reported should this fail too. */
    private void record(LogOutcome outcome, @Nullable String error, AutogenException failure) {
        LogEntry entry = state.entry(outcome, state.done(), state.current(), error);
        try {
            session.append(entry);
        } catch (SQLException e) {
            failure.addSuppressed(e);
            if (DatabaseErrors.QUERY_CANCELED.equals(e.getSQLState())) {
                recordAgain(entry, failure);
            }
        }
    }

    /** What was sent to cancel the statement may come late, and hit the row that tells of it. */
    private void recordAgain(LogEntry entry, AutogenException failure) {
        try {
            session.append(entry);
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }
}

package dev.autogen.migrate;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Sends the statements of one step, each with what is told, watched and limited around it, and again when it could not get its locks. */
final class StatementSender {

    /** How many statements are sent at once. */
    private static final int BATCH = 200;

    private final StepState state;
    private final Session session;
    private final PreparedStep prepared;

    StatementSender(StepState state) {
        this.state = state;
        this.session = state.session();
        this.prepared = state.prepared();
    }

    /**
     * Sends one statement.
     *
     * @param transactional whether a transaction is open
     * @param repeated whether it is sent again until it changes no row
     */
    void send(ScriptStatement statement, boolean transactional, boolean repeated) throws SQLException {
        probe(
                statement,
                "before",
                () -> session.settings()
                        .probe()
                        .before(session.connection(), prepared.step(), statement, transactional));
        state.sending(statement);
        session.listener().statementStarted(prepared.step(), statement, state.statements());
        long start = System.nanoTime();
        session.watch().begin(prepared.step(), statement, state.statements());
        try {
            if (statement.isJava()) {
                call(statement);
            } else if (repeated) {
                repeat(statement);
            } else if (transactional && statement.takesLong()) {
                sendWithItsLimits(statement);
            } else {
                session.running().execute(session.connection(), statement.sql(), session.listener());
            }
        } finally {
            session.watch().end();
        }
        state.sent();
        session.listener().statementFinished(prepared.step(), statement, Duration.ofNanos(System.nanoTime() - start));
        probe(
                statement,
                "after",
                () -> session.settings()
                        .probe()
                        .after(session.connection(), prepared.step(), statement, transactional));
    }

    /** Whether nobody looks at these statements of a transaction, and all that is to be known of them is whether they succeed. */
    boolean mayBeSentAtOnce(List<ScriptStatement> statements) {
        return session.settings().batches()
                && statements.size() > 1
                && !session.settings().probe().isWatched(prepared.step())
                && statements.stream().noneMatch(statement -> statement.isJava() || statement.takesLong());
    }

    /** Sends them without waiting for each, in the transaction that is open. */
    void sendAtOnce(List<ScriptStatement> statements) throws SQLException {
        for (int from = 0; from < statements.size(); from += BATCH) {
            String batch = statements.subList(from, Math.min(from + BATCH, statements.size())).stream()
                    .map(ScriptStatement::sql)
                    .collect(Collectors.joining("\n;\n"));
            session.running().execute(session.connection(), batch, session.listener());
        }
    }

    /** They end with the transaction when the statement fails. */
    private void sendWithItsLimits(ScriptStatement statement) throws SQLException {
        StatementLimits limits = StatementLimits.lift(session.settings(), session.connection(), statement, true);
        session.running().execute(session.connection(), statement.sql(), session.listener());
        limits.restore();
    }

    private void call(ScriptStatement statement) throws SQLException {
        JavaStepCall call =
                new JavaStepCall(prepared, statement, session.settings().javaClasses(), state.whereItStands());
        try {
            session.running().call(session.connection(), call);
        } catch (JavaStepException e) {
            if (session.running().isCancelled()) {
                // It was interrupted, which is no fault of the class.
                RunCancelledException cancelled = new RunCancelledException();
                cancelled.addSuppressed(e);
                throw cancelled;
            }
            throw e;
        }
    }

    /** Each pass is committed by itself, and tried again by itself when it could not get its locks. */
    private void repeat(ScriptStatement statement) throws SQLException {
        RepeatGuard guard = new RepeatGuard(session.connection(), prepared, statement);
        long rows = 0;
        int attempt = 1;
        for (long pass = 1; ; ) {
            try {
                long changed = session.running().update(session.connection(), statement.sql(), session.listener());
                if (changed <= 0) {
                    return;
                }
                rows += changed;
                session.watch().changed(rows);
                session.listener().statementRepeated(prepared.step(), statement, pass++, rows);
                attempt = 1;
                session.checkLock();
                guard.passed(changed);
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

    /** Waits before the next attempt; throws the error where none would help, or there were enough. */
    void retryOrThrow(SQLException e, int attempt) throws SQLException {
        LockRetry retry = session.settings().lockRetry();
        if (session.running().isCancelled() || !DatabaseErrors.isWorthARetry(e) || attempt > retry.retries()) {
            throw e;
        }
        Duration pause = retry.pause(attempt, ThreadLocalRandom.current());
        session.listener()
                .retrying(
                        prepared.step(),
                        attempt + 1,
                        pause,
                        DatabaseErrors.message(e),
                        session.watch().holders());
        session.running().pause(pause);
    }
}

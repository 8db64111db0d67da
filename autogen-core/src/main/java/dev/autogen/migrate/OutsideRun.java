package dev.autogen.migrate;

import java.sql.SQLException;
import java.util.Optional;

/** One statement outside a transaction, with a row in the log before and one after it. */
final class OutsideRun {

    private final StepState state;
    private final StatementSender sender;
    private final Session session;
    private final ScriptStatement statement;
    private final boolean repeated;
    private final StatementEffect effect;

    OutsideRun(StepState state, StatementSender sender, StatementGroup group) {
        this.state = state;
        this.sender = sender;
        this.session = state.session();
        this.statement = group.statements().get(0);
        this.repeated = group.repeated();
        this.effect = new StatementEffect(session.connection(), statement);
    }

    void run(Resumption resumption) throws SQLException {
        boolean attempted = resumption.attempted() && statement.number() == resumption.statementsDone() + 1;
        if (attempted && resumption.inDoubt() && isDone(resumption)) {
            session.listener().statementFoundDone(state.prepared().step(), statement);
        } else {
            attempt(attempted);
        }
        session.append(state.entry(LogOutcome.PARTIAL, state.done() + 1, null, null));
        state.committed(1);
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
            session.append(state.entry(LogOutcome.BEGUN, state.done(), statement, null));
            try {
                sendWithItsLimits(attempted);
                return;
            } catch (SQLException e) {
                attempted = true;
                sender.retryOrThrow(e, attempt);
            }
        }
    }

    private void sendWithItsLimits(boolean attempted) throws SQLException {
        StatementLimits limits = StatementLimits.lift(session.settings(), session.connection(), statement, false);
        try {
            if (attempted) {
                removeLeftover();
            }
            sender.send(statement, false, repeated);
        } catch (SQLException | RuntimeException | Error e) {
            limits.restoreAfter(e);
            throw e;
        }
        limits.restore();
    }

    private void removeLeftover() throws SQLException {
        Optional<String> removal = effect.removalOfLeftover();
        if (removal.isPresent()) {
            state.sending(statement);
            session.running().execute(session.connection(), removal.get(), session.listener());
        }
    }
}

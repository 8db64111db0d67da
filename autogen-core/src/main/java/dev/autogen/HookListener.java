package dev.autogen;

import dev.autogen.migrate.LockHolder;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProgress;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.List;

/** Does something before a run begins, and hands on everything else. */
final class HookListener implements RunListener {

    private final RunListener listener;

    private final Runnable beforeRun;

    HookListener(RunListener listener, Runnable beforeRun) {
        this.listener = listener;
        this.beforeRun = beforeRun;
    }

    @Override
    public void runStarted(List<RevisionStep> steps) {
        beforeRun.run();
        listener.runStarted(steps);
    }

    @Override
    public void waitingForLock(String holder, Duration waited) {
        listener.waitingForLock(holder, waited);
    }

    @Override
    public void revisionStarted(RevisionStep step, int number, int total) {
        listener.revisionStarted(step, number, total);
    }

    @Override
    public void resuming(RevisionStep step, int statementsDone, int statements) {
        listener.resuming(step, statementsDone, statements);
    }

    @Override
    public void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {
        listener.statementStarted(step, statement, statements);
    }

    @Override
    public void statementRepeated(RevisionStep step, ScriptStatement statement, long passes, long rows) {
        listener.statementRepeated(step, statement, passes, rows);
    }

    @Override
    public void statementFinished(RevisionStep step, ScriptStatement statement, Duration duration) {
        listener.statementFinished(step, statement, duration);
    }

    @Override
    public void statementFoundDone(RevisionStep step, ScriptStatement statement) {
        listener.statementFoundDone(step, statement);
    }

    @Override
    public void notice(String severity, String message) {
        listener.notice(severity, message);
    }

    @Override
    public void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> waitedFor) {
        listener.retrying(step, attempt, pause, reason, waitedFor);
    }

    @Override
    public void statementRunning(
            RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
        listener.statementRunning(step, statement, statements, progress);
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        listener.revisionFinished(step, duration);
    }

    @Override
    public void warning(String message) {
        listener.warning(message);
    }

    @Override
    public void hookStarted(String hook, String program) {
        listener.hookStarted(hook, program);
    }
}

package dev.autogen.migrate;

import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Writes down what it is told, and may do something at each of it. */
class RecordingListener implements RunListener {

    final List<String> events = new ArrayList<>();

    /** Is called with every event after it was written down. */
    void at(String event) {}

    private void add(String event) {
        events.add(event);
        at(event);
    }

    @Override
    public void waitingForLock(String holder, Duration waited) {
        add("waiting for " + holder);
    }

    @Override
    public void runStarted(List<RevisionStep> steps) {
        add("run of " + steps.size());
    }

    @Override
    public void revisionStarted(RevisionStep step, int number, int total) {
        add("revision " + step.revision().id() + " " + number + "/" + total);
    }

    @Override
    public void resuming(RevisionStep step, int statementsDone, int statements) {
        add("resuming " + step.revision().id() + " behind " + statementsDone + "/" + statements);
    }

    @Override
    public void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {
        add("start " + step.revision().id() + " " + statement.number() + "/" + statements);
    }

    @Override
    public void statementFinished(RevisionStep step, ScriptStatement statement, Duration duration) {
        add("end " + step.revision().id() + " " + statement.number());
    }

    @Override
    public void statementFoundDone(RevisionStep step, ScriptStatement statement) {
        add("found done " + step.revision().id() + " " + statement.number());
    }

    @Override
    public void notice(String severity, String message) {
        add(severity + " " + message);
    }

    @Override
    public void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> waitedFor) {
        add("retry " + step.revision().id() + " " + attempt + ": " + reason);
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        add("finished " + step.revision().id());
    }
}

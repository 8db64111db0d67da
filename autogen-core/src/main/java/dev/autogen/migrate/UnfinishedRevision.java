package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A revision between whose statements a run was interrupted, or is just at work.
 *
 * @param log the newest row about it
 * @param runs the sessions of runs that are at work; empty where it was interrupted
 */
public record UnfinishedRevision(LogRecord log, List<LockHolder> runs) {

    public UnfinishedRevision {
        requireNonNull(log, "log");
        runs = List.copyOf(runs);
    }

    public String revision() {
        return log.revision();
    }

    public boolean isRunning() {
        return !runs.isEmpty();
    }

    /** Whether a statement outside a transaction was sent, and nobody saw how it ended. */
    public boolean isInDoubt() {
        return !isRunning() && log.outcome() == LogOutcome.BEGUN;
    }

    /** In a word or two, for a list. */
    public String mark() {
        if (isRunning()) {
            return "running";
        }
        return isInDoubt() ? "in doubt" : "interrupted";
    }

    /** What is known, line by line. */
    public List<String> words() {
        String what = "The " + log.action().text() + " of " + log.revision();
        String done = log.statementsDone() + " of " + log.statements() + " statements done";
        if (isRunning()) {
            return List.of(what + " is under way, " + done + ": " + LockHolder.words(runs));
        }
        String interrupted = what + " was interrupted on " + Resumption.time(log) + ", " + done;
        String statement = log.statement();
        if (statement == null) {
            return List.of(interrupted + ".");
        }
        String line = statement.lines().findFirst().orElse("").strip();
        if (!isInDoubt()) {
            return List.of(interrupted + "; it stopped at: " + line);
        }
        return List.of(
                interrupted + "; nobody saw how the next one ended: " + line,
                "The next run asks the catalogue; where that does not tell, look whether it took effect, and add"
                        + " --in-doubt skip if it did, --in-doubt rerun if it did not.");
    }

    /** What finishes it. */
    public String nextStep() {
        if (isRunning()) {
            return "Wait for it.";
        }
        return "autogen " + log.action().text() + " "
                + (log.action() == LogAction.UPGRADE ? log.revision() : log.revision() + "-1");
    }
}

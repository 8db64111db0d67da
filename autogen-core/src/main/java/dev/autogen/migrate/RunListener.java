package dev.autogen.migrate;

import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.List;

/**
 * Is told how a run goes on, one thing at a time, on the run's own thread but for {@link #statementRunning}; what it throws ends the
 * run.
 */
public interface RunListener {

    /** Is told nothing. */
    RunListener SILENT = new RunListener() {};

    /**
     * Another run holds the lock; called when waiting begins and again every few seconds.
     *
     * @param holder who has it, in words
     */
    default void waitingForLock(String holder, Duration waited) {}

    /**
     * A command of the user's own is run, and must end well before the run begins.
     *
     * @param hook the setting it stands in: {@code hook.before-upgrade}
     */
    default void hookStarted(String hook, String program) {}

    /** The steps are known and will be run in this order; nothing has been changed yet, and no other run can begin. */
    default void runStarted(List<RevisionStep> steps) {}

    /**
     * A revision is about to run.
     *
     * @param number from 1, in order of the run
     * @param total how many the run has
     */
    default void revisionStarted(RevisionStep step, int number, int total) {}

    /** An earlier run was interrupted; this one goes on behind the statements done. */
    default void resuming(RevisionStep step, int statementsDone, int statements) {}

    /**
     * A statement is about to be sent.
     *
     * @param statements how many the section has
     */
    default void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {}

    /**
     * A statement takes its time; called about once a second from another thread, and never once the statement has ended.
     *
     * @param statements how many the section has
     */
    default void statementRunning(
            RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {}

    /**
     * A statement that is repeated has changed rows, which are committed; it is sent again until it changes none.
     *
     * @param passes how often it was sent in this run
     * @param rows how many rows it has changed in this run
     */
    default void statementRepeated(RevisionStep step, ScriptStatement statement, long passes, long rows) {}

    /** A statement succeeded; what it did is committed with its transaction. */
    default void statementFinished(RevisionStep step, ScriptStatement statement, Duration duration) {}

    /** A statement that ended unseen in an interrupted run was found done, and is not run again. */
    default void statementFoundDone(RevisionStep step, ScriptStatement statement) {}

    /**
     * The server has something to say about the statement at hand.
     *
     * @param severity as the server spells it: {@code NOTICE}, {@code WARNING}
     */
    default void notice(String severity, String message) {}

    /**
     * A transaction could not get its locks; it is run again from its first statement after the pause.
     *
     * @param attempt the one to come, from 2
     * @param reason PostgreSQL's message
     * @param waitedFor the sessions it was last seen waiting for; empty where that was not seen
     */
    default void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> waitedFor) {}

    /** A revision is done and committed. */
    default void revisionFinished(RevisionStep step, Duration duration) {}

    /** Something the user should know that keeps nothing from going on. */
    default void warning(String message) {}
}

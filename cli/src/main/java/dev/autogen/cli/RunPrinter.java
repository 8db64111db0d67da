package dev.autogen.cli;

import dev.autogen.migrate.LockHolder;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProgress;
import dev.autogen.revision.Direction;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** Tells how a run goes on: a result line per revision, everything else beside it. */
final class RunPrinter implements RunListener {

    private final Console console;

    private final ProgressLine progress;

    RunPrinter(Console console) {
        this.console = console;
        this.progress = new ProgressLine(console);
    }

    @Override
    public void waitingForLock(String holder, Duration waited) {
        console.note("Waiting for another run to end: " + holder + " (" + waited.toSeconds() + " s)");
    }

    @Override
    public void hookStarted(String hook, String program) {
        console.note("Running " + hook + ": " + program);
    }

    @Override
    public void resuming(RevisionStep step, int statementsDone, int statements) {
        console.note("Going on with " + step.revision().id() + " behind statement " + statementsDone + " of "
                + statements + ", where an earlier run was interrupted.");
    }

    @Override
    public void revisionStarted(RevisionStep step, int number, int total) {
        progress.begin();
    }

    @Override
    public void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {
        progress.begin(step, statement, statements);
        if (console.isVerbose()) {
            console.note(console.errStyle().faint(firstLine(statement.sql())));
        }
    }

    @Override
    public void notice(String severity, String message) {
        console.note(severity.toLowerCase(Locale.ROOT) + ": " + message);
    }

    @Override
    public void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> waitedFor) {
        console.note(step.revision().id() + " could not get its locks (" + reason + "); attempt " + attempt + " in "
                + pause.toMillis() + " ms.");
        waitedFor.forEach(holder -> console.note("  It waited for " + holder.words()));
    }

    @Override
    public void statementRunning(RevisionStep step, ScriptStatement statement, int statements, StatementProgress how) {
        progress.show(step, statement, statements, how);
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        console.result(line(step, console.outStyle()) + console.outStyle().faint("  " + duration.toMillis() + " ms"));
    }

    /** What a step does, in a line. */
    static String line(RevisionStep step, Style style) {
        String verb = step.recorded()
                ? style.added("record   ")
                : step.direction() == Direction.UPGRADE ? style.added("upgrade  ") : style.removed("downgrade");
        return verb + " " + style.id(step.revision().id()) + "  "
                + step.revision().title();
    }

    @Override
    public void warning(String message) {
        console.warn(message);
    }

    private static String firstLine(String sql) {
        return sql.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("");
    }
}

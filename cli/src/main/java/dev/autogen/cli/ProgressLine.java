package dev.autogen.cli;

import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProgress;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;

/**
 * How a statement that takes its time comes on: in a terminal one line that is written anew each time and gone in the end, elsewhere
 * a line now and then.
 */
final class ProgressLine {

    /** What takes less time is over before anybody has read how far it is. */
    private static final Duration WORTH_A_LINE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);

    private static final Duration BETWEEN_LATER_LINES = Duration.ofMinutes(1);

    private static final Duration BETWEEN_WRITINGS = Duration.ofSeconds(1);

    private final Console console;

    /** When the next line is due, counted from the beginning of the statement. */
    private Duration next = BETWEEN_LINES;

    /** The same for a revision of many statements, each of which is short. */
    private Duration nextOfRevision = BETWEEN_LINES;

    private long begun = System.nanoTime();

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Another revision begins. */
    void begin() {
        begun = System.nanoTime();
        nextOfRevision = console.rewritesLines() ? WORTH_A_LINE : BETWEEN_LINES;
    }

    /** Another statement begins. */
    void begin(RevisionStep step, ScriptStatement statement, int statements) {
        next = BETWEEN_LINES;
        Duration elapsed = Duration.ofNanos(System.nanoTime() - begun);
        if (elapsed.compareTo(nextOfRevision) >= 0) {
            String line = step.revision().id() + ": statement " + statement.number() + " of " + statements + ", "
                    + words(elapsed);
            if (console.rewritesLines()) {
                console.live(line);
                nextOfRevision = elapsed.plus(BETWEEN_WRITINGS);
            } else {
                console.note(line);
                nextOfRevision = elapsed.plus(pause(elapsed));
            }
        }
    }

    void show(RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
        Duration elapsed = progress.elapsed();
        if (console.rewritesLines()) {
            if (elapsed.compareTo(WORTH_A_LINE) >= 0) {
                console.live(line(step, statement, statements, progress));
            }
        } else if (elapsed.compareTo(next) >= 0) {
            console.note(line(step, statement, statements, progress));
            // It is looked at about once a second.
            next = elapsed.plus(pause(elapsed)).minusSeconds(1);
        }
    }

    private static Duration pause(Duration elapsed) {
        return elapsed.compareTo(BETWEEN_LATER_LINES) < 0 ? BETWEEN_LINES : BETWEEN_LATER_LINES;
    }

    private static String line(
            RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
        String words = progress.words();
        return step.revision().id() + ": statement " + statement.number() + " of " + statements + ", "
                + words(progress.elapsed()) + (words.isEmpty() ? "" : ", " + words) + " | " + statement.summary();
    }

    /** {@code 14 s}, {@code 3 min 20 s}, {@code 1 h 5 min}. */
    static String words(Duration elapsed) {
        if (elapsed.toMinutes() == 0) {
            return elapsed.toSeconds() + " s";
        }
        return elapsed.toHours() == 0
                ? elapsed.toMinutes() + " min " + elapsed.toSecondsPart() + " s"
                : elapsed.toHours() + " h " + elapsed.toMinutesPart() + " min";
    }
}

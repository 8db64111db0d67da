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

    private final Console console;

    private Duration next = BETWEEN_LINES;

    ProgressLine(Console console) {
        this.console = console;
    }

    /** Another statement begins. */
    void begin() {
        next = BETWEEN_LINES;
    }

    void show(RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
        Duration elapsed = progress.elapsed();
        if (console.rewritesLines()) {
            if (elapsed.compareTo(WORTH_A_LINE) >= 0) {
                console.live(line(step, statement, statements, progress));
            }
        } else if (elapsed.compareTo(next) >= 0) {
            console.note(line(step, statement, statements, progress));
            Duration pause = elapsed.compareTo(BETWEEN_LATER_LINES) < 0 ? BETWEEN_LINES : BETWEEN_LATER_LINES;
            next = elapsed.plus(pause).minusSeconds(1);
        }
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

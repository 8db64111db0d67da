package dev.autogen.migrate;

import dev.autogen.revision.Direction;
import java.time.Duration;
import java.util.List;

/**
 * What a run did.
 *
 * @param steps in the order they ran; empty when there was nothing to do
 * @param rowsBefore the version rows at its beginning, in order of id
 * @param rowsAfter the version rows at its end, in order of id
 * @param warnings what the user should know, one sentence each
 * @param duration of the whole, waiting for the lock included
 */
public record RunResult(
        List<CompletedStep> steps,
        List<String> rowsBefore,
        List<String> rowsAfter,
        List<String> warnings,
        Duration duration) {

    public RunResult {
        steps = List.copyOf(steps);
        rowsBefore = List.copyOf(rowsBefore);
        rowsAfter = List.copyOf(rowsAfter);
        warnings = List.copyOf(warnings);
    }

    /**
     * A revision that ran.
     *
     * @param recorded whether nothing of it was run, because the database had all that it replaces
     * @param statementsResumed how many of its statements an earlier, interrupted run had done already
     */
    public record CompletedStep(
            String revision,
            Direction direction,
            boolean recorded,
            int statements,
            int statementsResumed,
            Duration duration) {}

    /** Whether the database was at the target already. */
    public boolean nothingToDo() {
        return steps.isEmpty() && rowsBefore.equals(rowsAfter);
    }
}

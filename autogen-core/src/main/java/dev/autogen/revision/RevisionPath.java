package dev.autogen.revision;

import java.util.List;

/**
 * The way from the revisions a database has to a target.
 *
 * @param steps in the order to run them; empty when the database is there already
 * @param rowsAfter the version rows after the last step, in order of id
 * @param warnings what the reader should know about how the target was understood, one sentence each
 */
public record RevisionPath(List<RevisionStep> steps, List<String> rowsAfter, List<String> warnings) {

    public RevisionPath {
        steps = List.copyOf(steps);
        rowsAfter = List.copyOf(rowsAfter);
        warnings = List.copyOf(warnings);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}

package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;

/**
 * One revision to run in one direction, with what happens to the version table in the same transaction.
 *
 * @param rowChanges never empty, to be made in this order
 */
public record RevisionStep(Revision revision, Direction direction, List<VersionRowChange> rowChanges) {

    public RevisionStep {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        rowChanges = List.copyOf(rowChanges);
    }

    /** The version rows after this step, given those before it; in order of id. */
    public List<String> rowsAfter(Collection<String> rowsBefore) {
        return VersionRows.after(rowsBefore, rowChanges);
    }
}

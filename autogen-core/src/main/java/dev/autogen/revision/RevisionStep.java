package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;

/**
 * One revision to run in one direction, with what happens to the version table in the same transaction.
 *
 * @param rowChanges never empty, to be made in this order
 * @param recorded whether its SQL is not run, because the database has all that the revision replaces
 */
public record RevisionStep(
        Revision revision, Direction direction, List<VersionRowChange> rowChanges, boolean recorded) {

    public RevisionStep {
        requireNonNull(revision, "revision");
        requireNonNull(direction, "direction");
        rowChanges = List.copyOf(rowChanges);
    }

    /** A step that runs its SQL. */
    public RevisionStep(Revision revision, Direction direction, List<VersionRowChange> rowChanges) {
        this(revision, direction, rowChanges, false);
    }

    /** The version rows after this step, given those before it; in order of id. */
    public List<String> rowsAfter(Collection<String> rowsBefore) {
        return VersionRows.after(rowsBefore, rowChanges);
    }
}

package dev.autogen;

import dev.autogen.format.Runner;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a database stands among the revisions.
 *
 * @param rows the version rows; empty also when there is no version table
 * @param current the revisions it stands at: those of the rows, and of the dependencies they imply
 * @param unknown rows that no file has
 * @param pending what is missing up to the heads, in the order it would run; empty while {@code unknown} is not
 * @param unfinished revisions between whose statements a run was interrupted, or is just at work
 * @param runner who runs the revisions in place of Autogen, or null
 */
public record DatabasePosition(
        List<String> rows,
        List<Revision> current,
        List<String> unknown,
        List<Revision> pending,
        List<UnfinishedRevision> unfinished,
        @Nullable Runner runner) {

    /** Where Autogen runs the revisions. */
    public DatabasePosition(
            List<String> rows,
            List<Revision> current,
            List<String> unknown,
            List<Revision> pending,
            List<UnfinishedRevision> unfinished) {
        this(rows, current, unknown, pending, unfinished, null);
    }

    public DatabasePosition {
        rows = List.copyOf(rows);
        current = List.copyOf(current);
        unknown = List.copyOf(unknown);
        pending = List.copyOf(pending);
        unfinished = List.copyOf(unfinished);
    }

    /** Whether every revision is applied. */
    public boolean isAtHeads() {
        return pending.isEmpty() && unknown.isEmpty();
    }

    /** @throws AutogenException unless every revision is applied */
    public void checkHeads(RevisionGraph graph) {
        if (!unknown.isEmpty()) {
            throw UpToDate.unknown(this, graph);
        }
        if (!pending.isEmpty()) {
            throw new AutogenException(
                    "not-at-heads",
                    "Database is not on all head revisions; not applied " + (pending.size() == 1 ? "is" : "are") + ":\n"
                            + UpToDate.pending(this),
                    upgradeCommand("heads"));
        }
    }

    /** What applies everything up to a target. */
    public String upgradeCommand(String target) {
        return runner == null ? "autogen upgrade " + target : runner.upgrade();
    }
}

package dev.autogen;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.List;
import java.util.stream.Collectors;

/** Says why a database is not where a new revision can start. */
final class UpToDate {

    /** More are counted, not listed. */
    private static final int MOST_LISTED = 10;

    private UpToDate() {}

    /** @throws AutogenException when the database is not at all heads */
    static void check(DatabasePosition position, RevisionGraph graph) {
        if (!position.unknown().isEmpty()) {
            throw unknown(position, graph);
        }
        if (!position.isAtHeads()) {
            throw behind(position, graph);
        }
    }

    static AutogenException unknown(DatabasePosition position, RevisionGraph graph) {
        for (String row : position.unknown()) {
            if (graph.replacement(row).isPresent()) {
                return graph.missing(row);
            }
        }
        String ids = String.join(", ", position.unknown());
        return new AutogenException(
                "unknown-revision",
                "Can't locate revision identified by '" + ids + "': the database stands there, and no migration file"
                        + " has it.",
                "Get the file (another branch, a newer image)."
                        + (position.runner() == null
                                ? " If it is gone for good and the schema is known to be right: autogen stamp --purge"
                                        + " REVISION"
                                : ""));
    }

    static AutogenException behind(DatabasePosition position, RevisionGraph graph) {
        return new AutogenException("not-up-to-date", behindMessage(position), nextStep(position, graph));
    }

    static String behindMessage(DatabasePosition position) {
        String at = position.rows().isEmpty() ? "no revision" : String.join(", ", position.rows());
        return "Target database is not up to date.\nIt is at " + at + "; not applied "
                + (position.pending().size() == 1 ? "is" : "are") + ":\n" + pending(position);
    }

    /** What is not applied, a line each. */
    static String pending(DatabasePosition position) {
        List<Revision> pending = position.pending();
        String more = pending.size() > MOST_LISTED ? "\n  ... and " + (pending.size() - MOST_LISTED) + " more" : "";
        return pending.stream()
                        .limit(MOST_LISTED)
                        .map(revision -> "  " + revision.id() + "  " + revision.title())
                        .collect(Collectors.joining("\n"))
                + more;
    }

    static String nextStep(DatabasePosition position, RevisionGraph graph) {
        String target = graph.heads().size() > 1 ? "heads" : "head";
        String upgrade = position.upgradeCommand(target);
        return position.rows().isEmpty()
                ? upgrade + "\nIf the tables are there already because something else made them: "
                        + (position.runner() == null
                                ? "autogen stamp " + target
                                : position.runner().stamp())
                : upgrade;
    }
}

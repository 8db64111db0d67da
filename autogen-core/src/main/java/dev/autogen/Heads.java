package dev.autogen;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.List;
import java.util.stream.Collectors;

/** The heads of the migration files. */
final class Heads {

    private Heads() {}

    /**
     * The parents of a revision that follows everything: the single head, or nothing when there are no revisions.
     *
     * @throws AutogenException when there are several heads
     */
    static List<String> single(RevisionGraph graph) {
        List<Revision> heads = graph.heads();
        if (heads.size() > 1) {
            throw new AutogenException("multiple-heads", severalHeads(heads), mergeCommand(heads));
        }
        return heads.stream().map(Revision::id).toList();
    }

    static String severalHeads(List<Revision> heads) {
        return "Multiple heads are present; please specify the head revision on which the new revision should be"
                + " based, or perform a merge.\n"
                + list(heads);
    }

    static String mergeCommand(List<Revision> heads) {
        return "autogen merge -m \"merge " + heads.stream().map(Revision::id).collect(Collectors.joining(" and "))
                + "\"";
    }

    /** Revisions as lines of a message. */
    static String list(List<Revision> revisions) {
        return revisions.stream()
                .map(revision -> "  " + revision.id() + "  " + revision.title())
                .collect(Collectors.joining("\n"));
    }
}

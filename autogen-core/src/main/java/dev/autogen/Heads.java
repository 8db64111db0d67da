package dev.autogen;

import dev.autogen.revision.Revision;
import java.util.List;
import java.util.stream.Collectors;

/** The heads of the migration files. */
final class Heads {

    private Heads() {}

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

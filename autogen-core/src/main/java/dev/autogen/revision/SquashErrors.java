package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.Collection;
import java.util.List;

/** The errors of squashed revisions, each with the next step. */
final class SquashErrors {

    private SquashErrors() {}

    static AutogenException replacesItself(String squash) {
        return new AutogenException(
                "self-loop",
                "Revision " + squash + " replaces itself",
                "Take it out of the replaces line of its file.");
    }

    static AutogenException replacedTwice(String id, String one, String other) {
        return new AutogenException(
                "replaced-twice",
                "Revision " + id + " is replaced by " + one + " and by " + other,
                "Keep one of the two: two people squashed the same line.");
    }

    static AutogenException incomplete(String squash, Collection<String> missing, List<String> there) {
        return new AutogenException(
                "squash-incomplete",
                "Revision " + squash + " replaces a line of which some files are gone ("
                        + String.join(", ", missing) + ") and some are there ("
                        + RevisionErrors.limited(there) + ")",
                "Delete the others too, once no database stands at them; or bring those back that are gone.");
    }

    static AutogenException otherParents(String squash, String first) {
        return new AutogenException(
                "squash-parents",
                "Revision " + squash + " has other parents than " + first + ", the first it replaces",
                "Correct the parents line of one of the two files.");
    }

    static AutogenException notOneLine(String squash, String revision, String expected) {
        return new AutogenException(
                "squash-not-one-line",
                "Revision " + squash + " replaces what is no line: " + revision + " does not follow " + expected
                        + " alone",
                "Correct its replaces line, from the oldest to the newest, or the parents lines of the files it replaces.");
    }

    /** A revision that follows the middle of a line that is one thing now. */
    static AutogenException inside(String revision, String replaced, Revision squash) {
        return new AutogenException(
                "replaced-parent",
                "Revision " + revision + " follows " + replaced + ", which " + squash.id() + " " + squash.title()
                        + " replaces together with what came after it",
                "Write " + squash.id() + " instead of " + replaced + " in its header. A database that has the revision"
                        + " already must be downgraded below it first.");
    }

    /** A version row or a target that means a revision whose file was deleted after it had been squashed. */
    static AutogenException gone(String revision, Revision squash) {
        String last = squash.replaces().get(squash.replaces().size() - 1);
        return new AutogenException(
                "replaced-revision",
                "Revision " + revision + " was squashed into " + squash.id() + " " + squash.title()
                        + ", and its file is gone; only a database at " + last
                        + ", the last of those squashed, has all of " + squash.id(),
                "Name " + squash.id()
                        + " instead. A database that still stands inside the line needs its files once more:"
                        + " `autogen doctor` prints the commands.");
    }

    static AutogenException notALine(String range, List<String> inTheWay) {
        return new AutogenException(
                "not-one-line",
                "The revisions " + range + " are not one line, so that no single revision can stand for them:\n  "
                        + String.join("\n  ", inTheWay),
                "Squash the lines before and after it on their own; `autogen history` shows them.");
    }

    static AutogenException tooShort(String range, Collection<Revision> revisions) {
        return new AutogenException(
                "nothing-to-squash",
                "There is nothing to squash: " + range + " is "
                        + (revisions.isEmpty() ? "no revision" : "only " + RevisionErrors.ids(revisions)),
                "Name the oldest and the newest revision of a line: autogen squash FROM:TO -m MSG");
    }

    static AutogenException alreadyReplaced(Revision revision, Revision squash) {
        return new AutogenException(
                "already-squashed",
                "Revision " + revision.id() + " is replaced by " + squash.id() + " " + squash.title() + " already",
                "Name " + squash.id() + " instead; it can be squashed with what follows it.");
    }
}

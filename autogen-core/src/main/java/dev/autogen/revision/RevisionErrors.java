package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The errors of the graph, worded as Alembic's users search for them, each with the next step. */
final class RevisionErrors {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private static final int LIST_LIMIT = 20;

    private RevisionErrors() {}

    static AutogenException multipleHeads(String argument, Collection<Revision> heads) {
        return new AutogenException(
                "multiple-heads",
                "Multiple head revisions are present for given argument '" + argument + "'; " + ids(heads)
                        + list(heads),
                "Join them with `autogen merge -m \"merge heads\"`, or name one: an id, LABEL@head, or heads for all.");
    }

    static AutogenException severalHeadsForNew(Collection<Revision> heads) {
        return new AutogenException(
                "multiple-heads",
                "Multiple heads are present; please specify the head revision on which the new revision should be based, or"
                        + " perform a merge." + list(heads),
                "autogen merge -m \"merge "
                        + heads.stream().map(Revision::id).limit(3).collect(Collectors.joining(" and "))
                        + (heads.size() > 3 ? " and more" : "") + "\"\nOr name the head it follows: --head "
                        + heads.iterator().next().id());
    }

    static AutogenException notAHead(Revision revision) {
        return new AutogenException(
                "not-a-head",
                "Revision " + revision.id()
                        + " is not a head revision; please specify --splice to create a new branch from"
                        + " this revision",
                "`autogen heads` lists the heads.");
    }

    static AutogenException nothingToMerge(Collection<Revision> heads) {
        return new AutogenException(
                "nothing-to-merge",
                "There is nothing to merge: a merge joins at least two revisions, and "
                        + (heads.isEmpty() ? "there is none" : "there is only " + ids(heads)),
                "`autogen heads` lists the heads.");
    }

    static AutogenException unknownRevision(String argument, String reason) {
        return new AutogenException(
                "unknown-revision",
                "Can't locate revision identified by '" + argument + "': " + reason,
                "`autogen history` lists the revisions. What the database has and the files have not was not deployed or"
                        + " committed.");
    }

    static AutogenException noSuchRevision(String argument, String symbol) {
        String hint = symbol.length() < 4
                ? "; please ensure at least four characters are present for partial revision identifier matches"
                : "";
        return unknownRevision(argument, "No such revision or branch '" + symbol + "'" + hint);
    }

    static AutogenException ambiguousPrefix(String argument, String prefix, List<Revision> candidates) {
        return new AutogenException(
                "ambiguous-revision",
                "Multiple revisions start with '" + prefix + "': " + ids(candidates) + list(candidates),
                "Write more characters of the id instead of '" + argument + "'.");
    }

    static AutogenException noSuchBranch(String argument, String branch) {
        return unknownRevision(argument, "No such branch: '" + branch + "'");
    }

    static AutogenException notOfBranch(Revision revision, String branch) {
        return new AutogenException(
                "not-of-branch",
                "Revision " + revision.id() + " is not a member of branch '" + branch + "'",
                "`autogen branches` lists the branches, `autogen show " + revision.id() + "` the revision.");
    }

    static AutogenException relativeTooFar(Target target) {
        return new AutogenException(
                "relative-too-far",
                "Relative revision " + target.offsetText() + " didn't produce " + Math.abs(target.distance())
                        + " migrations"
                        + (target.text().equals(target.offsetText()) ? "" : " in '" + target.text() + "'"),
                "`autogen current` shows where the database is, `autogen history` the way from there.");
    }

    static AutogenException ambiguousWalk(Target target, String from, Collection<Revision> candidates) {
        String first = candidates.iterator().next().id();
        return new AutogenException(
                "ambiguous-walk",
                "Ambiguous walk: '" + target.text() + "' leads from " + from + " to several revisions; "
                        + ids(candidates) + list(candidates),
                "Name the revision to go to, such as " + first + ", or its branch: " + first + "@" + target.offsetText()
                        + ".");
    }

    static AutogenException ambiguousCurrent(String direction, Target target, Collection<Revision> rows) {
        String first = rows.iterator().next().id();
        return new AutogenException(
                "ambiguous-current",
                "Ambiguous " + direction + " from multiple current revisions: '" + target.text() + "' could start at "
                        + ids(rows) + list(rows),
                "Name the branch, for example " + first + "@" + target.offsetText()
                        + "; `autogen branches` lists them.");
    }

    static AutogenException invalidDowngrade(String target, Collection<Revision> rows) {
        return new AutogenException(
                "invalid-downgrade-target",
                "Destination " + target + " is not a valid downgrade target from current head(s)"
                        + (rows.isEmpty() ? ": the database is at base" : " " + ids(rows)),
                "`autogen current` shows where the database is; to go up, use `autogen upgrade " + target + "`.");
    }

    static AutogenException noCurrentOnBranch(Target target) {
        return new AutogenException(
                "branch-not-applied",
                "'" + target.text() + "' counts from where the database is on branch '" + target.branch()
                        + "', but no revision of that branch is applied",
                "`autogen current` shows where the database is, `autogen branches` the branches.");
    }

    static AutogenException notAnAncestor(String lower, String upper) {
        return new AutogenException(
                "not-an-ancestor",
                "Revision " + lower + " is not an ancestor of revision " + upper,
                "A range goes from the older to the newer revision, FROM:TO; `autogen history --graph` shows how they"
                        + " are related.");
    }

    static AutogenException overlap(Revision revision, Collection<Revision> others) {
        return new AutogenException(
                "overlapping-revisions",
                "Requested revision " + revision.id() + " overlaps with other requested revisions " + ids(others),
                "Name only " + revision.id() + ": it includes the others.");
    }

    static AutogenException relativeWithoutStart(String text, String reason) {
        return new AutogenException(
                "bad-target",
                "'" + text + "' has nothing to count from: " + reason,
                "Name a revision to count from, such as head" + (text.contains("+") ? "" : text) + " or ID" + text
                        + ".");
    }

    static AutogenException unreadable(Path path, IOException cause) {
        return new AutogenException(
                "unreadable-file", "Cannot read " + path + ": " + reason(cause), "Check its permissions.", cause);
    }

    /** To pass over it would be to run without a migration that somebody believes is there. */
    static AutogenException noFile(Path path) {
        return new AutogenException(
                "not-a-file",
                Files.isDirectory(path)
                        ? path + " is a folder, and its name is that of a migration file"
                        : path + " leads to no file",
                Files.isDirectory(path)
                        ? "Give the folder another name; the setting sub-folders says whether migrations are read from it."
                        : "Mend the link, or delete it.");
    }

    /** What an I/O error says; the name of its class where it says nothing but the path. */
    static String reason(IOException cause) {
        return cause instanceof FileSystemException file && file.getReason() == null
                ? cause.getClass().getSimpleName()
                : String.valueOf(cause.getMessage());
    }

    static AutogenException sameIdTwice(String id) {
        return new AutogenException(
                "duplicate-revision",
                "Revision " + id + " is present more than once",
                "Give one of them an id of its own.");
    }

    static AutogenException sameId(String id, Path one, Path other) {
        return new AutogenException(
                "duplicate-revision",
                "Revision " + id + " is present more than once: in " + one + " and in " + other,
                "Delete the copy; a second revision needs an id of its own, from `autogen revision`.");
    }

    /** The ids, separated by commas; a long list ends in a count. */
    static String ids(Collection<Revision> revisions) {
        return limited(revisions.stream().map(Revision::id).toList());
    }

    static String limited(List<String> words) {
        return words.size() <= LIST_LIMIT
                ? String.join(", ", words)
                : String.join(", ", words.subList(0, LIST_LIMIT)) + " and " + (words.size() - LIST_LIMIT) + " more";
    }

    /** One line for each revision: id, date, title. */
    private static String list(Collection<Revision> revisions) {
        int width = revisions.stream().mapToInt(r -> r.id().length()).max().orElse(0);
        String lines = revisions.stream()
                .limit(LIST_LIMIT)
                .map(r -> "\n  " + (pad(r.id(), width) + date(r) + "  " + r.title()).stripTrailing())
                .collect(Collectors.joining());
        return revisions.size() <= LIST_LIMIT ? lines : lines + "\n  and " + (revisions.size() - LIST_LIMIT) + " more";
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(width - text.length());
    }

    private static String date(Revision revision) {
        return revision.created() == null ? "" : "  " + DATE.format(revision.created());
    }
}

package dev.autogen.migrate;

import dev.autogen.AutogenException;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionStep;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What must hold before anything runs. */
final class RunChecks {

    private final MigrationDirectory directory;
    private final RunSettings settings;

    RunChecks(MigrationDirectory directory, RunSettings settings) {
        this.directory = directory;
        this.settings = settings;
    }

    /** Every version row must be a revision of the files. */
    void rowsAreKnown(List<String> rows, Map<String, LogRecord> newest) {
        for (String row : rows) {
            if (directory.graph().find(row).isEmpty()) {
                throw directory.graph().replacement(row).isPresent()
                        ? directory.graph().missing(row)
                        : unknownRow(row, newest.get(row));
            }
        }
    }

    private AutogenException unknownRow(String row, @Nullable LogRecord log) {
        String when = log == null
                ? "the log does not say when it was applied"
                : "its last entry in the log is the " + log.action().text() + " of " + Resumption.time(log)
                        + " by Autogen " + log.toolVersion() + " as " + log.databaseUser();
        return new AutogenException(
                "unknown-revision",
                "Can't locate revision identified by '" + row
                        + "': it is applied to the database, but there is no file of it; " + when,
                "Get the file (another branch, a newer image). If it is gone for good and the schema is known to be right:"
                        + " autogen stamp --purge REVISION");
    }

    /**
     * The file of every applied revision must be the one that ran.
     *
     * @return the files that are not, but are accepted as they are now
     */
    List<MigrationFile> filesAreUnchanged(List<String> rows, Map<String, LogRecord> applied) {
        List<MigrationFile> accepted = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Set<String> revisions = new TreeSet<>();
        for (Revision revision : directory.graph().applied(rows)) {
            LogRecord log = applied.get(revision.id());
            if (log == null || log.checksum() == null) {
                continue;
            }
            MigrationFile file = directory.fileOf(revision);
            if (log.checksum().equals(file.checksum())) {
                continue;
            }
            if (settings.acceptedChanges().contains(revision.id())) {
                accepted.add(file);
            } else {
                revisions.add(revision.id());
                problems.add(file.path() + ": revision " + revision.id() + " was applied on " + Resumption.time(log)
                        + " with checksum " + shortened(log.checksum()) + ", the file now has "
                        + shortened(file.checksum()));
            }
        }
        if (!problems.isEmpty()) {
            throw new AutogenException(
                    "changed-after-applied",
                    "Migration files were changed after they were applied:\n" + String.join("\n", problems),
                    "Restore them from version control and put the change into a new revision; or accept them as they are"
                            + " with --accept-changes " + String.join(",", revisions) + ".");
        }
        return accepted;
    }

    private static String shortened(String checksum) {
        return checksum.substring(0, Math.min(12, checksum.length()));
    }

    /** Nothing that runs may wait for a reviewer or for its author. */
    void nothingIsOpen(Collection<RevisionStep> steps) {
        OpenWork.refuse(steps, directory, settings);
    }

    /** A revision that was interrupted half-way must be finished before anything else runs. */
    static void nothingElseIsUnfinished(List<PreparedStep> steps, Map<String, LogRecord> newest) {
        for (LogRecord log : newest.values()) {
            boolean finishedNow = steps.stream()
                    .anyMatch(step -> step.revisionId().equals(log.revision()) && step.action() == log.action());
            if (log.isUnfinished() && !finishedNow) {
                String finish = "autogen " + log.action().text() + " "
                        + (log.action() == LogAction.UPGRADE ? log.revision() : log.revision() + "-1");
                throw new AutogenException(
                        "unfinished-revision",
                        "The " + log.action().text() + " of " + log.revision() + " was interrupted on "
                                + Resumption.time(log) + " after " + log.statementsDone() + " of " + log.statements()
                                + " statements; the database is between two revisions",
                        "Finish it with `" + finish + "`; or mend the database by hand and tell where it stands with"
                                + " `autogen stamp`.");
            }
        }
    }
}

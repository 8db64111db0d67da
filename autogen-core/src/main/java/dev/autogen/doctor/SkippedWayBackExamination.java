package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.migrate.LogAction;
import dev.autogen.migrate.LogOutcome;
import dev.autogen.migrate.LogRecord;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Did the version rows go back while the schema stayed, because a downgrade was empty? */
final class SkippedWayBackExamination implements Examination {

    @Override
    public String subject() {
        return "downgrades that ran nothing";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        return finding(evidence).stream().toList();
    }

    /** Nothing where it is another examination's business what the version rows say. */
    static Optional<Finding> finding(Evidence evidence) {
        RevisionGraph graph = evidence.graph().get();
        DatabaseState database = evidence.database().get();
        if (graph.isEmpty()
                || UnstampedTablesExamination.finding(evidence).isPresent()
                || database.rows().stream().anyMatch(row -> graph.find(row).isEmpty())) {
            return Optional.empty();
        }
        List<Revision> pending = graph.upgrade(database.rows(), "heads").steps().stream()
                .filter(step -> !step.recorded())
                .map(RevisionStep::revision)
                .toList();
        List<MigrationFile> left = pending.stream()
                .map(evidence.files().get()::fileOf)
                .filter(file -> isLeftInTheSchema(file, database))
                .toList();
        return left.isEmpty() ? Optional.empty() : Optional.of(finding(left, pending, evidence));
    }

    /** The newest entries that did something are an upgrade of some statements and a downgrade of none. */
    private static boolean isLeftInTheSchema(MigrationFile file, DatabaseState database) {
        List<LogRecord> entries = database.log().stream()
                .filter(entry -> entry.revision().equals(file.id()))
                .filter(entry -> entry.outcome() != LogOutcome.FAILED || entry.statementsDone() > 0)
                .toList();
        if (entries.size() < 2 || saysThatThereIsNone(file)) {
            return false;
        }
        LogRecord down = entries.get(entries.size() - 1);
        LogRecord up = entries.get(entries.size() - 2);
        return down.action() == LogAction.DOWNGRADE
                && down.outcome() == LogOutcome.DONE
                && down.statements() == 0
                && up.action() == LogAction.UPGRADE
                && up.outcome() == LogOutcome.DONE
                && up.statements() > 0;
    }

    /** Nothing but a comment: its author knows that there is nothing to undo. */
    private static boolean saysThatThereIsNone(MigrationFile file) {
        List<String> lines =
                file.downgrade().text().lines().filter(line -> !line.isBlank()).toList();
        return !lines.isEmpty() && lines.stream().allMatch(line -> line.strip().startsWith("--"));
    }

    private static Finding finding(List<MigrationFile> left, List<Revision> pending, Evidence evidence) {
        List<String> details = new ArrayList<>();
        DatabaseState database = evidence.database().get();
        for (MigrationFile file : left) {
            details.add(evidence.shown(file.path()) + "  " + file.revision().title());
            database.newest(file.id()).ifPresent(entry -> details.add("  " + Findings.line(entry)));
        }
        MigrationFile last = left.get(left.size() - 1);
        // A version fits the schema only where nothing below it was really taken back.
        boolean allUpToLast = left.size() == pending.indexOf(last.revision()) + 1;
        return new Finding(
                "schema-not-taken-back",
                "The database went back from "
                        + String.join(
                                " and ", left.stream().map(MigrationFile::id).toList())
                        + " without running a statement: its schema still has what the upgrade made, and the next"
                        + " upgrade would make it again.",
                details,
                allUpToLast
                        ? "autogen stamp " + Shell.word(last.id())
                        : "Undo by hand what the upgrade section of " + evidence.shown(last.path())
                                + " did; then `autogen upgrade` makes it anew.");
    }
}

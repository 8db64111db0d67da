package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.migrate.LogRecord;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Does a version row name a revision the files do not have, and which of the two sides is stale? */
final class UnknownRowsExamination implements Examination {

    @Override
    public String subject() {
        return "version rows";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        RevisionGraph graph = evidence.graph().get();
        List<Finding> findings = new ArrayList<>();
        for (String row : evidence.database().get().rows()) {
            if (graph.find(row).isEmpty()) {
                findings.add(graph.replacement(row)
                        .map(squash -> SquashedRow.finding(row, squash, evidence))
                        .orElseGet(() -> finding(row, evidence)));
            }
        }
        return findings;
    }

    private static Finding finding(String row, Evidence evidence) {
        DatabaseState database = evidence.database().get();
        Optional<LogRecord> applied = database.applied(row);
        List<String> details = new ArrayList<>();
        applied.or(() -> database.newest(row))
                .ifPresentOrElse(
                        entry -> details.add(Findings.line(entry)),
                        () -> details.add("the log does not say when it was applied"));
        Optional<Revision> last = lastKnown(evidence);
        details.add(side(evidence, applied, last));
        LostFile lost = LostFile.of(row, evidence);
        details.addAll(lost.details());
        return new Finding(
                "unknown-revision",
                "The database stands at " + row + ", and no migration file has that revision.",
                details,
                lost.command().orElseGet(() -> withoutFile(row, last, evidence, details)));
    }

    /** The newest applied revision that has a file. */
    private static Optional<Revision> lastKnown(Evidence evidence) {
        RevisionGraph graph = evidence.graph().get();
        return evidence.database().get().appliedByLog().stream()
                .flatMap(id -> graph.find(id).stream())
                .reduce((older, newer) -> newer);
    }

    private static String side(Evidence evidence, Optional<LogRecord> applied, Optional<Revision> last) {
        List<MigrationFile> files = evidence.files().get().files();
        if (files.isEmpty()) {
            return "the files are gone: there is no migration file at all";
        }
        Instant newest = files.stream()
                .map(file -> file.revision().created())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        if (applied.isPresent() && applied.get().finished().isAfter(newest)) {
            boolean atHead = last.isPresent() && evidence.graph().get().heads().contains(last.get());
            return (atHead ? "the database is ahead: " : "the database is beside the files: ")
                    + "it was applied after the newest file here was made (" + Findings.time(newest)
                    + "), so the files are the stale side: an older image or branch, or a file not committed";
        }
        return "the files went on after it was applied (the newest was made " + Findings.time(newest)
                + "), so the database is the stale side: the file was deleted or never committed";
    }

    private static String withoutFile(String row, Optional<Revision> last, Evidence evidence, List<String> details) {
        if (evidence.files().get().files().isEmpty()) {
            return "Bring the files back from version control or a backup. If they are gone for good: autogen stamp --purge base";
        }
        Optional<SchemaMatches> matches = evidence.matches().value();
        if (matches.isEmpty()) {
            details.add("not tried which revision the tables match: "
                    + evidence.matches()
                            .failure()
                            .map(failure -> String.valueOf(failure.getMessage()))
                            .orElse(evidence.matches().reason()));
        } else if (!matches.get().exact().isEmpty()) {
            SchemaMatches.Position position = matches.get().exact().get(0);
            details.add("the tables are exactly what the files make up to " + position.last());
            return "autogen stamp --purge " + Shell.words(position.rows());
        } else {
            details.add("no revision here makes the tables the database has; the nearest is "
                    + matches.get().nearest().last());
        }
        String back = last.map(Revision::id).orElse("REVISION");
        return "Get the file of " + row + " from where it was applied. If it is gone for good: autogen stamp --purge "
                + back;
    }
}

package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.migrate.LogRecord;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Are the files of applied revisions still the ones that ran? */
final class ChangedFilesExamination implements Examination {

    @Override
    public String subject() {
        return "applied files";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        DatabaseState database = evidence.database().get();
        RevisionGraph graph = evidence.graph().get();
        List<String> known = database.rows().stream()
                .filter(row -> graph.find(row).isPresent())
                .toList();
        List<Finding> findings = new ArrayList<>();
        for (Revision revision : graph.applied(known)) {
            MigrationFile file = evidence.files().get().fileOf(revision.id());
            Optional<LogRecord> log = database.applied(revision.id());
            String checksum = log.map(LogRecord::checksum).orElse(file.checksum());
            if (!file.checksum().equals(checksum)) {
                findings.add(finding(file, log.orElseThrow(), checksum, evidence));
            }
        }
        return findings;
    }

    private static Finding finding(MigrationFile file, LogRecord entry, String checksum, Evidence evidence) {
        List<String> details = new ArrayList<>();
        details.add(Findings.line(entry) + ", with checksum " + Findings.shortened(checksum));
        details.add("the file now has " + Findings.shortened(file.checksum()));
        String accept = "autogen upgrade --accept-changes " + Shell.word(file.id());
        Optional<Git> git = evidence.git().value();
        Optional<Git.Stored> stored = git.flatMap(found -> found.version(file.path(), checksum));
        if (stored.isPresent()) {
            details.add("git has what was applied, in commit " + stored.get().about());
            details.add("put the change into a new revision; to keep the file as it is now instead: " + accept);
        } else {
            details.add(
                    git.isPresent()
                            ? "git does not have what was applied"
                            : "not looked for in git: " + evidence.git().reason());
        }
        return new Finding(
                "changed-after-applied",
                evidence.shown(file.path()) + " was changed after it was applied.",
                details,
                stored.map(found -> git.orElseThrow().checkout(found.commit(), List.of(file.path()), evidence))
                        .orElse(accept));
    }
}

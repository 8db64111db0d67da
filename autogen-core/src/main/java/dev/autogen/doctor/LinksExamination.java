package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Do the files name only parents that are there? */
final class LinksExamination implements Examination {

    @Override
    public String subject() {
        return "links between revisions";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.files());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        if (evidence.graph().failure().isEmpty()) {
            return List.of();
        }
        Map<String, List<String>> missing = missingParents(evidence);
        if (missing.isEmpty()) {
            return evidence.graph().failure().map(failure -> Findings.of(failure, evidence)).stream()
                    .toList();
        }
        List<Finding> findings = new ArrayList<>();
        missing.forEach((parent, children) -> findings.add(finding(parent, children, evidence)));
        return findings;
    }

    /** Parents without a file, each with the files that name it. */
    private static Map<String, List<String>> missingParents(Evidence evidence) {
        List<MigrationFile> files = evidence.files().get().files();
        Set<String> known = new TreeSet<>();
        files.forEach(file -> {
            known.add(file.id());
            known.addAll(file.revision().replaces());
        });
        Map<String, List<String>> missing = new TreeMap<>();
        for (MigrationFile file : files) {
            for (String parent : file.revision().parents()) {
                if (!known.contains(parent)) {
                    missing.computeIfAbsent(parent, id -> new ArrayList<>()).add(evidence.shown(file.path()));
                }
            }
        }
        return missing;
    }

    private static Finding finding(String parent, List<String> children, Evidence evidence) {
        List<String> details = new ArrayList<>();
        children.forEach(child -> details.add("named as parent by " + child));
        evidence.database()
                .value()
                .flatMap(database -> database.applied(parent))
                .ifPresent(entry -> details.add("applied to the database: " + Findings.line(entry)));
        LostFile lost = LostFile.of(parent, evidence);
        details.addAll(lost.details());
        return new Finding(
                "missing-parent",
                "The file of revision " + parent + " is missing.",
                details,
                lost.command()
                        .orElse("Bring the file back (another branch, a newer image), or correct the parents line."));
    }
}

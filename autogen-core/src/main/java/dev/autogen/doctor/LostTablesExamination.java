package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Does the version table say that revisions are applied, while there is no table? */
final class LostTablesExamination implements Examination {

    private static final Pattern CREATES_TABLE =
            Pattern.compile("^\\s*CREATE\\s+(?:UNLOGGED\\s+)?TABLE\\b", Pattern.CASE_INSENSITIVE | Pattern.MULTILINE);

    @Override
    public String subject() {
        return "tables";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        return finding(evidence).stream().toList();
    }

    static Optional<Finding> finding(Evidence evidence) {
        DatabaseState database = evidence.database().get();
        RevisionGraph graph = evidence.graph().get();
        if (!database.tables().isEmpty()
                || database.rows().isEmpty()
                || database.rows().stream().anyMatch(row -> graph.find(row).isEmpty())) {
            return Optional.empty();
        }
        List<String> creating = new ArrayList<>();
        for (Revision revision : graph.applied(database.rows())) {
            MigrationFile file = evidence.files().get().fileOf(revision.id());
            if (CREATES_TABLE.matcher(file.upgrade().text()).find()) {
                creating.add(Findings.line(revision));
            }
        }
        if (creating.isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>();
        details.add(database.versionTable().name() + " says " + String.join(", ", database.rows()));
        details.add("applied, and creating tables that are not there:");
        Findings.limited(creating).forEach(line -> details.add("  " + line));
        String target = graph.heads().size() > 1 ? "heads" : "head";
        return Optional.of(new Finding(
                "tables-missing",
                "The version table says that revisions are applied, and the database has no tables.",
                details,
                "autogen stamp --purge base\nautogen upgrade " + target));
    }
}

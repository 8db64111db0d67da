package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionStep;
import java.util.ArrayList;
import java.util.List;

/** Is every revision applied? */
final class PendingExamination implements Examination {

    @Override
    public String subject() {
        return "revisions not applied";
    }

    @Override
    public List<Source<?>> needs(Evidence evidence) {
        return List.of(evidence.database(), evidence.graph());
    }

    @Override
    public List<Finding> examine(Evidence evidence) {
        RevisionGraph graph = evidence.graph().get();
        DatabaseState database = evidence.database().get();
        if (graph.isEmpty()
                || UnstampedTablesExamination.finding(evidence).isPresent()
                || SkippedWayBackExamination.finding(evidence).isPresent()
                || database.rows().stream().anyMatch(row -> graph.find(row).isEmpty())) {
            return List.of();
        }
        // What would only be recorded, the database has already.
        List<RevisionStep> steps = graph.upgrade(database.rows(), "heads").steps().stream()
                .filter(step -> !step.recorded())
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        List<String> details = new ArrayList<>();
        details.add("it is at " + (database.rows().isEmpty() ? "no revision" : String.join(", ", database.rows()))
                + "; not applied, in the order they would run:");
        Findings.limited(steps.stream()
                        .map(step -> Findings.line(step.revision()))
                        .toList())
                .forEach(line -> details.add("  " + line));
        String target = graph.heads().size() > 1 ? "heads" : "head";
        details.add("to see first what would run: autogen upgrade " + target + " --sql");
        return List.of(new Finding(
                "not-up-to-date",
                "Target database is not up to date: " + Findings.count(steps.size(), "revision") + " behind the files.",
                details,
                "autogen upgrade " + target));
    }
}

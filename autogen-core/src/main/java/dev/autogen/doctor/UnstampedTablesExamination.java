package dev.autogen.doctor;

import dev.autogen.Finding;
import dev.autogen.config.Application;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Are there tables without a version row, and which revision do they match? */
final class UnstampedTablesExamination implements Examination {

    @Override
    public String subject() {
        return "tables without a version";
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
        List<String> tables = ours(evidence);
        if (!database.rows().isEmpty() || tables.isEmpty()) {
            return Optional.empty();
        }
        List<String> details = new ArrayList<>();
        details.add(
                database.versionTableExists()
                        ? "the version table " + database.versionTable().name() + " is empty"
                        : "there is no version table " + database.versionTable().name());
        details.add("tables: " + String.join(", ", Findings.limited(tables)));
        String nextStep = evidence.graph().get().isEmpty() ? baseline(evidence, details) : stamp(evidence, details);
        return nextStep.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        "tables-without-version",
                        "The database has tables, and no version says which revisions they have.",
                        details,
                        nextStep));
    }

    /** The tables that could be the application's: those the entities name, or all in scope where nobody knows. */
    private static List<String> ours(Evidence evidence) {
        DatabaseState database = evidence.database().get();
        Set<String> schemas = new HashSet<>(evidence.settings().schemas());
        schemas.add(database.defaultSchema());
        Set<QualifiedName> mapped = new HashSet<>();
        evidence.entities()
                .value()
                .ifPresent(model -> model.schema().tables().forEach(table -> mapped.add(table.name())));
        return database.tables().stream()
                .filter(table -> mapped.isEmpty() ? schemas.contains(table.schema()) : mapped.contains(table))
                .map(table -> table.schema().equals(database.defaultSchema()) ? table.name() : table.toString())
                .toList();
    }

    private static String baseline(Evidence evidence, List<String> details) {
        Application.Runner runner = evidence.settings().application().runner();
        if (runner != null) {
            details.add("the project has " + (runner.format().equals("flyway") ? "Flyway" : "Liquibase") + " ("
                    + evidence.shown(runner.evidence()) + "): to keep it, set format = " + runner.format()
                    + "; to leave it, adopt what it has made");
        }
        details.add("something else made them, such as hibernate.hbm2ddl.auto, and there is no revision yet");
        details.add(
                "adopting writes one that makes the same schema from nothing, and records it here; no table is touched");
        return "autogen adopt";
    }

    private static String stamp(Evidence evidence, List<String> details) {
        Optional<List<String>> logged = logged(evidence, details);
        Optional<SchemaMatches> tried = evidence.matches().value();
        if (tried.isEmpty()) {
            details.add("not tried which revision they match: "
                    + evidence.matches()
                            .failure()
                            .map(failure -> evidence.shown(String.valueOf(failure.getMessage())))
                            .orElse(evidence.matches().reason()));
            return "autogen stamp " + logged.map(Shell::words).orElse("REVISION");
        }
        SchemaMatches matches = tried.get();
        if (!matches.madeTables() && matches.stopped().isEmpty()) {
            // Somebody else's tables.
            return "";
        }
        if (!matches.stopped().isEmpty()) {
            details.add(matches.stopped());
        }
        if (matches.exact().isEmpty()) {
            return nearest(matches, details);
        }
        SchemaMatches.Position best = matches.exact().stream()
                .filter(position -> logged.isPresent() && position.rows().equals(logged.get()))
                .findFirst()
                .orElse(matches.exact().get(0));
        details.add("they are exactly what the revisions make up to " + best.last());
        matches.exact().stream()
                .filter(position -> position != best)
                .forEach(position -> details.add("and up to " + position.last()
                        + ": the two differ in data only; stamp this one if the data are still to change"));
        return "autogen stamp " + Shell.words(best.rows());
    }

    /** Where the log leaves the database; empty when it knows nothing that has a file. */
    private static Optional<List<String>> logged(Evidence evidence, List<String> details) {
        RevisionGraph graph = evidence.graph().get();
        List<String> applied = evidence.database().get().appliedByLog().stream()
                .filter(id -> graph.find(id).isPresent())
                .toList();
        if (applied.isEmpty()) {
            return Optional.empty();
        }
        List<String> rows = graph.current(applied).stream().map(Revision::id).toList();
        details.add("the log leaves the database at " + String.join(", ", rows)
                + ": the version rows were deleted by hand");
        return Optional.of(rows);
    }

    private static String nearest(SchemaMatches matches, List<String> details) {
        details.add("no revision makes exactly these tables; the nearest is "
                + matches.nearest().last() + ", but for");
        Findings.limited(matches.differences()).forEach(line -> details.add("  " + line));
        return "Make the database equal to it first (the lines above). Then: autogen stamp "
                + Shell.words(matches.nearest().rows());
    }
}

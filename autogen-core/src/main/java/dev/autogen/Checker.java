package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.rename.RenameSyntax;
import dev.autogen.report.ChangeLine;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code check} looks at, most important first. */
final class Checker {

    private final Runs runs;

    private final MigrationDirectory migrations;

    private final boolean proofs;

    private final List<Finding> findings = new ArrayList<>();

    /** @param proofs whether files are proven in this project */
    Checker(Runs runs, MigrationDirectory migrations, boolean proofs) {
        this.runs = runs;
        this.migrations = migrations;
        this.proofs = proofs;
    }

    /** With a database: the entities are compared with it where it is at the heads, else with what the migrations make. */
    CheckResult withDatabase(Supplier<Comparison> live, Supplier<Optional<Comparison>> replayed) {
        files();
        changedFiles();
        RevisionGraph graph = migrations.graph();
        DatabasePosition position = runs.position(migrations);
        if (position.isAtHeads()) {
            return result(live.get(), true);
        }
        findings.add(finding(
                position.unknown().isEmpty() ? UpToDate.behind(position, graph) : UpToDate.unknown(position, graph)));
        return result(replayed.get().orElse(null), true);
    }

    /** Without one: the entities are compared with what the migrations make. */
    CheckResult withoutDatabase(Supplier<Comparison> replayed) {
        files();
        return result(replayed.get(), false);
    }

    private CheckResult result(@Nullable Comparison comparison, boolean withDatabase) {
        if (comparison == null) {
            return new CheckResult(findings, null, withDatabase);
        }
        differences(comparison);
        return new CheckResult(findings, comparison.timings(), withDatabase);
    }

    private void files() {
        heads(migrations.graph());
        for (MigrationFile file : migrations.files()) {
            findings.addAll(FileFindings.of(file, runs.acceptedHazards(), proofs));
        }
    }

    private void heads(RevisionGraph graph) {
        List<Revision> heads = graph.heads();
        if (heads.size() > 1) {
            findings.add(new Finding(
                    "multiple-heads",
                    "Multiple heads are present.",
                    Heads.list(heads).lines().map(String::strip).toList(),
                    Heads.mergeCommand(heads)));
        }
    }

    private void changedFiles() {
        for (MigrationFile file : runs.changedAfterApplied(migrations)) {
            findings.add(new Finding(
                    "changed-after-applied",
                    file.path() + " was changed after it was applied.",
                    List.of(),
                    "Restore it from version control and put the change into a new revision; or accept it as it is with"
                            + " autogen upgrade --accept-changes " + file.id(),
                    List.of(new Finding.Place(file.path(), 1, "changed after it was applied"))));
        }
    }

    private void differences(Comparison comparison) {
        if (!comparison.isEmpty()) {
            findings.add(new Finding(
                    "new-operations",
                    "New upgrade operations detected: the entities ask for what no revision makes.",
                    ChangeLine.aligned(comparison.lines()),
                    "autogen revision --autogenerate -m \"what you changed\"" + renames(comparison)));
        }
    }

    /** Whoever writes the revision in a terminal is asked; where nobody is, it must be said. */
    private static String renames(Comparison comparison) {
        String arguments = comparison.renames().stream()
                .map(argument -> " --rename " + RenameSyntax.inShell(argument))
                .collect(Collectors.joining());
        return arguments.isEmpty() ? "" : "\nif what is dropped and added was renamed:" + arguments;
    }

    private static Finding finding(AutogenException exception) {
        List<String> lines =
                requireNonNull(exception.getMessage(), "message").lines().toList();
        return new Finding(
                exception.code(),
                lines.get(0),
                lines.stream().skip(1).toList(),
                exception.nextStep().orElse(""));
    }
}

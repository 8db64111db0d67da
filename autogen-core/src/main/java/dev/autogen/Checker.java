package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.rename.RenameSyntax;
import dev.autogen.entities.ModelNote;
import dev.autogen.report.ChangeLine;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What {@code check} looks at, most important first. */
final class Checker {

    private final Runs runs;

    private final MigrationDirectory migrations;

    private final boolean requireProof;

    private final List<Finding> findings = new ArrayList<>();

    /** @param requireProof whether what is not applied yet has to be proven */
    Checker(Runs runs, MigrationDirectory migrations, boolean requireProof) {
        this.runs = runs;
        this.migrations = migrations;
        this.requireProof = requireProof;
    }

    /** With a database: the entities are compared with it where it is at the heads, else with what the migrations make. */
    CheckResult withDatabase(Supplier<Comparison> live, Supplier<Optional<Comparison>> replayed) {
        RevisionGraph graph = migrations.graph();
        DatabasePosition position = runs.position(migrations);
        files(applied(graph, position));
        changedFiles();
        if (position.isAtHeads()) {
            return result(live.get(), true);
        }
        findings.add(finding(
                position.unknown().isEmpty() ? UpToDate.behind(position, graph) : UpToDate.unknown(position, graph)));
        return result(replayed.get().orElse(null), true);
    }

    /** The ids of the revisions that the database has, as far as it is known where it stands. */
    private static Set<String> applied(RevisionGraph graph, DatabasePosition position) {
        if (!position.unknown().isEmpty()) {
            return Set.of();
        }
        Set<String> applied = graph.revisions().stream().map(Revision::id).collect(Collectors.toSet());
        position.pending().forEach(revision -> applied.remove(revision.id()));
        return applied;
    }

    /** Without one: the entities are compared with what the migrations make. */
    CheckResult withoutDatabase(Supplier<Comparison> replayed) {
        files(Set.of());
        return result(replayed.get(), false);
    }

    private CheckResult result(@Nullable Comparison comparison, boolean withDatabase) {
        if (comparison == null) {
            return new CheckResult(findings, null, withDatabase);
        }
        differences(comparison);
        rowSecurity(comparison);
        return new CheckResult(findings, comparison.timings(), withDatabase);
    }

    /** @param applied the ids of those that have run: it is too late to ask whether they would */
    private void files(Set<String> applied) {
        heads(migrations.graph());
        // A revision that a squash replaces is run no more where nothing was applied.
        Set<String> run =
                migrations.graph().revisions().stream().map(Revision::id).collect(Collectors.toSet());
        List<MigrationFile> unproven = new ArrayList<>();
        for (MigrationFile file : migrations.files()) {
            boolean proven = requireProof && run.contains(file.id()) && !applied.contains(file.id());
            findings.addAll(FileFindings.of(file, runs.acceptedHazards(), proven));
            if (proven) {
                unproven.add(file);
            }
        }
        // Into the files of another runner nobody writes a proof afterwards.
        if (!runs.isOfAnotherRunner()) {
            findings.addAll(FileFindings.withoutProof(unproven));
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
                    "Restore it from version control and put the change into a new revision"
                            + (runs.isOfAnotherRunner()
                                    ? "."
                                    : "; or accept it as it is with autogen upgrade --accept-changes " + file.id()),
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

    /** No plan makes it, and without it every tenant sees the rows of all. */
    private void rowSecurity(Comparison comparison) {
        List<String> missing = comparison.notes().stream()
                .filter(note -> note.startsWith(ModelNote.ROW_LEVEL_SECURITY + " "))
                .toList();
        if (!missing.isEmpty()) {
            findings.add(new Finding(
                    "row-security-missing",
                    "Hibernate protects tables by row level security, which the database does not have.",
                    missing,
                    "autogen revision -m \"add row level security\", with these statements; or, for the application as well,"
                            + " hibernate.multi_tenant.rls_enabled = false"));
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

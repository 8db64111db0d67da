package dev.autogen;

import dev.autogen.diff.rename.RenameSyntax;
import dev.autogen.migrate.HazardBox;
import dev.autogen.migrate.ScriptException;
import dev.autogen.report.ChangeLine;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What {@code check} looks at, most important first. */
final class Checker {

    private final Runs runs;

    private final MigrationDirectory migrations;

    private final Comparer comparer;

    Checker(Runs runs, MigrationDirectory migrations, Comparer comparer) {
        this.runs = runs;
        this.migrations = migrations;
        this.comparer = comparer;
    }

    CheckResult check() {
        RevisionGraph graph = migrations.graph();
        List<Finding> findings = new ArrayList<>();
        heads(graph, findings);
        boxes(findings);
        todos(findings);
        DatabasePosition position = runs.position(migrations);
        if (!position.unknown().isEmpty()) {
            AutogenException unknown = UpToDate.unknown(position, graph);
            findings.add(finding(unknown));
        } else if (!position.isAtHeads()) {
            findings.add(finding(UpToDate.behind(position, graph)));
        } else {
            Comparison comparison = comparer.compare();
            differences(comparison, findings);
            return new CheckResult(findings, comparison.timings());
        }
        return new CheckResult(findings, null);
    }

    private static void heads(RevisionGraph graph, List<Finding> findings) {
        List<Revision> heads = graph.heads();
        if (heads.size() > 1) {
            findings.add(new Finding(
                    "multiple-heads",
                    "Multiple heads are present.",
                    Heads.list(heads).lines().map(String::strip).toList(),
                    Heads.mergeCommand(heads)));
        }
    }

    private void boxes(List<Finding> findings) {
        for (MigrationFile file : migrations.files()) {
            try {
                boxes(file, HazardBox.waiting(file, runs.acceptedHazards()), findings);
            } catch (ScriptException e) {
                findings.add(finding(e));
            }
        }
    }

    private static void boxes(MigrationFile file, List<HazardBox> waiting, List<Finding> findings) {
        List<String> open = lines(waiting, false);
        if (!open.isEmpty()) {
            findings.add(new Finding(
                    "open-hazards",
                    "Hazards of " + file.path() + " that no reviewer has agreed to.",
                    open,
                    "Read them, and tick the boxes in the file: [x]"));
        }
        List<String> outdated = lines(waiting, true);
        if (!outdated.isEmpty()) {
            findings.add(new Finding(
                    "void-ticks",
                    "Hazards of " + file.path() + " that a reviewer has agreed to with other SQL than there is now.",
                    outdated,
                    HazardBox.nextStepForVoid()));
        }
    }

    private static List<String> lines(List<HazardBox> boxes, boolean outdated) {
        return boxes.stream()
                .filter(box -> box.isVoid() == outdated)
                .map(box -> "line " + box.note().line() + ": " + box.words())
                .toList();
    }

    private void todos(List<Finding> findings) {
        List<String> open = migrations.files().stream()
                .flatMap(file -> file.todos().stream().map(todo -> file.path() + ":" + todo))
                .toList();
        if (!open.isEmpty()) {
            findings.add(new Finding(
                    "open-todos",
                    "Statements that their author has not completed yet.",
                    open,
                    "Write in the file what is missing, and delete the lines that begin with -- autogen todo."));
        }
    }

    /** Entities are compared only with a database at the heads: before that, every pending revision would be a difference. */
    private static void differences(Comparison comparison, List<Finding> findings) {
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
        List<String> lines = String.valueOf(exception.getMessage()).lines().toList();
        return new Finding(
                exception.code(),
                lines.get(0),
                lines.stream().skip(1).toList(),
                exception.nextStep().orElse(""));
    }
}

package dev.autogen.cli;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code autogen branches}. */
@Command(
        name = "branches",
        description = "Show where lines of revisions part, and the branch labels.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  autogen branches"})
final class BranchesCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        MigrationDirectory migrations = root.autogen().migrationsSoFar();
        RevisionGraph graph = migrations.graph();
        RevisionMarks marks = RevisionMarks.of(graph);
        if (root.isJson()) {
            root.report(new RevisionViews(migrations, marks, root::shown).branches());
            return ExitCode.DONE;
        }
        if (console.isVerbose()) {
            root.list(migrations, marks, shown(graph));
        } else {
            lines(graph, console.outStyle()).forEach(console::result);
        }
        if (shown(graph).isEmpty() && !graph.isEmpty()) {
            console.note("There are no branches and no labels: " + Changes.count(graph.size(), "revision")
                    + (graph.bases().size() == 1
                            ? " in one line."
                            : " in " + graph.bases().size() + " lines."));
        }
        root.noteWhereEmpty(graph);
        return ExitCode.DONE;
    }

    /** Branch points and revisions with labels. */
    static List<Revision> shown(RevisionGraph graph) {
        return graph.history().stream()
                .filter(revision -> graph.children(revision.id()).size() > 1
                        || !revision.branchLabels().isEmpty())
                .toList();
    }

    private static List<String> lines(RevisionGraph graph, Style style) {
        RevisionLines words = new RevisionLines(RevisionMarks.of(graph), style);
        List<Revision> shown = shown(graph);
        List<String> table = words.lines(shown);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            lines.add(table.get(i));
            List<Revision> children = graph.children(shown.get(i).id());
            if (children.size() > 1) {
                words.lines(children).forEach(child -> lines.add("  -> " + child));
            }
        }
        return lines;
    }
}

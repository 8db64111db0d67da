package dev.autogen.cli;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionGraph;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** {@code autogen heads}. */
@Command(
        name = "heads",
        description = "Show the revisions that no other follows.",
        mixinStandardHelpOptions = true,
        footer = {"", "Examples:", "  autogen heads", "  autogen heads -v    (with all that is known about them)"})
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        MigrationDirectory migrations = root.autogen().migrationsSoFar();
        RevisionGraph graph = migrations.graph();
        RevisionMarks marks = RevisionMarks.of(graph);
        if (root.isJson()) {
            root.report(new RevisionViews(migrations, marks, root::shown).heads());
            return ExitCode.DONE;
        }
        root.list(migrations, marks, graph.heads());
        if (graph.heads().size() > 1) {
            console.note("Several heads: the next revision needs one. → autogen merge -m \"merge heads\"");
        }
        root.noteWhereEmpty(graph);
        return ExitCode.DONE;
    }
}

package dev.autogen.cli;

import dev.autogen.revision.RevisionGraph;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code autogen heads}. */
@Command(
        name = "heads",
        description = "Show the revisions that no other follows.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  autogen heads"})
final class HeadsCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        RevisionGraph graph = root.autogen().graph();
        new RevisionLines(graph, Set.of(), console.outStyle())
                .lines(graph.heads())
                .forEach(console::result);
        if (graph.heads().size() > 1) {
            console.note("Several heads: the next revision needs one. → autogen merge");
        }
        return ExitCode.DONE;
    }
}

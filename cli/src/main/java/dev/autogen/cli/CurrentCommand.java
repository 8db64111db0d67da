package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.DatabasePosition;
import dev.autogen.revision.RevisionGraph;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParentCommand;

/** {@code autogen current}. */
@Command(
        name = "current",
        description = "Show the revisions the database stands at.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  autogen current"})
final class CurrentCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        DatabasePosition position = autogen.position();
        RevisionGraph graph = autogen.graph();
        new RevisionLines(graph, Set.of(), console.outStyle())
                .lines(position.current())
                .forEach(console::result);
        position.unknown()
                .forEach(id -> console.result(
                        console.outStyle().id(id) + "  " + console.outStyle().error("(no migration file has it)")));
        if (position.rows().isEmpty()) {
            console.note("No revision is applied.");
        }
        int pending = position.pending().size();
        if (pending > 0) {
            console.note(Changes.count(pending, "revision") + " not applied. → autogen upgrade");
        }
        return ExitCode.DONE;
    }
}

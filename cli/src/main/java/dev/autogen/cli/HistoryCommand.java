package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen history}. */
@Command(
        name = "history",
        description = "List the revisions, newest first.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen history",
            "  autogen history -i              (marks where the database stands)",
            "  autogen history current:head    (what an upgrade would run)"
        })
final class HistoryCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "RANGE", arity = "0..1", description = "FROM:TO; either end can be left out.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database, and mark where it stands.")
    private boolean indicateCurrent;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        RevisionGraph graph = autogen.graph();
        boolean asksDatabase = indicateCurrent || range != null && range.contains("current");
        List<String> rows = asksDatabase ? autogen.position().rows() : List.of();
        List<Revision> revisions = range == null ? graph.history() : graph.history(RevisionRange.parse(range), rows);
        Set<String> current =
                asksDatabase ? graph.current(rows).stream().map(Revision::id).collect(Collectors.toSet()) : Set.of();
        new RevisionLines(graph, current, console.outStyle()).lines(revisions).forEach(console::result);
        if (graph.isEmpty()) {
            console.note("There is no revision yet. → autogen revision --autogenerate -m \"first revision\"");
        }
        return ExitCode.DONE;
    }
}

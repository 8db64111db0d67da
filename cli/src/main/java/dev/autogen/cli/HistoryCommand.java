package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.DatabasePosition;
import dev.autogen.cli.graph.GraphGlyphs;
import dev.autogen.report.RevisionFlowchart;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** {@code autogen history}. */
@Command(
        name = "history",
        description = "List the revisions, newest first, or draw them.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen history",
            "  autogen history --graph -i      (draws branches and merges, and where the database stands)",
            "  autogen history current:head    (what an upgrade would run)",
            "  autogen history -3:             (the last three steps)"
        })
final class HistoryCommand implements Callable<Integer> {

    /** A range may begin with a minus and a number, as in {@code -3:}. */
    private static final Pattern MISTYPED_OPTION = Pattern.compile("-[^0-9].*");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "RANGE", arity = "0..1", description = "FROM:TO; either end can be left out.")
    private @Nullable String range;

    @Option(
            names = {"-i", "--indicate-current"},
            description = "Ask the database, and mark where it stands and what it has not applied.")
    private boolean indicateCurrent;

    @ArgGroup
    private Drawing drawing = new Drawing();

    /** How the revisions are drawn; one way at a time. */
    private static final class Drawing {

        @Option(names = "--graph", description = "Draw the lines of revisions, with branches and merges.")
        private boolean graph;

        @Option(names = "--mermaid", description = "Print a Mermaid flowchart, for Markdown.")
        private boolean mermaid;
    }

    @Option(names = "--ascii", description = "Draw with ASCII characters only.")
    private boolean ascii;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        MigrationDirectory migrations = autogen.migrationsSoFar();
        RevisionRange asked = asked();
        if (root.isJson() && (drawing.graph || drawing.mermaid)) {
            throw new ParameterException(
                    spec.commandLine(),
                    (drawing.graph ? "--graph" : "--mermaid")
                            + " draws, --json writes each revision with its parents: leave out one of them.");
        }
        DatabasePosition position =
                indicateCurrent || asked != null && asked.countsFromDatabase() ? autogen.position(migrations) : null;
        List<String> rows = position == null ? List.of() : position.rows();
        RevisionGraph graph = migrations.graph().showing(rows, asked == null ? List.of() : asked.ends());
        List<Revision> revisions = asked == null ? graph.history() : graph.history(asked, rows);
        RevisionMarks marks = position == null ? RevisionMarks.of(graph) : RevisionMarks.of(graph, position);
        if (root.isJson()) {
            root.report(new RevisionViews(migrations, marks, root::shown)
                    .history(revisions, position == null ? List.of() : position.unfinished()));
            return ExitCode.DONE;
        }
        if (drawing.mermaid) {
            console.out().print(mermaid(graph, revisions, position));
        } else if (drawing.graph) {
            draw(console, marks, revisions, position);
        } else {
            root.list(migrations, marks, revisions);
        }
        if (position != null) {
            console.unfinished(position.unfinished());
            position.unknown()
                    .forEach(id -> console.warn("The database stands at " + id + ", which no migration file has."));
        }
        root.noteWhereEmpty(graph);
        return ExitCode.DONE;
    }

    private @Nullable RevisionRange asked() {
        if (range == null) {
            return null;
        }
        if (MISTYPED_OPTION.matcher(range).matches()) {
            throw new UnmatchedArgumentException(spec.commandLine(), List.of(range));
        }
        return RevisionRange.parse(range);
    }

    private void draw(
            Console console, RevisionMarks marks, List<Revision> revisions, @Nullable DatabasePosition position) {
        GraphGlyphs glyphs = ascii || !console.showsUnicode() ? GraphGlyphs.ASCII : GraphGlyphs.UNICODE;
        HistoryGraph drawn = new HistoryGraph(marks, glyphs, console.outStyle());
        console.results(drawn.lines(revisions));
        if (position != null && !revisions.isEmpty()) {
            console.note(console.errStyle().faint(drawn.legend()));
        }
    }

    private static String mermaid(RevisionGraph graph, List<Revision> revisions, @Nullable DatabasePosition position) {
        return position == null
                ? RevisionFlowchart.of(graph, revisions, List.of(), List.of())
                : RevisionFlowchart.of(graph, revisions, ids(position.current()), ids(position.pending()));
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }
}

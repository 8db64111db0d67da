package dev.autogen.cli;

import dev.autogen.Comparison;
import dev.autogen.plan.Plan;
import dev.autogen.plan.SectionText;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** {@code autogen diff}. */
@Command(
        name = "diff",
        description = "Show what separates the database from the entities.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code 3 when there are differences.",
            "",
            "Examples:",
            "  autogen diff",
            "  autogen diff --sql                (the statements that would bring the database there)",
            "  autogen diff --sql --downgrade    (the statements of the way back)"
        })
final class DiffCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Option(names = "--sql", description = "Print the statements instead of the changes.")
    private boolean sql;

    @Option(names = "--downgrade", description = "With --sql: the way back.")
    private boolean downgrade;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Comparison comparison = root.autogen().compare();
        comparison.notes().forEach(note -> console.note(console.errStyle().faint("note: " + note)));
        if (console.isVerbose()) {
            comparison
                    .remarks()
                    .forEach(remark -> console.note(console.errStyle().faint(remark)));
            TimingLines.of(comparison.timings()).forEach(console::note);
        }
        if (root.isJson()) {
            root.report(RunViews.diff(comparison));
            return comparison.isEmpty() ? ExitCode.DONE : ExitCode.DIFFERENCES_FOUND;
        }
        if (comparison.isEmpty()) {
            console.note("No differences: the database is what the entities ask for.");
            return ExitCode.DONE;
        }
        if (sql) {
            Plan plan = downgrade ? comparison.downgrade() : comparison.upgrade();
            console.out().print(new SqlColours(console.outStyle()).apply(SectionText.of(plan)));
        } else {
            Changes.lines(comparison.lines(), console.outStyle()).forEach(console::result);
        }
        console.note(Changes.count(comparison.changes().size(), "change") + ".");
        return ExitCode.DIFFERENCES_FOUND;
    }
}

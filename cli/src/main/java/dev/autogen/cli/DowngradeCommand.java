package dev.autogen.cli;

import dev.autogen.Autogen;
import dev.autogen.RunOptions;
import dev.autogen.revision.RevisionStep;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen downgrade}. */
@Command(
        name = "downgrade",
        description = "Run the downgrade sections down to a revision.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen downgrade -1      (one revision back)",
            "  autogen downgrade -1 --dry-run    (shows each statement with its locks, and what would be lost)",
            "  autogen downgrade 1f2e    (to that revision, which stays applied)",
            "  autogen downgrade base    (everything)"
        })
final class DowngradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "TARGET", description = "A revision id or prefix, -N, base.")
    private String target = "";

    @Option(names = "--sql", description = "Print a script for psql instead of running anything.")
    private boolean sql;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean yes;

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        Autogen autogen = root.autogen();
        if (sql) {
            OfflineSqlPrinter.print(root, autogen.downgradeSql(target));
            return ExitCode.DONE;
        }
        RunOptions options = choices.options(Set.of());
        List<RevisionStep> steps = autogen.planDowngrade(target, options);
        List<String> losses = autogen.downgradeLosses(steps);
        boolean ask = !losses.isEmpty() && !yes && !choices.isDryRun() && root.asksInTerminal();
        for (String loss : losses) {
            String line = console.errStyle().warning("loses: ") + loss;
            if (ask) {
                // Whoever is asked must see what about, even with --quiet.
                console.error(line);
            } else {
                console.note(line);
            }
        }
        if (choices.isDryRun()) {
            DryRun.print(root, autogen.previewDowngrade(target, options, root.throwawayDatabases()));
            return ExitCode.DONE;
        }
        if (ask && !root.confirm("Go back nevertheless?")) {
            console.note("Nothing was run.");
            return ExitCode.FAILED;
        }
        try {
            RunSummary.print(root, autogen.downgrade(target, options, new RunPrinter(console)));
        } finally {
            console.endLive();
        }
        return ExitCode.DONE;
    }
}

package dev.autogen.cli;

import dev.autogen.RunOptions;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen upgrade}. */
@Command(
        name = "upgrade",
        description = "Run the upgrade sections up to a revision.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  autogen upgrade              (to the head)",
            "  autogen upgrade +1           (one revision)",
            "  autogen upgrade --dry-run    (shows each statement, with its locks)",
            "  autogen upgrade --sql        (prints the script instead, from where the database stands)",
            "  autogen upgrade base:head --sql"
        })
final class UpgradeCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(
            paramLabel = "TARGET",
            arity = "0..1",
            defaultValue = "head",
            description = "A revision id or prefix, head, heads, +N (default: ${DEFAULT-VALUE}).")
    private String target = "head";

    @Option(names = "--sql", description = "Print a script for psql instead of running anything.")
    private boolean sql;

    @Option(
            names = "--accept-hazards",
            paramLabel = "CODES",
            split = ",",
            description = "Run although no reviewer has ticked the boxes of these hazards, such as AG201.")
    private Set<String> acceptedHazards = new LinkedHashSet<>();

    @Mixin
    private RunChoices choices = new RunChoices();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        Console console = root.console();
        RunOptions options = choices.options(acceptedHazards);
        if (sql) {
            OfflineSqlPrinter.print(root, root.autogen().upgradeSql(target, options));
            return ExitCode.DONE;
        }
        if (choices.isDryRun()) {
            DryRun.print(root, root.autogen().previewUpgrade(target, options, root.throwawayDatabases()));
            return ExitCode.DONE;
        }
        try {
            RunSummary.print(root, root.autogen().upgrade(target, options, new RunPrinter(console)));
        } finally {
            console.endLive();
        }
        return ExitCode.DONE;
    }
}

package dev.autogen.cli;

import dev.autogen.migrate.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code autogen stamp}. */
@Command(
        name = "stamp",
        description = "Set the version rows without running anything.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "For a database that something else brought to a revision.",
            "",
            "Examples:",
            "  autogen stamp head",
            "  autogen stamp --purge 8bd7    (first removes rows that no file has)"
        })
final class StampCommand implements Callable<Integer> {

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "Ids, unique prefixes, head, heads, or base.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--purge", description = "First remove all rows, those that no file has too.")
    private boolean purge;

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        RunResult result = root.autogen().stamp(targets, purge);
        RunSummary.print(root.console(), result);
        return ExitCode.DONE;
    }
}

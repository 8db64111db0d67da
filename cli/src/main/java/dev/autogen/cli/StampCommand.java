package dev.autogen.cli;

import dev.autogen.migrate.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

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
            "  autogen stamp --purge 8bd7    (first removes rows that no file has)",
            "  autogen stamp base:head --sql (prints the script, without asking a database)"
        })
final class StampCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @ParentCommand
    private @Nullable AutogenCommand parent;

    @Parameters(paramLabel = "REVISION", arity = "1..*", description = "Ids, unique prefixes, head, heads, or base.")
    private List<String> targets = new ArrayList<>();

    @Option(names = "--purge", description = "First remove all rows, those that no file has too.")
    private boolean purge;

    @Option(names = "--sql", description = "Print a script for psql instead of setting anything.")
    private boolean sql;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        AutogenCommand root = AutogenCommand.of(parent);
        if (sql && purge) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--purge and --sql exclude each other: a script starts at rows that files have.");
        }
        if (sql) {
            OfflineSqlPrinter.print(root, root.autogen().stampSql(targets));
            return ExitCode.DONE;
        }
        RunResult result = root.autogen().stamp(targets, purge);
        RunSummary.print(root, result);
        return ExitCode.DONE;
    }
}

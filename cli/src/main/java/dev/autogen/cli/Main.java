package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** One run of {@code autogen} in the surroundings it is given; nothing in it ends the process. */
public final class Main {

    private final Surroundings surroundings;

    private volatile @Nullable AutogenCommand command;

    Main(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings").forPeople();
    }

    /** The only place that ends the process. */
    public static void main(String[] args) {
        Main main = new Main(Surroundings.ofProcess());
        Interruption interruption = Interruption.install(main);
        int exitCode = main.run(args);
        interruption.ended();
        System.exit(exitCode);
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Cancels the migrations that run, if any do, from another thread; tells whether there were any. */
    boolean cancel() {
        AutogenCommand running = command;
        return running != null && running.cancel();
    }

    /** Runs one command line and returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 differences found. */
    int run(String... args) {
        try {
            return briefly(args);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private static void refuseJsonWithoutReport(AutogenCommand root, ParseResult parsed) {
        CommandSpec last = parsed.asCommandLineList()
                .get(parsed.asCommandLineList().size() - 1)
                .getCommandSpec();
        if (root.isJson() && last.userObject() instanceof WithoutJson) {
            throw new ParameterException(
                    last.commandLine(), "'" + last.qualifiedName() + "' reports nothing that --json could write.");
        }
    }

    /** Knows only the subcommands that are named; help and mistakes are for a command line that knows all of them. */
    private int briefly(String... args) {
        List<String> named = Subcommands.among(args);
        if (named.isEmpty()) {
            return completely(args);
        }
        CommandLine commandLine = commandLine(named);
        IParameterExceptionHandler mistakes = commandLine.getParameterExceptionHandler();
        IExecutionStrategy run = commandLine.getExecutionStrategy();
        commandLine.setParameterExceptionHandler((mistake, again) -> completely(args));
        commandLine.setExecutionStrategy(parsed -> {
            // What a command objects to once it runs is no reason to begin again.
            commandLine.setParameterExceptionHandler(mistakes);
            return parsed.isUsageHelpRequested() ? completely(args) : run.execute(parsed);
        });
        return commandLine.execute(args);
    }

    private int completely(String... args) {
        return commandLine(Subcommands.all()).execute(args);
    }

    private CommandLine commandLine(List<String> subcommands) {
        AutogenCommand root = new AutogenCommand(surroundings);
        command = root;
        CommandLine commandLine = new CommandLine(root);
        Subcommands.add(subcommands, commandLine);
        commandLine
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        CommandLine history = commandLine.getSubcommands().get("history");
        if (history != null) {
            // A range such as -3: is no option.
            history.setUnmatchedOptionsArePositionalParams(true);
        }
        Help.arrange(commandLine);
        commandLine.setExecutionStrategy(parsed -> {
            refuseJsonWithoutReport(root, parsed);
            return new RunLast().execute(parsed);
        });
        Errors errors = new Errors(root);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setExecutionExceptionHandler(errors);
        return commandLine;
    }
}

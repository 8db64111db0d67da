package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One run of {@code autogen} in the surroundings it is given; nothing in it ends the process. */
public final class Main {

    private final Surroundings surroundings;

    private volatile @Nullable AutogenCommand command;

    Main(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings");
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
            return commandLine().execute(args);
        } finally {
            surroundings.out().flush();
            surroundings.err().flush();
        }
    }

    private CommandLine commandLine() {
        AutogenCommand root = new AutogenCommand(surroundings);
        command = root;
        CommandLine commandLine = new CommandLine(root)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        // A range such as -3: is no option.
        requireNonNull(commandLine.getSubcommands().get("history"), "history")
                .setUnmatchedOptionsArePositionalParams(true);
        Help.arrange(commandLine);
        Errors errors = new Errors(root);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setExecutionExceptionHandler(errors);
        return commandLine;
    }
}

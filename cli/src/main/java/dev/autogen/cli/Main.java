package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import picocli.CommandLine;

/** One run of {@code autogen} in the surroundings it is given; nothing in it ends the process. */
public final class Main {

    private final Surroundings surroundings;

    Main(Surroundings surroundings) {
        this.surroundings = requireNonNull(surroundings, "surroundings");
    }

    /** The only place that ends the process. */
    public static void main(String[] args) {
        System.exit(new Main(Surroundings.ofProcess()).run(args));
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
        CommandLine commandLine = new CommandLine(root)
                .setOut(surroundings.out())
                .setErr(surroundings.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
        Help.arrange(commandLine);
        Errors errors = new Errors(root);
        commandLine.setParameterExceptionHandler(errors);
        commandLine.setExecutionExceptionHandler(errors);
        return commandLine;
    }
}

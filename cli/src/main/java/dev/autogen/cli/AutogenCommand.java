package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself; alone it prints its help. */
@Command(
        name = "autogen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Schema migrations for Hibernate on PostgreSQL, written from your entities.",
        subcommands = {},
        footer = {
            "",
            "Every option can also stand in autogen.properties (without the dashes), or in the",
            "environment as AUTOGEN_URL, AUTOGEN_USER, AUTOGEN_PASSWORD, ...",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 differences found.",
            "",
            "To see it work with nothing set up: autogen demo"
        })
final class AutogenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    private final Surroundings surroundings;

    AutogenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    GlobalOptions options() {
        return options;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** Where to print; the options must have been parsed. */
    Console console() {
        return new Console(surroundings, options);
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.WRONG_USAGE;
    }
}

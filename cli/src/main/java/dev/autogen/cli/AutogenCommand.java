package dev.autogen.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command itself; alone it prints its help. */
@Command(
        name = "autogen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Schema migrations for Hibernate on PostgreSQL, written from your entities.")
final class AutogenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getErr());
        return CommandLine.ExitCode.USAGE;
    }
}

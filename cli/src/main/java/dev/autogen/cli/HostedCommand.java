package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.cli.Surroundings.Terminals;
import dev.autogen.config.BuildSettings;
import dev.autogen.config.Configuration;
import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Settings;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** A command that runs inside another program, such as a build: it asks nobody, and ends no process. */
public final class HostedCommand {

    private final Surroundings surroundings;

    /**
     * What the command finds around it.
     *
     * @param out for results
     * @param workingDirectory the folder of the project
     * @param environment the environment variables
     */
    public HostedCommand(
            PrintWriter out,
            Messages messages,
            Path workingDirectory,
            Map<String, String> environment,
            BuildSettings build) {
        this.surroundings = new Surroundings(
                out,
                new PrintWriter(System.err, true),
                InputStream.nullInputStream(),
                workingDirectory,
                environment,
                Terminals.NONE,
                build,
                requireNonNull(messages, "messages"));
    }

    /** Everything that commands and their options say about themselves. */
    public static CommandSpec model() {
        CommandLine commandLine = new CommandLine(new AutogenCommand(Surroundings.ofProcess()));
        Subcommands.add(Subcommands.all(), commandLine);
        return commandLine.getCommandSpec();
    }

    /** Whether somebody set the project up for Autogen: there are settings or migrations, or a mistake that a command will tell. */
    public boolean isSetUp() {
        Path folder = surroundings.workingDirectory();
        if (Files.exists(folder.resolve(Configuration.DEFAULT_FILE))) {
            return true;
        }
        try {
            return settings().migrations().stream().anyMatch(Files::isDirectory);
        } catch (ConfigurationException e) {
            return true;
        }
    }

    /**
     * The settings of a command without options.
     *
     * @throws ConfigurationException for one that cannot be used
     */
    public Settings settings() {
        return new AutogenCommand(surroundings).settings();
    }

    /**
     * Runs the command and returns its exit code: 0 done, 1 failed, 2 wrong usage, 3 differences found. Where the process is asked to
     * end meanwhile, the statement under way is cancelled.
     *
     * @param arguments what belongs to the command, options first
     */
    public int run(String command, List<String> arguments) {
        List<String> all = new ArrayList<>(List.of(command));
        all.addAll(arguments);
        Main main = new Main(surroundings);
        Interruption interruption = Interruption.install(main);
        try {
            return main.run(all.toArray(String[]::new));
        } finally {
            interruption.remove();
        }
    }
}

package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import dev.autogen.Autogen;
import dev.autogen.config.ConfigurationException;
import dev.autogen.config.Logging;
import dev.autogen.config.Settings;
import dev.autogen.project.ModuleQuestion;
import dev.autogen.project.ProjectFinder;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.templates.MustacheMigrationRenderer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** The command itself; alone it prints its help. */
@Command(
        name = "autogen",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        customSynopsis = "autogen COMMAND [OPTIONS]",
        description = {"Schema migrations for Hibernate on PostgreSQL, written from your entities.", ""},
        commandListHeading = "Commands:%n",
        optionListHeading = "%nOptions of every command:%n",
        footer = {
            "",
            "Options can also stand in autogen.properties (url = ...), or in the",
            "environment (AUTOGEN_URL, AUTOGEN_USER, AUTOGEN_PASSWORD, ...).",
            "",
            "Exit codes: 0 done, 1 failed, 2 wrong usage, 3 differences found; 130 and 143",
            "when Ctrl-C or TERM ended it.",
            "",
            "'autogen COMMAND --help' explains a command. To see everything work with",
            "nothing set up: autogen demo"
        })
final class AutogenCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private GlobalOptions options = new GlobalOptions();

    /** Besides {@code revision --autogenerate}. */
    private static final Set<String> READ_ENTITIES = Set.of("init", "diff", "check", "doctor");

    private final Surroundings surroundings;

    private @Nullable Settings settings;

    private volatile @Nullable Autogen called;

    AutogenCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    GlobalOptions options() {
        return options;
    }

    Surroundings surroundings() {
        return surroundings;
    }

    /** The command a subcommand belongs to; picocli sets it before anything is called. */
    static AutogenCommand of(@Nullable AutogenCommand parent) {
        return requireNonNull(parent, "parent");
    }

    /** The settings of this call, read once. */
    Settings settings() {
        if (settings == null) {
            settings = options.settings(
                    surroundings, new ProjectFinder(line -> console().note(line), moduleQuestion()));
        }
        return settings;
    }

    /** Those who read no entities do without an answer. */
    private ModuleQuestion moduleQuestion() {
        if (!asksInTerminal()) {
            // Inside another program nothing may have been parsed, either.
            return ModuleQuestion.UNASKED;
        }
        ParseResult command = spec.commandLine().getParseResult().subcommand();
        Console console =
                new Console(surroundings, options, options.logging(GlobalOptions.logging(surroundings.environment())));
        return command != null
                        && (READ_ENTITIES.contains(command.commandSpec().name())
                                || command.hasMatchedOption("--autogenerate"))
                        && !isJson()
                        && console.isTalkative()
                ? new ModulePrompt(surroundings)
                : ModuleQuestion.UNASKED;
    }

    /** The settings of this call, as they are in another format of files. */
    Settings settingsInFormat(String format) {
        // Who was asked for the module is not asked again.
        options.inFormat(format, settings().application().folder());
        settings = null;
        return settings();
    }

    /** The facade with the settings of this call. */
    Autogen autogen() {
        return autogen(settings());
    }

    /** @param online whether what it generates shall keep an application running, even if the settings do not say so */
    Autogen autogen(boolean online) {
        return autogen(online ? settings().withOnline() : settings());
    }

    private Autogen autogen(Settings settings) {
        Autogen autogen =
                new Autogen(EmbeddedDatabase.resolve(settings, console()), new MustacheMigrationRenderer(settings));
        called = autogen;
        return autogen;
    }

    /** Where something can be tried. */
    ThrowawayDatabases throwawayDatabases() {
        return new ThrowawayDatabases(surroundings.workingDirectory().resolve(".autogen"), console());
    }

    /** Cancels the migrations that run; tells whether any did. */
    boolean cancel() {
        Autogen autogen = called;
        return autogen != null && autogen.cancel();
    }

    /** A path as the user would write it: relative to the working directory where it lies below it. */
    String shown(Path path) {
        Path absolute = path.toAbsolutePath().normalize();
        Path working = surroundings.workingDirectory();
        return (absolute.startsWith(working) ? working.relativize(absolute) : absolute).toString();
    }

    /** A text in which paths below the working directory are as the user would write them. */
    String relative(String text) {
        Path working = surroundings.workingDirectory();
        if (working.getNameCount() == 0) {
            return text;
        }
        String prefix = Pattern.quote(working + working.getFileSystem().getSeparator());
        return text.replaceAll("(?<![\\p{L}\\p{N}./\\\\_-])" + prefix, "");
    }

    /** Whether a report is to be a JSON document, which is all that standard output then holds. */
    boolean isJson() {
        return options.isJson();
    }

    /** Prints the one document of a call. */
    void report(Record view) {
        surroundings.out().println(JsonOutput.of(view));
    }

    /** Prints revisions, a line each or with {@code -v} all that is known about them. */
    void list(MigrationDirectory migrations, RevisionMarks marks, List<Revision> revisions) {
        Console console = console();
        List<String> lines = console.isVerbose()
                ? new RevisionBlocks(
                                migrations,
                                marks,
                                console.outStyle(),
                                this::shown,
                                file -> requireNonNull(called, "called").agreements(file))
                        .lines(revisions)
                : new RevisionLines(marks, console.outStyle()).lines(revisions);
        console.results(lines);
    }

    /** Says what to do first where there is nothing to show. */
    void noteWhereEmpty(RevisionGraph graph) {
        if (graph.isEmpty()) {
            console().note("There is no revision yet. → autogen revision --autogenerate -m \"first revision\"");
        }
    }

    /** Whether a person sits there who can be asked. */
    boolean asksInTerminal() {
        return surroundings.terminals().in() && surroundings.terminals().err();
    }

    /** Whether somebody who sits there wants to be asked: not where a program reads the output, nor where only results count. */
    boolean asksQuestions() {
        return asksInTerminal() && !isJson() && console().isTalkative();
    }

    /** Asks; anything but a yes is a no. */
    boolean confirm(String question) {
        surroundings.err().print(question + " [y/N] ");
        surroundings.err().flush();
        Scanner scanner = new Scanner(surroundings.in(), UTF_8);
        return scanner.hasNextLine()
                && scanner.nextLine().strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /** Settings that cannot be read are told by whoever needs them, in the form that the environment asks for. */
    private Logging logging() {
        Logging logging;
        try {
            logging = settings().logging();
        } catch (ConfigurationException e) {
            logging = GlobalOptions.logging(surroundings.environment());
        }
        return options.logging(logging);
    }

    /** Where to print; the options must have been parsed. */
    Console console() {
        return new Console(surroundings, options, logging());
    }

    @Override
    public Integer call() {
        spec.commandLine().usage(surroundings.err());
        return ExitCode.WRONG_USAGE;
    }
}

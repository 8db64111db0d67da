package dev.autogen.maven;

import static java.util.Objects.requireNonNull;

import dev.autogen.cli.HostedCommand;
import dev.autogen.config.Setting;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The commands as they describe themselves, and the names that their options have in Maven. */
final class CommandModel {

    /** Commands that are no goals: what is typed into a shell is completed by the shell. */
    static final Set<String> NO_GOALS = Set.of("completion");

    static final Set<String> SETTINGS =
            Arrays.stream(Setting.values()).map(Setting::key).collect(Collectors.toUnmodifiableSet());

    /** Options whose settings are called otherwise. */
    private static final Map<String, String> SETTING_OF_OPTION = Map.of("--schema", "schemas");

    /** Options that mean something else than the setting with their name. */
    private static final Map<String, String> BESIDE_SETTINGS = Map.of(
            "revision --prove", "prove-where", "review --prove", "prove-now", "review --format", "report-format");

    /** What is told by its place has a name in the help, and here. */
    private static final Map<String, String> KEY_OF_LABEL = Map.of(
            "TARGET", "target",
            "REVISION", "revisions",
            "RANGE", "range",
            "FROM:TO", "range",
            "DIR", "directory");

    private final CommandSpec root = HostedCommand.model();

    CommandSpec root() {
        return root;
    }

    boolean isGoal(String name) {
        return root.subcommands().containsKey(name) && !NO_GOALS.contains(name);
    }

    CommandSpec command(String name) {
        return requireNonNull(root.subcommands().get(name), name).getCommandSpec();
    }

    /** The name behind {@code -Dautogen.} of an option. */
    static String key(String command, OptionSpec option) {
        String name = longest(option);
        String key = name.substring(2);
        return BESIDE_SETTINGS.getOrDefault(command + " " + name, SETTING_OF_OPTION.getOrDefault(name, key));
    }

    /** The name behind {@code -Dautogen.} of what is told by its place. */
    static String key(String label) {
        String key = KEY_OF_LABEL.get(label);
        if (key == null) {
            throw new IllegalStateException("no name for the argument " + label);
        }
        return key;
    }

    /** {@code --message} of {@code -m}, {@code --message}; {@code -D} has no longer name. */
    static String longest(OptionSpec option) {
        return option.longestName();
    }

    /** {@code -Dautogen.url} for {@code --url}, whichever command has it. */
    Optional<String> property(String option) {
        return root.subcommands().values().stream()
                .map(CommandLine::getCommandSpec)
                .flatMap(command -> Optional.ofNullable(option(command, option))
                        .map(found -> "-D" + Typed.PREFIX + key(command.name(), found))
                        .stream())
                .findFirst();
    }

    static @Nullable OptionSpec option(CommandSpec command, String name) {
        OptionSpec option = command.findOption(name);
        return option == null || option.usageHelp() || option.versionHelp() ? null : option;
    }
}

package dev.autogen.maven;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * An option or argument of a command, as a parameter of its goal.
 *
 * @param option as it is typed, {@code --dry-run}; null for what is told by its place
 * @param key the name in {@code -Dautogen.KEY}
 */
record GoalParameter(@Nullable String option, String key, Kind kind, boolean required, String description) {

    enum Kind {
        FLAG,
        TEXT,
        LIST
    }

    private static final MavenWords WORDS = new MavenWords(new CommandModel(), "", "");

    GoalParameter {
        requireNonNull(key, "key");
        requireNonNull(kind, "kind");
        requireNonNull(description, "description");
    }

    static GoalParameter of(String command, OptionSpec option) {
        return new GoalParameter(
                CommandModel.longest(option),
                CommandModel.key(command, option),
                option.arity().max() == 0 ? Kind.FLAG : kind(option),
                option.required() && option.group() == null,
                description(option));
    }

    static GoalParameter of(PositionalParamSpec place) {
        return new GoalParameter(
                null, CommandModel.key(place.paramLabel()), kind(place), place.required(), description(place));
    }

    private static Kind kind(ArgSpec spec) {
        return spec.isMultiValue() ? Kind.LIST : Kind.TEXT;
    }

    private static String description(ArgSpec spec) {
        String text = WORDS.of(String.join(" ", spec.description()).replace("%%", "%"));
        return spec.defaultValue() == null ? text : text.replace("${DEFAULT-VALUE}", spec.defaultValue());
    }

    /** The element in {@code <configuration>}: {@code dryRun} for {@code dry-run}. */
    String element() {
        return element(key);
    }

    static String element(String key) {
        StringBuilder name = new StringBuilder();
        for (String word : key.split("[-.]")) {
            name.append(name.isEmpty() ? word.charAt(0) : Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return name.toString();
    }
}

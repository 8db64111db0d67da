package dev.autogen.maven;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A call of a command that stands in a message, as a call of Maven. */
final class MavenCall {

    /** These read the entities; whoever is told to call them has mostly just edited one. */
    private static final Set<String> OF_ENTITIES = Set.of("diff", "check", "review", "doctor");

    /** A word, or what stands in quotation marks, maybe behind {@code --option=}. */
    private static final Pattern WORD = Pattern.compile(" ((?:[^\\s\"'`]|\"[^\"]*\")+)");

    private final CommandModel model;

    private final CommandSpec command;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    private int end;

    private MavenCall(CommandModel model, CommandSpec command, int start) {
        this.model = model;
        this.command = command;
        this.end = start;
    }

    /** Reads what belongs to the command: its options and arguments, up to what is neither. */
    static MavenCall read(CommandModel model, String command, String line, int start) {
        MavenCall call = new MavenCall(model, model.command(command), start);
        Matcher words = WORD.matcher(line);
        while (words.find(call.end) && words.start() == call.end && call.takes(words, line)) {}
        return call;
    }

    /** Where what follows the call begins. */
    int end() {
        return end;
    }

    String text(String selection) {
        boolean readsEntities = OF_ENTITIES.contains(command.name()) || values.containsKey("autogenerate");
        boolean compiles = readsEntities || !selection.isEmpty();
        StringBuilder text =
                new StringBuilder(compiles ? "mvn compile autogen:" : "mvn autogen:").append(command.name());
        values.forEach((key, given) -> {
            text.append(" -D").append(Typed.PREFIX).append(key);
            if (!given.isEmpty()) {
                text.append('=').append(String.join(",", given));
            }
        });
        return text.append(selection).toString();
    }

    private boolean takes(Matcher words, String line) {
        String word = words.group(1);
        OptionSpec option = CommandModel.option(command, word);
        if (option != null) {
            List<String> given = given(CommandModel.key(command.name(), option));
            end = words.end();
            if (option.arity().max() > 0) {
                Matcher value = WORD.matcher(line);
                if (value.find(end) && value.start() == end) {
                    given.add(value.group(1));
                    end = value.end();
                }
            }
            return true;
        }
        PositionalParamSpec place = word.startsWith("--") ? null : place();
        if (place == null) {
            return false;
        }
        // "autogen upgrade, then …" and "autogen upgrade 0002." end a call.
        String bare = word.replaceFirst("[,;.]$", "");
        given(CommandModel.key(place.paramLabel())).add(bare);
        end = words.start(1) + bare.length();
        return bare.length() == word.length();
    }

    private List<String> given(String key) {
        return values.computeIfAbsent(key, any -> new ArrayList<>());
    }

    /** The argument that is still to come, if there is one. */
    private @Nullable PositionalParamSpec place() {
        return command.positionalParameters().stream()
                .filter(place -> place.isMultiValue() || !values.containsKey(CommandModel.key(place.paramLabel())))
                .findFirst()
                .orElse(null);
    }
}

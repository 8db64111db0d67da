package dev.autogen.config;

import static java.util.Objects.requireNonNull;

import dev.autogen.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A command that the user wants run, as words; it is run without a shell.
 *
 * <p>Words are separated by blanks. Single and double quotes keep blanks together, a backslash takes the next character as it is,
 * except between single quotes. <code>{name}</code> is replaced inside the word it stands in, whatever its value holds;
 * <code>{{</code> and <code>}}</code> stand for braces.
 */
public final class Hook {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{|}}|\\{([^{}]*)}");

    private static final Pattern SHELL = Pattern.compile("(?:.*/)?(?:sh|bash|dash|ksh|zsh|busybox)");
    private static final Pattern SCRIPT_OPTION = Pattern.compile("-[a-z]*c");

    private final Setting setting;
    private final Origin origin;
    private final List<String> words;

    private Hook(Setting setting, Origin origin, List<String> words) {
        this.setting = requireNonNull(setting, "setting");
        this.origin = requireNonNull(origin, "origin");
        this.words = List.copyOf(words);
    }

    /**
     * Reads a command.
     *
     * @param names the placeholders it may use
     * @throws ConfigurationException for quotes without an end, unknown placeholders, and nothing to run
     */
    static Hook parse(Setting setting, SettingValue value, List<String> names) {
        Origin origin = value.origin();
        List<String> words = new Words(setting, value).read();
        if (words.isEmpty()) {
            throw ConfigurationException.badHook(
                    setting, origin, "", "no command", "Write a program and its arguments, or leave the line out.");
        }
        for (int i = 0; i < words.size(); i++) {
            Matcher matcher = PLACEHOLDER.matcher(words.get(i));
            while (matcher.find()) {
                String name = matcher.group(1);
                if (name != null) {
                    check(setting, origin, name, names, isShellScript(words, i));
                }
            }
        }
        return new Hook(setting, origin, words);
    }

    private static void check(Setting setting, Origin origin, String name, List<String> names, boolean inScript) {
        String placeholder = "{" + name + "}";
        if (!names.contains(name)) {
            throw ConfigurationException.badHook(
                    setting,
                    origin,
                    placeholder,
                    "an unknown placeholder '" + placeholder + "'",
                    "Did you mean '{" + NearestWord.to(name, names) + "}'? Known are " + String.join(", ", names)
                            + "; '{{' stands for a brace.");
        }
        if (inScript) {
            throw ConfigurationException.badHook(
                    setting,
                    origin,
                    placeholder,
                    "the placeholder '" + placeholder + "' inside a shell script, which would run what its value holds",
                    "Give it to the script as an argument: sh -c 'command \"$1\"' sh " + placeholder);
        }
    }

    /** Whether a word is what {@code sh -c} and its kin run. */
    private static boolean isShellScript(List<String> words, int index) {
        return index > 1
                && SHELL.matcher(words.get(0)).matches()
                && SCRIPT_OPTION.matcher(words.get(index - 1)).matches();
    }

    /** {@code hook.before-upgrade} */
    public Setting setting() {
        return setting;
    }

    /** Where it was given. */
    public Origin origin() {
        return origin;
    }

    /** The program as it was written; arguments may hold secrets and are not for messages. */
    public String program() {
        return words.get(0);
    }

    /** The words to run, with their placeholders replaced. */
    public List<String> command(Map<String, String> values) {
        return words.stream().map(word -> replace(word, values)).toList();
    }

    private static String replace(String word, Map<String, String> values) {
        return PLACEHOLDER.matcher(word).replaceAll(match -> {
            String name = match.group(1);
            String text = name == null ? match.group().substring(1) : requireNonNull(values.get(name), name);
            return Matcher.quoteReplacement(text);
        });
    }

    @Override
    public String toString() {
        return setting.key() + " (" + origin + ")";
    }

    /** Splits a command line into words. */
    private static final class Words {

        private final Setting setting;
        private final SettingValue value;
        private final String text;
        private final List<String> words = new ArrayList<>();
        private final StringBuilder word = new StringBuilder();
        private boolean inWord;

        Words(Setting setting, SettingValue value) {
            this.setting = setting;
            this.value = value;
            this.text = value.text();
        }

        List<String> read() {
            int position = 0;
            while (position < text.length()) {
                char character = text.charAt(position);
                if (Character.isWhitespace(character)) {
                    endWord();
                    position++;
                } else {
                    inWord = true;
                    position = character == '\'' || character == '"' ? quoted(position) : plain(position);
                }
            }
            endWord();
            return words;
        }

        private int plain(int position) {
            int at = text.charAt(position) == '\\' && position + 1 < text.length() ? position + 1 : position;
            word.append(text.charAt(at));
            return at + 1;
        }

        private int quoted(int start) {
            char quote = text.charAt(start);
            int position = start + 1;
            while (position < text.length() && text.charAt(position) != quote) {
                if (quote == '"') {
                    position = plain(position);
                } else {
                    word.append(text.charAt(position));
                    position++;
                }
            }
            if (position >= text.length()) {
                throw ConfigurationException.badHook(
                        setting,
                        value.origin(),
                        text.substring(start),
                        "a quote " + quote + " without an end",
                        "Write the quote once more, or \\\\" + quote + " for the character itself.");
            }
            return position + 1;
        }

        private void endWord() {
            if (inWord) {
                words.add(word.toString());
                word.setLength(0);
                inWord = false;
            }
        }
    }
}

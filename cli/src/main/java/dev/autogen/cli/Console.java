package dev.autogen.cli;

import dev.autogen.cli.GlobalOptions.ColorMode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a command prints: results, and everything else, each with its colours. */
final class Console {

    private static final Pattern UTF_8 = Pattern.compile("(?i)utf-?8");

    private final Surroundings surroundings;

    private final boolean json;

    private final boolean quiet;

    private final Style outStyle;

    private final Style errStyle;

    Console(Surroundings surroundings, GlobalOptions options) {
        this.surroundings = surroundings;
        this.json = options.isJson();
        this.quiet = options.isQuiet();
        this.outStyle = style(options.color(), surroundings.terminals().out());
        this.errStyle = style(options.color(), surroundings.terminals().err());
    }

    private Style style(ColorMode mode, boolean terminal) {
        return switch (mode) {
            case always -> new Style(true);
            case never -> Style.PLAIN;
            case auto ->
                new Style(terminal
                        && surroundings
                                .environment()
                                .getOrDefault("NO_COLOR", "")
                                .isEmpty()
                        && !"dumb".equals(surroundings.environment().get("TERM")));
        };
    }

    /** Whether drawings may use more than ASCII: unless the terminal or the locale says that it cannot show it. */
    boolean showsUnicode() {
        Map<String, String> environment = surroundings.environment();
        if ("dumb".equals(environment.get("TERM"))) {
            return false;
        }
        return Stream.of("LC_ALL", "LC_CTYPE", "LANG")
                .map(variable -> environment.getOrDefault(variable, ""))
                .filter(locale -> !locale.isEmpty())
                .findFirst()
                .map(locale -> UTF_8.matcher(locale).find())
                .orElse(true);
    }

    /** Results. */
    PrintWriter out() {
        return surroundings.out();
    }

    Style outStyle() {
        return outStyle;
    }

    Style errStyle() {
        return errStyle;
    }

    /** A line of the result; where that is a JSON document, a line about what is going on. */
    void result(String line) {
        if (json) {
            note(line);
        } else {
            surroundings.out().println(line);
        }
    }

    /** A line about what is going on; not printed with {@code --quiet}. */
    void note(String line) {
        if (!quiet) {
            surroundings.err().println(line);
        }
    }

    /** A line that must not be missed, whatever the options. */
    void warn(String line) {
        surroundings.err().println(errStyle.warning("warning: ") + line);
    }

    /** A line in the place of an error, which the caller has styled. */
    void error(String line) {
        surroundings.err().println(line);
    }
}

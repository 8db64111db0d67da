package dev.autogen.cli;

import dev.autogen.cli.GlobalOptions.ColorMode;
import dev.autogen.config.Logging;
import dev.autogen.config.Logging.Format;
import dev.autogen.config.Logging.Level;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.schema.ShownText;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a command prints: results, and everything else, each with its colours. */
final class Console {

    private static final Pattern UTF_8 = Pattern.compile("(?i)utf-?8");

    private final Surroundings surroundings;

    private final boolean json;

    private final Logging logging;

    private final Style outStyle;

    private final Style errStyle;

    /** Whether the last line is one that is written anew. */
    private boolean live;

    Console(Surroundings surroundings, GlobalOptions options, Logging logging) {
        this.surroundings = surroundings;
        this.json = options.isJson();
        this.logging = logging;
        this.outStyle = style(options.color(), surroundings.terminals().out());
        this.errStyle = logging.format() == Format.JSON
                ? Style.PLAIN
                : style(options.color(), surroundings.terminals().err());
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

    /** Whether somebody sits before a terminal in which a line can be written anew. */
    boolean rewritesLines() {
        return surroundings.terminals().err()
                && isTalkative()
                && !"dumb".equals(surroundings.environment().get("TERM"));
    }

    /** A line about what is going on that takes the place of the one before; the terminal cuts what does not fit. */
    void live(String line) {
        control("\r\u001b[K\u001b[?7l");
        surroundings.err().print(errStyle.faint(shown(line)));
        control("\u001b[?7h");
        live = true;
    }

    /** Takes the line away that was written anew, if there is one. */
    void endLive() {
        if (live) {
            live = false;
            control("\r\u001b[K");
        }
    }

    private void control(String sequence) {
        surroundings.err().flush();
        if (surroundings.err() instanceof TerminalPrinter terminal) {
            terminal.control(sequence);
        }
    }

    /** A line of the result; where that is a JSON document, a line about what is going on. */
    void result(String line) {
        if (json) {
            note(line);
        } else {
            endLive();
            surroundings.out().println(line);
        }
    }

    /** Many lines of the result, which are flushed together. */
    void results(List<String> lines) {
        if (json) {
            lines.forEach(this::note);
            return;
        }
        String end = System.lineSeparator();
        for (String line : lines) {
            surroundings.out().print(line);
            surroundings.out().print(end);
        }
        surroundings.out().flush();
    }

    /** Whether everything is told, with {@code -v} or the setting {@code log-level}. */
    boolean isVerbose() {
        return logging.level() == Level.DEBUG;
    }

    /** Whether more than results and warnings is told, in words for people. */
    boolean isTalkative() {
        return logging.prints(Level.INFO) && logging.format() == Format.TEXT;
    }

    /** A line about what is going on; not printed with {@code --quiet}. */
    void note(String line) {
        print(Level.INFO, "", line);
    }

    /** A line that must not be missed. */
    void warn(String line) {
        print(Level.WARNING, errStyle.warning("warning: "), line);
    }

    /** What is half done in the database, and what finishes it. */
    void unfinished(List<UnfinishedRevision> revisions) {
        for (UnfinishedRevision revision : revisions) {
            List<String> words = revision.words().stream().map(Console::shown).toList();
            warn(words.get(0));
            words.stream().skip(1).forEach(this::note);
            note(errStyle.good("→ ") + revision.nextStep());
        }
    }

    /** A line in the place of an error, which the caller has styled. */
    void error(String line) {
        print(Level.ERROR, "", line);
    }

    /** Part of what was found: a result, or where somebody takes messages one that fails the build. */
    void finding(String line) {
        Messages messages = surroundings.messages();
        if (messages == null || json) {
            result(line);
        } else {
            messages.message(Level.ERROR, TerminalPrinter.harmless(line));
        }
    }

    /** What went wrong, and what to do about it. */
    void failure(String code, String message, String nextStep, Exception cause) {
        Messages messages = surroundings.messages();
        if (messages != null) {
            messages.failure(TerminalPrinter.harmless(message), TerminalPrinter.harmless(nextStep), cause);
            return;
        }
        if (logging.format() == Format.JSON) {
            surroundings
                    .err()
                    .println(new LogLine(Instant.now(), Level.ERROR, message)
                            .with("code", code)
                            .with("nextStep", nextStep));
            return;
        }
        // Names and statements in it may hold colours of their own.
        List<String> lines = message.lines().map(Console::shown).toList();
        error(errStyle.error("error: ") + lines.get(0));
        lines.stream().skip(1).forEach(this::error);
        nextStep.lines().forEach(line -> error(errStyle.good("→ ") + shown(line)));
    }

    private static String shown(String line) {
        return Stream.of(line.split("\t", -1)).map(ShownText::escaped).collect(Collectors.joining("\t"));
    }

    /** Where the program was when something went wrong. */
    void stackTrace(Exception exception) {
        if (surroundings.messages() != null) {
            // It has the cause.
            return;
        }
        if (logging.format() == Format.JSON) {
            StringWriter trace = new StringWriter();
            exception.printStackTrace(new PrintWriter(trace));
            surroundings
                    .err()
                    .println(new LogLine(Instant.now(), Level.DEBUG, exception.toString())
                            .with("stackTrace", trace.toString()));
        } else {
            exception.printStackTrace(surroundings.err());
        }
    }

    private void print(Level level, String prefix, String line) {
        if (logging.prints(level)) {
            endLive();
            Messages messages = surroundings.messages();
            if (messages != null) {
                messages.message(level, TerminalPrinter.harmless(line));
                return;
            }
            surroundings
                    .err()
                    .println(logging.format() == Format.JSON ? new LogLine(Instant.now(), level, line) : prefix + line);
        }
    }
}

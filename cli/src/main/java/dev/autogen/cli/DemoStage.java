package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.cli.Surroundings.Terminals;
import dev.autogen.cli.demo.TextDiff;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** Where the demo happens: prints what it tells and shows, and runs its commands for real. */
final class DemoStage {

    private static final int WIDTH = 78;

    private final Surroundings surroundings;
    private final Style style;
    private final DemoPace pace;
    private final Path folder;
    private int chapter;
    private volatile boolean frozen;

    DemoStage(Surroundings surroundings, Style style, DemoPace pace, Path folder) {
        this.surroundings = requireNonNull(surroundings, "surroundings");
        this.style = requireNonNull(style, "style");
        this.pace = requireNonNull(pace, "pace");
        this.folder = requireNonNull(folder, "folder");
    }

    void title(String text) {
        out().println();
        out().println(style.strong(text));
        out().println(style.faint("═".repeat(WIDTH)));
        if (pace == DemoPace.READING) {
            out().println(style.faint("Enter goes on at once, Ctrl+C ends and clears up."));
        }
        out().println();
    }

    void chapter(String text) {
        chapter++;
        var line = chapter + ". " + text + " ";
        out().println();
        out().println(style.strong(line) + style.faint("─".repeat(Math.max(4, WIDTH - line.length()))));
        out().println();
    }

    /** A few sentences between the commands. */
    void tell(String text) {
        text.strip().lines().forEach(out()::println);
        out().println();
        pace.pause(surroundings, (int) text.lines().count());
    }

    /** What happens meanwhile. */
    void note(String text) {
        out().println(style.faint(text));
    }

    /** A file, or a part of one. */
    void show(Path name, String text) {
        out().println("  " + style.faint(name.toString()));
        text.strip().lines().forEach(line -> out().println(("  " + style.faint("│ ") + line).stripTrailing()));
        out().println();
        pace.pause(surroundings, (int) text.lines().count());
    }

    /** An edit of a file. */
    void showEdit(Path name, List<TextDiff.Line> lines) {
        out().println("  " + style.faint(name.toString()));
        lines.forEach(line -> out().println(("  " + styled(line)).stripTrailing()));
        out().println();
        pace.pause(surroundings, lines.size());
    }

    /** Runs a command in the demo's folder, and shows it and all it prints. */
    void run(int expectedExitCode, String... arguments) {
        out().print(style.good("$ "));
        pace.type(out(), "autogen " + String.join(" ", quoted(arguments)), style::strong);
        out().println();
        var output = new StringWriter();
        int exitCode = run(new PrintWriter(output), arguments);
        out().print(output);
        if (exitCode != 0) {
            out().println(style.faint("(exit code " + exitCode + ")"));
        }
        out().println();
        if (exitCode != expectedExitCode) {
            throw new AutogenException(
                    "demo-failed",
                    "The demo expected exit code " + expectedExitCode + " of its last command, not " + exitCode + ".",
                    "Please report what you see above.");
        }
        pace.pause(surroundings, (int) output.toString().lines().count());
    }

    private int run(PrintWriter output, String... arguments) {
        var terminals = new Terminals(false, style.isColoured(), style.isColoured());
        var inner = new Surroundings(output, output, InputStream.nullInputStream(), folder, environment(), terminals);
        return new Main(inner).run(arguments);
    }

    /** Nothing that would lead the demo's commands to a database of the user's. */
    private Map<String, String> environment() {
        var environment = new HashMap<>(surroundings.environment());
        environment.keySet().removeIf(name -> name.startsWith("AUTOGEN_") || name.startsWith("PG"));
        environment.remove("NO_COLOR");
        environment.put("TERM", "xterm");
        return environment;
    }

    private static List<String> quoted(String... arguments) {
        return List.of(arguments).stream()
                .map(argument -> argument.contains(" ") ? '"' + argument + '"' : argument)
                .toList();
    }

    private String styled(TextDiff.Line line) {
        return switch (line.kind()) {
            case ADDED -> style.added("+ " + line.text());
            case REMOVED -> style.removed("- " + line.text());
            case SAME -> style.faint("│ ") + line.text();
            case GAP -> style.faint("⋮");
        };
    }

    /** Prints nothing from now on: the user has had enough, and what the demo stands on is being cleared away. */
    void freeze() {
        frozen = true;
    }

    private PrintWriter out() {
        while (frozen) {
            LockSupport.park();
        }
        return surroundings.out();
    }
}

package dev.autogen.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.function.UnaryOperator;

/** How fast the demo goes: at once, with time to read, or step by step at a key. */
enum DemoPace {
    AT_ONCE,
    READING,
    AT_KEY;

    private static final long MILLIS_PER_CHARACTER = 22;
    private static final long MILLIS_PER_LINE = 130;
    private static final long SHORTEST_MILLIS = 700;
    private static final long LONGEST_MILLIS = 5_000;
    private static final long LOOK_MILLIS = 40;

    /** Prints a command as if somebody typed it. */
    void type(PrintWriter out, String text, UnaryOperator<String> colour) {
        if (this == AT_ONCE) {
            out.print(colour.apply(text));
            return;
        }
        for (var character : text.split("(?!^)")) {
            out.print(colour.apply(character));
            out.flush();
            sleep(MILLIS_PER_CHARACTER);
        }
    }

    /** Gives time to read what was printed; Enter goes on at once. */
    void pause(Surroundings surroundings, int lines) {
        switch (this) {
            case AT_ONCE -> {}
            case READING -> read(surroundings, lines);
            case AT_KEY -> waitForEnter(surroundings);
        }
    }

    private static void read(Surroundings surroundings, int lines) {
        long millis = Math.min(LONGEST_MILLIS, SHORTEST_MILLIS + lines * MILLIS_PER_LINE);
        for (long waited = 0; waited < millis && !skipped(surroundings); waited += LOOK_MILLIS) {
            sleep(LOOK_MILLIS);
        }
    }

    private static boolean skipped(Surroundings surroundings) {
        try {
            if (!surroundings.terminals().in() || surroundings.in().available() == 0) {
                return false;
            }
            return surroundings.in().read() >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void waitForEnter(Surroundings surroundings) {
        var out = surroundings.out();
        out.print("\u001b[2m[Enter]\u001b[0m");
        out.flush();
        try {
            int read = surroundings.in().read();
            while (read >= 0 && read != '\n') {
                read = surroundings.in().read();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        // The line of the prompt is free again for what comes.
        if (out instanceof TerminalPrinter terminal) {
            terminal.control("\u001b[1A\u001b[2K");
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package dev.autogen.cli;

import java.util.function.UnaryOperator;

/** Colours for a terminal, or none. Meaning never hangs on colour alone. */
final class Style {

    static final Style PLAIN = new Style(false);

    private static final String RESET = "\u001b[0m";

    /** Green, magenta, cyan, blue, yellow, red. */
    private static final int[] LANES = {32, 35, 36, 34, 33, 31};

    private final boolean coloured;

    Style(boolean coloured) {
        this.coloured = coloured;
    }

    boolean isColoured() {
        return coloured;
    }

    String added(String text) {
        return in("\u001b[32m", text);
    }

    String removed(String text) {
        return in("\u001b[31m", text);
    }

    String changed(String text) {
        return in("\u001b[33m", text);
    }

    String error(String text) {
        return in("\u001b[1;31m", text);
    }

    String warning(String text) {
        return in("\u001b[1;33m", text);
    }

    String good(String text) {
        return in("\u001b[1;32m", text);
    }

    String strong(String text) {
        return in("\u001b[1m", text);
    }

    String faint(String text) {
        return in("\u001b[2m", text);
    }

    /** A revision id. */
    String id(String text) {
        return in("\u001b[33m", text);
    }

    /** A word of SQL. */
    String keyword(String text) {
        return in("\u001b[36m", text);
    }

    /** A literal in SQL. */
    String literal(String text) {
        return in("\u001b[32m", text);
    }

    /** A line of a drawing; neighbours differ. */
    String lane(int number, String text) {
        return in("\u001b[" + LANES[number % LANES.length] + "m", text);
    }

    /** Applies a colour line by line, so that pagers keep it. */
    static String eachLine(String text, UnaryOperator<String> colour) {
        return text.lines().map(colour).reduce((a, b) -> a + "\n" + b).orElse("");
    }

    private String in(String colour, String text) {
        return coloured && !text.isEmpty() ? colour + text + RESET : text;
    }
}

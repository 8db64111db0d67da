package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One hazard as the header of a migration file lists it.
 *
 * @param code such as {@code AG201}
 * @param text what it says, without code, box and checksums
 * @param line where in the file, counted from 1
 * @param statements the checksums of the statements it is about, as {@link StatementChecksum} makes them; empty where the line names
 *     none, as those written by hand
 */
public record HazardNote(String code, String text, Box box, int line, List<String> statements) {

    /** What stands before the code. */
    public enum Box {
        /** Nothing: it informs, nobody has to agree. */
        NONE,
        /** {@code [ ]}: dangerous, and no reviewer has agreed yet. */
        OPEN,
        /** {@code [x]}: dangerous, and a reviewer has agreed. */
        TICKED
    }

    public HazardNote {
        requireNonNull(code, "code");
        requireNonNull(text, "text");
        requireNonNull(box, "box");
        statements = List.copyOf(statements);
    }

    /** A hazard that names no statements. */
    public HazardNote(String code, String text, Box box, int line) {
        this(code, text, box, line, List.of());
    }

    /** What stands behind the text for the statements: {@code   (sql 3f2a9c1b)}; nothing for none. */
    public static String mark(List<String> statements) {
        return statements.isEmpty() ? "" : "  (sql " + String.join(", ", statements) + ")";
    }
}

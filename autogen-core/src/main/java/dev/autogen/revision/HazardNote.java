package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

/**
 * One hazard as the header of a migration file lists it.
 *
 * @param code such as {@code AG201}
 * @param text what it says, without code and box
 * @param line where in the file, counted from 1
 */
public record HazardNote(String code, String text, Box box, int line) {

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
    }
}

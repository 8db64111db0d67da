package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;

/** A file name pattern that cannot be used. */
public final class FileNamePatternException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String part;

    FileNamePatternException(String part, String message, String nextStep) {
        super("bad-file-name-pattern", message, nextStep);
        this.part = requireNonNull(part, "part");
    }

    /** The part of the pattern that is wrong, or all of it. */
    public String part() {
        return part;
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;

/** A section of a migration file cannot be run as it is written; nothing of it was sent to the database. */
public final class ScriptException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final int line;
    private final int column;

    ScriptException(String code, String file, FilePosition position, String problem, String nextStep) {
        super(code, file + ":" + position.line() + ":" + position.column() + ": " + problem, nextStep);
        this.file = requireNonNull(file, "file");
        this.line = position.line();
        this.column = position.column();
    }

    public String file() {
        return file;
    }

    /** Line in the file, from 1. */
    public int line() {
        return line;
    }

    /** Column in the line, in code points from 1. */
    public int column() {
        return column;
    }
}

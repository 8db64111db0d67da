package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import org.jspecify.annotations.Nullable;

/** A class that a migration calls is missing, is none that can be called, or has failed. */
public final class JavaStepException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final String className;
    private final String file;
    private final int line;

    JavaStepException(
            String code,
            PreparedStep prepared,
            ScriptStatement statement,
            String problem,
            String nextStep,
            @Nullable Throwable cause) {
        super(
                code,
                prepared.script().place(statement) + ": the " + prepared.words() + " calls the class "
                        + statement.javaClass() + ", " + problem,
                nextStep,
                cause);
        this.revision = prepared.revisionId();
        this.className = requireNonNull(statement.javaClass(), "javaClass");
        this.file = prepared.script().file(statement);
        this.line = statement.line();
    }

    public String revision() {
        return revision;
    }

    public String className() {
        return className;
    }

    public String file() {
        return file;
    }

    /** Line of the directive in the file, from 1. */
    public int line() {
        return line;
    }
}

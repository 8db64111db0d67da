package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Something in a migration file that cannot be read as one, and where. */
public final class MigrationFileException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final transient Path path;

    private final String problem;

    private final int line;

    private final int column;

    /**
     * @param line counted from 1
     * @param column counted from 1
     */
    public MigrationFileException(
            String code, Path path, int line, int column, String message, @Nullable String nextStep) {
        super(code, path + ":" + line + ":" + column + ": " + message, nextStep);
        this.path = requireNonNull(path, "path");
        this.problem = message;
        this.line = line;
        this.column = column;
    }

    /** The same where the text that was read came from. */
    public MigrationFileException at(Path otherPath, int otherLine, int otherColumn) {
        return new MigrationFileException(
                code(), otherPath, otherLine, otherColumn, problem, nextStep().orElse(null));
    }

    public Path path() {
        return path;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }
}

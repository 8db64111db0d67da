package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.migrate.ScriptException;
import dev.autogen.migrate.StatementFailedException;
import dev.autogen.revision.MigrationFileException;
import dev.autogen.revision.MigrationFilesException;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What any command reports as JSON when it fails. */
record ErrorView(ErrorDetails error) {

    /**
     * What went wrong.
     *
     * @param code stable, for programs to test
     * @param file where it was found, with line and column from 1; null where it is not about a file
     * @param problems one by one, where there are several
     */
    record ErrorDetails(
            String code,
            String message,
            @Nullable String nextStep,
            @Nullable String file,
            @Nullable Integer line,
            @Nullable Integer column,
            List<ErrorDetails> problems) {}

    static ErrorView of(String code, String message, String nextStep) {
        return new ErrorView(new ErrorDetails(code, message, nextStep, null, null, null, List.of()));
    }

    /** @param shown writes the paths in a text for the user */
    static ErrorView of(AutogenException exception, UnaryOperator<String> shown) {
        return new ErrorView(details(exception, shown));
    }

    private static ErrorDetails details(AutogenException exception, UnaryOperator<String> shown) {
        String file = null;
        Integer line = null;
        Integer column = null;
        List<ErrorDetails> problems = List.of();
        if (exception instanceof MigrationFileException at) {
            file = at.path().toString();
            line = at.line();
            column = at.column();
        } else if (exception instanceof ScriptException at) {
            file = at.file();
            line = at.line();
            column = at.column();
        } else if (exception instanceof StatementFailedException at) {
            file = at.file();
            line = at.line();
            column = at.column();
        } else if (exception instanceof MigrationFilesException several) {
            problems = several.problems().stream()
                    .map(problem -> details(problem, shown))
                    .toList();
        }
        return new ErrorDetails(
                exception.code(),
                shown.apply(String.valueOf(exception.getMessage())),
                exception.nextStep().map(shown).orElse(null),
                file == null ? null : shown.apply(file),
                line,
                column,
                problems);
    }
}

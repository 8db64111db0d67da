package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.report.MigrationDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A migration file that is not written yet.
 *
 * @param path where it will be written
 * @param text exactly what will be written
 * @param comparison what it was made from, or null for a file to be filled by hand
 */
public record Draft(
        MigrationDocument document,
        Path path,
        String text,
        @Nullable Comparison comparison) {

    public Draft {
        requireNonNull(document, "document");
        requireNonNull(path, "path");
        requireNonNull(text, "text");
    }

    public Optional<Comparison> madeFrom() {
        return Optional.ofNullable(comparison);
    }

    /** What the reader should know about what was compared. */
    public List<String> notes() {
        return comparison == null ? List.of() : comparison.notes();
    }
}

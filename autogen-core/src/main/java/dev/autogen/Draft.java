package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.format.FormatFile;
import dev.autogen.report.MigrationDocument;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A migration file that is not written yet.
 *
 * @param path where it will be written
 * @param text the whole revision in one file
 * @param files exactly what will be written: that one file, or several where another runner wants them
 * @param comparison what it was made from, or null for a file to be filled by hand
 * @param passedOver what lies beside it and is not read, and why
 * @param doubts why somebody should look twice; it is not written until {@link #accept} takes them away
 */
public record Draft(
        MigrationDocument document,
        Path path,
        String text,
        List<FormatFile> files,
        @Nullable Comparison comparison,
        List<String> passedOver,
        List<AutogenException> doubts) {

    public Draft {
        requireNonNull(document, "document");
        requireNonNull(path, "path");
        requireNonNull(text, "text");
        files = List.copyOf(files);
        passedOver = List.copyOf(passedOver);
        doubts = List.copyOf(doubts);
    }

    /** Accepts a revision whose proof failed. */
    static final String UNPROVEN = "unproven";

    /** The same without the doubts of these codes; {@code unproven} stands for a proof that failed. */
    public Draft accept(Set<String> codes) {
        return new Draft(
                document,
                path,
                text,
                files,
                comparison,
                passedOver,
                doubts.stream().filter(doubt -> !codes.contains(code(doubt))).toList());
    }

    /** The same beside files that are not read. */
    Draft passingOver(List<String> notes) {
        return new Draft(document, path, text, files, comparison, notes, doubts);
    }

    /**
     * A revision that was seen to be wrong is worth stopping for, even where nothing is written.
     *
     * @throws AutogenException when its proof failed and that was not accepted
     */
    public void requireNoFailedProof() {
        for (AutogenException doubt : doubts) {
            if (doubt.code().equals(DraftProofs.FAILED)) {
                throw doubt;
            }
        }
    }

    private static String code(AutogenException doubt) {
        return doubt.code().equals(DraftProofs.FAILED) ? UNPROVEN : doubt.code();
    }

    public Optional<Comparison> madeFrom() {
        return Optional.ofNullable(comparison);
    }

    /** What the reader should know about what was compared, and about the runner of the files. */
    public List<String> notes() {
        return Stream.of(comparison == null ? List.<String>of() : comparison.notes(), document.remarks(), passedOver)
                .flatMap(List::stream)
                .toList();
    }
}

package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.MigrationFile;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the header of a file says of its proof.
 *
 * @param words without the checksum
 * @param checksum of the SQL that was proven, as it is written there; null where nothing was
 */
public record ProofNote(String words, @Nullable String checksum) {

    private static final Pattern LINE = Pattern.compile("(?m)^-- Proof: (.*)$");

    private static final Pattern WORDS = Pattern.compile("(.*?)(?:\\s*\\(sql ([0-9a-f]+)\\))?\\s*");

    public ProofNote {
        requireNonNull(words, "words");
    }

    public static Optional<ProofNote> of(MigrationFile file) {
        Matcher matcher = LINE.matcher(file.header());
        return matcher.find() ? Optional.of(of(matcher.group(1))) : Optional.empty();
    }

    /** @param text as it stands behind {@code Proof:} */
    public static ProofNote of(String text) {
        Matcher matcher = WORDS.matcher(text);
        return matcher.matches() ? new ProofNote(matcher.group(1), matcher.group(2)) : new ProofNote(text, null);
    }
}

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
 * @param line where in the file, counted from 1; 0 for a text of no file
 */
public record ProofNote(String words, @Nullable String checksum, int line) {

    private static final Pattern LINE = Pattern.compile("(?m)^-- Proof: (.*)$");

    /** That nobody has proven it, and why that is all right. */
    private static final Pattern ACCEPTED = Pattern.compile("accepted without: \\S.*");

    private static final Pattern WORDS = Pattern.compile("(.*?)(?:\\s*\\(sql ([0-9a-f]+)\\))?\\s*");

    public ProofNote {
        requireNonNull(words, "words");
    }

    public static Optional<ProofNote> of(MigrationFile file) {
        Matcher matcher = LINE.matcher(file.header());
        if (!matcher.find()) {
            return Optional.empty();
        }
        String above = file.header().substring(0, matcher.start());
        int line = (int) above.chars().filter(c -> c == '\n').count() + 1;
        return Optional.of(of(matcher.group(1), line));
    }

    /** @param text as it stands behind {@code Proof:}, of no file */
    public static ProofNote of(String text) {
        return of(text, 0);
    }

    private static ProofNote of(String text, int line) {
        Matcher matcher = WORDS.matcher(text);
        return matcher.matches()
                ? new ProofNote(matcher.group(1), matcher.group(2), line)
                : new ProofNote(text, null, line);
    }

    /** Whether anything was proven at all. */
    public boolean isProof() {
        return checksum != null;
    }

    /** Whether a person has written that it need not be proven, and why: {@code accepted without: needs PostGIS}. */
    public boolean isAccepted() {
        return checksum == null && ACCEPTED.matcher(words).matches();
    }

    /** Whether it speaks of the SQL of the file as it is now. */
    public boolean isAbout(MigrationFile file) {
        return checksum != null && file.checksum().startsWith(checksum);
    }
}

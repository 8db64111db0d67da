package dev.autogen.migrate;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a line comment {@code -- autogen …} between the statements of a section asks for. */
enum Directive {
    /** Ends the transaction here. */
    COMMIT("commit"),
    /** The next statement runs outside a transaction. */
    NO_TRANSACTION("no-transaction");

    private static final String MARK = "autogen";

    private final String word;

    Directive(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** The words after {@code -- autogen} when the comment is meant as a directive; whether they are known is another question. */
    static Optional<String> wordsIn(String comment) {
        String body = comment.substring(2).strip();
        if (!body.regionMatches(true, 0, MARK, 0, MARK.length())) {
            return Optional.empty();
        }
        String rest = body.substring(MARK.length());
        if (!rest.isEmpty() && !Character.isWhitespace(rest.charAt(0))) {
            return Optional.empty();
        }
        String words = rest.strip();
        // Prose may begin with "Autogen …"; a directive in capitals must not be taken for prose.
        boolean meant =
                body.startsWith(MARK) || of(words.toLowerCase(Locale.ROOT)).isPresent();
        return meant ? Optional.of(words) : Optional.empty();
    }

    static Optional<Directive> of(String words) {
        return Arrays.stream(values()).filter(d -> d.word.equals(words)).findFirst();
    }

    static Directive nearest(String words) {
        return Arrays.stream(values())
                .min(Comparator.comparingInt(directive -> distance(words.toLowerCase(Locale.ROOT), directive.word)))
                .orElseThrow();
    }

    /** Levenshtein's distance; a long text differs in its whole length, so that its cost stays bounded. */
    private static int distance(String one, String other) {
        if (one.length() > 100) {
            return one.length();
        }
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return previous[other.length()];
    }
}

package dev.autogen.migrate;

import dev.autogen.NearestWord;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a line comment {@code -- autogen …} between the statements of a section asks for. */
enum Directive {
    /** Ends the transaction here. */
    COMMIT("commit"),
    /** The next statement runs outside a transaction. */
    NO_TRANSACTION("no-transaction"),
    /** The next statement runs outside a transaction again and again until it changes no row. */
    REPEAT("repeat"),
    /** Calls a class of the application, whose name follows. */
    JAVA("java"),
    /** Accepts hazards of the next statement, whose codes follow, and a reason. */
    ACCEPT("accept"),
    /** Marks what the author has to complete; the text follows. Means nothing to who splits: a run refuses it before. */
    TODO("todo");

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
        return Arrays.stream(values()).filter(d -> d.isSaidBy(words)).findFirst();
    }

    private boolean isSaidBy(String words) {
        return switch (this) {
            case COMMIT, NO_TRANSACTION, REPEAT -> word.equals(words);
            case JAVA, ACCEPT -> word.equals(firstOf(words));
            case TODO -> words.toLowerCase(Locale.ROOT).matches("todo\\b(?s:.*)");
        };
    }

    private static String firstOf(String words) {
        return words.split("\\s", 2)[0];
    }

    static Directive nearest(String words) {
        String nearest = NearestWord.to(
                firstOf(words),
                Arrays.stream(values()).map(directive -> directive.word).toList());
        return of(nearest).orElseThrow();
    }
}

package dev.autogen.revision;

import dev.autogen.NearestWord;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a line comment {@code -- autogen …} between the statements of a section asks for. */
public enum Directive {
    /** Ends the transaction here. */
    COMMIT("commit", ""),
    /** The next statement runs outside a transaction. */
    NO_TRANSACTION("no-transaction", ""),
    /** The next statement runs outside a transaction again and again until it changes no row. */
    REPEAT("repeat", ""),
    /** Calls a class of the application, whose name follows. */
    JAVA("java", " CLASS"),
    /** Accepts hazards of the next statement, whose codes follow, and a reason. */
    ACCEPT("accept", " CODE: REASON"),
    /** Marks what the author has to complete; the text follows. Means nothing to who splits: a run refuses it before. */
    TODO("todo", ": TEXT");

    private static final String MARK = "autogen";

    private static final Pattern TODO_WORDS = Pattern.compile("todo([:\\s].*)?", Pattern.DOTALL);

    private final String word;

    /** What follows the word, as messages write it. */
    private final String rest;

    Directive(String word, String rest) {
        this.word = word;
        this.rest = rest;
    }

    public String word() {
        return word;
    }

    /** The words after {@code -- autogen} when the comment is meant as a directive; whether they are known is another question. */
    public static Optional<String> wordsIn(String comment) {
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

    /** The directive that these words are. */
    public static Optional<Directive> of(String words) {
        return Arrays.stream(values()).filter(d -> d.isSaidBy(words)).findFirst();
    }

    private boolean isSaidBy(String words) {
        return switch (this) {
            case COMMIT, NO_TRANSACTION, REPEAT -> word.equals(words);
            case JAVA, ACCEPT -> word.equals(firstOf(words));
            case TODO -> TODO_WORDS.matcher(words).matches();
        };
    }

    /** All of them as an author writes them: {@code commit}, {@code java CLASS}. */
    static List<String> usages() {
        return Arrays.stream(values())
                .map(directive -> directive.word + directive.rest)
                .toList();
    }

    private static String firstOf(String words) {
        return words.split("\\s", 2)[0];
    }

    /** The one that misspelt words are closest to. */
    public static Directive nearest(String words) {
        String nearest = NearestWord.to(
                firstOf(words),
                Arrays.stream(values()).map(directive -> directive.word).toList());
        return of(nearest).orElseThrow();
    }
}

package dev.autogen.database.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tokens of a simple expression. */
final class ExpressionTokens {

    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:(?<string>'(?:[^'\\\\]|'')*')|(?<quoted>\"(?:[^\"]|\"\")+\")|(?<number>\\d+(?:\\.\\d+)?(?![\\w.]))"
                    + "|(?<word>[\\p{L}_][\\p{L}\\p{N}_]*)|(?<symbol><=|>=|<>|!=|\\|\\||[-+*=<>(),]))");

    private final List<Token> tokens;
    private int next;

    private ExpressionTokens(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** The kinds of token; a name in quotes is a {@code NAME} as it stands, a word may be a name or a keyword. */
    enum Kind {
        STRING,
        NAME,
        NUMBER,
        WORD,
        SYMBOL
    }

    /** @param text without quotes and lower-case for words, as it stands for strings */
    record Token(Kind kind, String text) {}

    /** Nothing where the text holds anything else, such as a comment or a dollar quote. */
    static Optional<ExpressionTokens> of(String text) {
        List<Token> tokens = new ArrayList<>();
        String stripped = text.strip();
        Matcher matcher = TOKEN.matcher(stripped);
        int position = 0;
        while (position < stripped.length()) {
            matcher.region(position, stripped.length());
            if (!matcher.lookingAt()) {
                return Optional.empty();
            }
            tokens.add(token(matcher));
            position = matcher.end();
        }
        boolean commented = stripped.contains("--") || stripped.contains("/*");
        return commented || tokens.isEmpty() ? Optional.empty() : Optional.of(new ExpressionTokens(tokens));
    }

    private static Token token(Matcher matcher) {
        if (matcher.group("string") != null) {
            return new Token(Kind.STRING, matcher.group("string"));
        }
        String quoted = matcher.group("quoted");
        if (quoted != null) {
            return new Token(Kind.NAME, quoted.substring(1, quoted.length() - 1).replace("\"\"", "\""));
        }
        if (matcher.group("number") != null) {
            return new Token(Kind.NUMBER, matcher.group("number"));
        }
        return matcher.group("word") != null
                ? new Token(Kind.WORD, matcher.group("word").toLowerCase(Locale.ROOT))
                : new Token(Kind.SYMBOL, matcher.group("symbol"));
    }

    boolean atEnd() {
        return next == tokens.size();
    }

    Optional<Token> peek() {
        return atEnd() ? Optional.empty() : Optional.of(tokens.get(next));
    }

    Optional<Token> take() {
        Optional<Token> token = peek();
        next++;
        return token;
    }

    /** Goes past these words and symbols when all of them come next. */
    boolean accept(String... texts) {
        for (int i = 0; i < texts.length; i++) {
            if (next + i >= tokens.size() || !isWordOrSymbol(tokens.get(next + i), texts[i])) {
                return false;
            }
        }
        next += texts.length;
        return true;
    }

    /** One of these symbols, when it comes next. */
    Optional<String> acceptOneOf(String... texts) {
        for (String text : texts) {
            if (accept(text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private static boolean isWordOrSymbol(Token token, String text) {
        return (token.kind() == Kind.WORD || token.kind() == Kind.SYMBOL)
                && token.text().equals(text);
    }
}

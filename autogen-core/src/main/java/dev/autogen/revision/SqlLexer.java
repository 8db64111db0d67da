package dev.autogen.revision;

/**
 * Walks over the tokens of a script as PostgreSQL's own lexer would, with {@code standard_conforming_strings} on.
 *
 * <p>It knows just enough to tell where literals, quoted names and comments end; operators come out character by character. White
 * space is skipped. Time is linear in the length of the text: no character is looked at more than a few times.
 */
public final class SqlLexer {

    /** What a token is, as far as splitting needs to know. */
    public enum Kind {
        WORD,
        STRING,
        QUOTED_NAME,
        DOLLAR_STRING,
        LINE_COMMENT,
        BLOCK_COMMENT,
        SEMICOLON,
        OPEN,
        CLOSE,
        OTHER,
        END
    }

    /** The start of something that the text never ends. */
    public static final class UnterminatedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int offset;

        private UnterminatedException(String what, int offset) {
            super(what);
            this.offset = offset;
        }

        public int offset() {
            return offset;
        }
    }

    private final String text;
    private Kind kind = Kind.OTHER;
    private int start;
    private int end;

    public SqlLexer(String text) {
        this.text = text;
    }

    public Kind kind() {
        return kind;
    }

    /** Offset of the token's first character. */
    public int start() {
        return start;
    }

    /** Offset after the token's last character. */
    public int end() {
        return end;
    }

    /** Whether the token is this word, not quoted; {@code lowerCaseWord} is in lower case. */
    public boolean isWord(String lowerCaseWord) {
        return kind == Kind.WORD && matches(start, end, lowerCaseWord);
    }

    private boolean matches(int from, int to, String lowerCaseWord) {
        if (to - from != lowerCaseWord.length()) {
            return false;
        }
        for (int i = from; i < to; i++) {
            if (lowerCase(text.charAt(i)) != lowerCaseWord.charAt(i - from)) {
                return false;
            }
        }
        return true;
    }

    /** Moves to the next token and tells its kind; {@link Kind#END} at the end of the text. */
    public Kind next() throws UnterminatedException {
        start = end;
        while (start < text.length() && isSpace(text.charAt(start))) {
            start++;
        }
        if (start == text.length()) {
            end = start;
            return kind = Kind.END;
        }
        return kind = token(text.charAt(start));
    }

    private Kind token(char first) throws UnterminatedException {
        switch (first) {
            case ';':
                return single(Kind.SEMICOLON);
            case '(':
                return single(Kind.OPEN);
            case ')':
                return single(Kind.CLOSE);
            case '\'':
                return quoted('\'', start, Kind.STRING, "string literal");
            case '"':
                return quoted('"', start, Kind.QUOTED_NAME, "quoted name");
            case '$':
                return dollar();
            case '-':
                return at(start + 1) == '-' ? lineComment() : single(Kind.OTHER);
            case '/':
                return at(start + 1) == '*' ? blockComment() : single(Kind.OTHER);
            default:
                return isNameStart(first) ? wordOrPrefixed(first) : numberOrOther(first);
        }
    }

    private Kind single(Kind which) {
        end = start + 1;
        return which;
    }

    /** A doubled quote ends one literal and starts the next at once, which comes to the same when only the end is wanted. */
    private Kind quoted(char quote, int opening, Kind which, String name) throws UnterminatedException {
        int closing = text.indexOf(quote, opening + 1);
        if (closing < 0) {
            throw new UnterminatedException(name, start);
        }
        end = closing + 1;
        return which;
    }

    private Kind wordOrPrefixed(char first) throws UnterminatedException {
        char second = at(start + 1);
        if (second == '\'') {
            switch (lowerCase(first)) {
                case 'e':
                    return escapeString();
                case 'b', 'x', 'n':
                    return quoted('\'', start + 1, Kind.STRING, "string literal");
                default:
                    return word();
            }
        }
        if (lowerCase(first) == 'u' && second == '&') {
            char third = at(start + 2);
            if (third == '\'') {
                return quoted('\'', start + 2, Kind.STRING, "string literal");
            }
            if (third == '"') {
                return quoted('"', start + 2, Kind.QUOTED_NAME, "quoted name");
            }
        }
        return word();
    }

    private Kind word() {
        end = start + 1;
        while (end < text.length() && isNamePart(text.charAt(end))) {
            end++;
        }
        return Kind.WORD;
    }

    /** Digits end a number here; what follows them (a fraction, an exponent) is harmless as a token of its own. */
    private Kind numberOrOther(char first) {
        end = start + 1;
        if (isDigit(first)) {
            while (isDigit(at(end))) {
                end++;
            }
        }
        return Kind.OTHER;
    }

    private Kind escapeString() throws UnterminatedException {
        int opening = start + 1;
        while (opening >= 0) {
            end = endOfEscapeSegment(opening);
            opening = continuation(end);
        }
        return Kind.STRING;
    }

    private int endOfEscapeSegment(int opening) throws UnterminatedException {
        for (int i = opening + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\'') {
                return i + 1;
            }
        }
        throw new UnterminatedException("string literal", start);
    }

    /** Where an escape string goes on: at once (a doubled quote), or after white space with a line break in it; else -1. */
    private int continuation(int from) {
        if (at(from) == '\'') {
            return from;
        }
        boolean lineBreak = false;
        int i = from;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r') {
                lineBreak = true;
                i++;
            } else if (isSpace(c)) {
                i++;
            } else if (c == '-' && at(i + 1) == '-') {
                i = endOfLine(i);
            } else {
                return c == '\'' && lineBreak ? i : -1;
            }
        }
        return -1;
    }

    private Kind dollar() throws UnterminatedException {
        int i = start + 1;
        if (isNameStart(at(i))) {
            while (isNamePart(at(i)) && at(i) != '$') {
                i++;
            }
        }
        if (at(i) != '$') {
            return single(Kind.OTHER);
        }
        String delimiter = text.substring(start, i + 1);
        int closing = text.indexOf(delimiter, i + 1);
        if (closing < 0) {
            throw new UnterminatedException("dollar-quoted string " + delimiter, start);
        }
        end = closing + delimiter.length();
        return Kind.DOLLAR_STRING;
    }

    private Kind lineComment() {
        end = endOfLine(start);
        return Kind.LINE_COMMENT;
    }

    private int endOfLine(int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) != '\n' && text.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private Kind blockComment() throws UnterminatedException {
        int depth = 1;
        int i = start + 2;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '*' && at(i + 1) == '/') {
                i += 2;
                if (--depth == 0) {
                    end = i;
                    return Kind.BLOCK_COMMENT;
                }
            } else if (c == '/' && at(i + 1) == '*') {
                i += 2;
                depth++;
            } else {
                i++;
            }
        }
        throw new UnterminatedException("comment /*", start);
    }

    /** The character there, or NUL, which is part of no token, behind the end. */
    private char at(int offset) {
        return offset < text.length() ? text.charAt(offset) : '\0';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** Everything beyond ASCII counts as a letter, as in PostgreSQL. */
    private static boolean isNameStart(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c >= 0x80;
    }

    private static boolean isNamePart(char c) {
        return isNameStart(c) || isDigit(c) || c == '$';
    }

    /** ASCII only: the Kelvin sign is no k for PostgreSQL. */
    private static char lowerCase(char c) {
        return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
    }
}

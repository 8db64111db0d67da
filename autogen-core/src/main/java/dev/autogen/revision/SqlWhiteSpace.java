package dev.autogen.revision;

/**
 * White space that means nothing: runs of it between words become one space, around the text they go. Literals, dollar quotes,
 * quoted names and comments stay as they are, but for white space at the end of a comment's line.
 *
 * <p>It need not understand SQL: whatever it takes for the inside of a literal is kept, so two texts become equal only when
 * white space is all they differ in.
 */
final class SqlWhiteSpace {

    private final String text;

    private final StringBuilder out;

    private int at;

    private SqlWhiteSpace(String text) {
        this.text = text;
        this.out = new StringBuilder(text.length());
    }

    static String normalised(String text) {
        return new SqlWhiteSpace(text).run();
    }

    private String run() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (isSpace(c)) {
                space();
            } else if (c == '\'') {
                copyTo(endOfQuoted('\'', isEscapeString()));
            } else if (c == '"') {
                copyTo(endOfQuoted('"', false));
            } else if (c == '$') {
                copyTo(endOfDollarQuoted());
            } else if (text.startsWith("--", at)) {
                lineComment();
            } else if (text.startsWith("/*", at)) {
                copyTo(endOfBlockComment());
            } else {
                copyTo(at + 1);
            }
        }
        return out.toString().stripTrailing();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\u000b';
    }

    private void space() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        if (!out.isEmpty() && out.charAt(out.length() - 1) != '\n') {
            out.append(' ');
        }
    }

    private void copyTo(int end) {
        out.append(text, at, end);
        at = end;
    }

    /** The end of its line is part of a line comment: what follows must not become a comment too. */
    private void lineComment() {
        int end = text.indexOf('\n', at);
        end = end < 0 ? text.length() : end;
        out.append(text.substring(at, end).stripTrailing()).append('\n');
        at = end;
    }

    /** Whether the quote at hand belongs to {@code E'…'}, where a backslash escapes the next character. */
    private boolean isEscapeString() {
        boolean prefixed = at > 0 && (text.charAt(at - 1) == 'E' || text.charAt(at - 1) == 'e');
        return prefixed && (at < 2 || !isNamePart(text.charAt(at - 2)));
    }

    private int endOfQuoted(char quote, boolean backslashEscapes) {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && backslashEscapes) {
                i++;
            } else if (c == quote) {
                return i + 1;
            }
        }
        return text.length();
    }

    private int endOfDollarQuoted() {
        boolean insideName = at > 0 && isNamePart(text.charAt(at - 1));
        int i = at + 1;
        while (i < text.length() && isNamePart(text.charAt(i)) && text.charAt(i) != '$') {
            i++;
        }
        boolean tagged =
                i < text.length() && text.charAt(i) == '$' && !(i > at + 1 && Character.isDigit(text.charAt(at + 1)));
        if (insideName || !tagged) {
            return at + 1;
        }
        String tag = text.substring(at, i + 1);
        int end = text.indexOf(tag, i + 1);
        return end < 0 ? text.length() : end + tag.length();
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$' || c > 127;
    }

    /** Block comments nest. */
    private int endOfBlockComment() {
        int depth = 0;
        int i = at;
        while (i < text.length()) {
            if (text.startsWith("/*", i)) {
                depth++;
                i += 2;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i += 2;
                if (depth == 0) {
                    return i;
                }
            } else {
                i++;
            }
        }
        return text.length();
    }
}

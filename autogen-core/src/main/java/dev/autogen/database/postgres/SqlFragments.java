package dev.autogen.database.postgres;

/** Parts of SQL that a mapping spells out, before they are put into a statement. */
public final class SqlFragments {

    private SqlFragments() {}

    /**
     * Whether a fragment stays within its place: quotes and comments end, parentheses match, no semicolon ends the statement
     * around it.
     */
    public static boolean isClosed(String text) {
        int depth = 0;
        int position = 0;
        while (position < text.length()) {
            char character = text.charAt(position);
            int end = endOfQuoted(text, position);
            if (end < 0 || character == ';') {
                return false;
            }
            depth += character == '(' ? 1 : character == ')' ? -1 : 0;
            if (depth < 0) {
                return false;
            }
            position = end;
        }
        return depth == 0;
    }

    /** The end of the quoted text or comment that begins here, the next position when none does, -1 when it has no end. */
    static int endOfQuoted(String text, int start) {
        char character = text.charAt(start);
        if (character == '\'' || character == '"') {
            return endOfString(text, start, character);
        }
        if (text.startsWith("--", start)) {
            int lineEnd = text.indexOf('\n', start);
            return lineEnd < 0 ? text.length() : lineEnd + 1;
        }
        if (text.startsWith("/*", start)) {
            return endOfComment(text, start);
        }
        boolean dollarQuote =
                character == '$' && (start == 0 || !Character.isJavaIdentifierPart(text.charAt(start - 1)));
        return dollarQuote ? endOfDollarQuote(text, start) : start + 1;
    }

    private static int endOfString(String text, int start, char quote) {
        boolean escapes =
                quote == '\'' && start > 0 && (text.charAt(start - 1) == 'E' || text.charAt(start - 1) == 'e');
        for (int i = start + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i + 1;
            }
        }
        return -1;
    }

    private static int endOfComment(String text, int start) {
        int depth = 0;
        for (int i = start; i < text.length() - 1; i++) {
            if (text.startsWith("/*", i)) {
                depth++;
                i++;
            } else if (text.startsWith("*/", i)) {
                depth--;
                i++;
                if (depth == 0) {
                    return i + 1;
                }
            }
        }
        return -1;
    }

    private static int endOfDollarQuote(String text, int start) {
        int end = start + 1;
        while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end)) && text.charAt(end) != '$') {
            end++;
        }
        if (end == text.length() || text.charAt(end) != '$') {
            return start + 1;
        }
        String tag = text.substring(start, end + 1);
        int close = text.indexOf(tag, end + 1);
        return close < 0 ? -1 : close + tag.length();
    }
}

package dev.autogen.revision;

import org.jspecify.annotations.Nullable;

/**
 * A line {@code -- key: value} of a header.
 *
 * @param keyColumn where in the line the key starts, counted from 0
 * @param value without white space around
 * @param valueColumn where in the line the value starts, counted from 0
 */
record KeyLine(String key, int keyColumn, String value, int valueColumn) {

    /** The key and value of a comment line, which at most one character of white space precedes; null where it is no such line. */
    static @Nullable KeyLine of(String line) {
        int start = line.length() > 2 && isSpace(line.charAt(2)) ? 3 : 2;
        int end = start;
        while (end < line.length() && isKeyPart(line.charAt(end))) {
            end++;
        }
        int colon = skipSpace(line, end);
        if (start == end || !isLetter(line.charAt(start)) || colon == line.length() || line.charAt(colon) != ':') {
            return null;
        }
        String rest = line.substring(colon + 1);
        String value = rest.strip();
        return new KeyLine(line.substring(start, end), start, value, colon + 1 + rest.indexOf(value));
    }

    /** Where in a comment line the key of a header starts that stands there, though perhaps too far from the dashes; or -1. */
    static int strayKey(String line) {
        int start = skipSpace(line, 2);
        if (start > 5 || start == line.length() || !isLetter(line.charAt(start))) {
            return -1;
        }
        for (String key : MigrationHeader.KEYS) {
            if (line.startsWith(key, start)) {
                int colon = skipSpace(line, start + key.length());
                return colon < line.length() && line.charAt(colon) == ':' ? start : -1;
            }
        }
        return -1;
    }

    /** The text of a comment line that is indented by four or more; null where it is not. */
    static @Nullable String continuation(String line) {
        int start = skipSpace(line, 2);
        return start >= 6 && start < line.length() ? line.substring(start).strip() : null;
    }

    /** Where the first character stands from here on that is no white space; behind the line where there is none. */
    static int skipSpace(String line, int from) {
        int at = from;
        while (at < line.length() && isSpace(line.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\f' || c == '\u000b';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isKeyPart(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
    }
}

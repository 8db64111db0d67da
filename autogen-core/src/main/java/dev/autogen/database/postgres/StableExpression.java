package dev.autogen.database.postgres;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes an expression that PostgreSQL printed so that PostgreSQL prints it again just like that. */
final class StableExpression {

    /**
     * What PostgreSQL prints for {@code status IN ('A', 'B')} on a {@code varchar}. Reading it, PostgreSQL moves the cast of the
     * array into its elements, and prints something else from then on; a cast of its own on the array keeps it where it is.
     */
    private static final Pattern VARCHAR_LIST =
            Pattern.compile("\\(ARRAY\\[((?:E?'(?:[^']|'')*'::character varying(?:, )?)+)\\]\\)::text\\[\\]");

    private StableExpression() {}

    static String of(String printed) {
        return VARCHAR_LIST
                .matcher(printed)
                .replaceAll(match ->
                        Matcher.quoteReplacement("(ARRAY[" + match.group(1) + "]::character varying[])::text[]"));
    }

    /** The same in one pair of parentheses. */
    static String inParentheses(String printed) {
        String stable = of(printed);
        while (isParenthesised(stable)) {
            stable = stable.substring(1, stable.length() - 1);
        }
        return "(" + stable + ")";
    }

    private static boolean isParenthesised(String text) {
        if (!text.startsWith("(")) {
            return false;
        }
        int depth = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '\'' || c == '"') {
                quote = c;
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i == text.length() - 1;
            }
        }
        return false;
    }
}

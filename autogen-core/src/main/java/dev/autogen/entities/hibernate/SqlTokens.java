package dev.autogen.entities.hibernate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Splits a fragment of SQL into words, quoted names, strings, and whole groups in parentheses. Just enough to see where one
 * clause ends and the next begins; what the clauses mean is for PostgreSQL to say.
 */
final class SqlTokens {

    /** @param word lower case for a plain word, otherwise empty */
    record Token(int start, int end, String text, String word) {

        boolean is(String expected) {
            return word.equals(expected);
        }

        boolean isGroup() {
            return text.startsWith("(");
        }
    }

    private final String sql;
    private final List<Token> tokens = new ArrayList<>();
    private int position;

    private SqlTokens(String sql) {
        this.sql = sql;
    }

    static List<Token> of(String sql) {
        SqlTokens splitter = new SqlTokens(sql);
        splitter.split();
        return List.copyOf(splitter.tokens);
    }

    private void split() {
        while (position < sql.length()) {
            char c = sql.charAt(position);
            if (Character.isWhitespace(c)) {
                position++;
                continue;
            }
            int start = position;
            position = end(c);
            String text = sql.substring(start, position);
            tokens.add(new Token(start, position, text, isWordStart(c) ? text.toLowerCase(Locale.ROOT) : ""));
        }
    }

    private int end(char c) {
        if (c == '(') {
            return endOfGroup();
        }
        if (c == '\'' || c == '"') {
            return endOfQuoted(position, c, false);
        }
        if ((c == 'E' || c == 'e') && position + 1 < sql.length() && sql.charAt(position + 1) == '\'') {
            return endOfQuoted(position + 1, '\'', true);
        }
        if (c == '$') {
            return endOfDollarQuoted();
        }
        return isWordStart(c) || Character.isDigit(c) ? endOfWord() : position + 1;
    }

    private int endOfWord() {
        int end = position + 1;
        while (end < sql.length()
                && (Character.isLetterOrDigit(sql.charAt(end)) || "_$.".indexOf(sql.charAt(end)) >= 0)) {
            end++;
        }
        return end;
    }

    private int endOfQuoted(int open, char quote, boolean escapes) {
        int end = open + 1;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == '\\' && escapes) {
                end += 2;
            } else if (c == quote) {
                if (end + 1 < sql.length() && sql.charAt(end + 1) == quote) {
                    end += 2;
                } else {
                    return end + 1;
                }
            } else {
                end++;
            }
        }
        return sql.length();
    }

    private int endOfDollarQuoted() {
        int tagEnd = sql.indexOf('$', position + 1);
        if (tagEnd < 0) {
            return position + 1;
        }
        String tag = sql.substring(position, tagEnd + 1);
        int close = sql.indexOf(tag, tagEnd + 1);
        return close < 0 ? position + 1 : close + tag.length();
    }

    private int endOfGroup() {
        int depth = 0;
        int end = position;
        while (end < sql.length()) {
            char c = sql.charAt(end);
            if (c == '\'' || c == '"') {
                end = endOfQuoted(end, c, false);
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            end++;
            if (depth == 0) {
                return end;
            }
        }
        return sql.length();
    }

    private static boolean isWordStart(char c) {
        return Character.isLetter(c) || c == '_';
    }
}

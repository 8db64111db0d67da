package dev.autogen.database.postgres;

import dev.autogen.schema.ShownText;
import java.util.function.IntFunction;
import java.util.regex.Pattern;

/**
 * SQL as it can stand in a migration file, which has LF line ends, whose directives are lines, and which people review: names and
 * literals that hold a line like a directive, or characters that editors and terminals obey instead of showing them, are written with
 * escapes.
 */
final class FileSql {

    /** A line that is one of a migration file's directives, or looks like one. */
    private static final Pattern DIRECTIVE = Pattern.compile("\\n\\s*--\\s*autogen", Pattern.CASE_INSENSITIVE);

    private final String sql;
    private final StringBuilder written = new StringBuilder();
    private int position;

    private FileSql(String sql) {
        this.sql = sql;
    }

    /** Whether a text reads the same in a file. What stands in dollar quotes or comments has no escapes, and may not. */
    static boolean fits(String sql) {
        return sql.indexOf('\r') < 0 && !holdsDirective(sql);
    }

    private static boolean holdsDirective(String text) {
        return DIRECTIVE.matcher(text).find();
    }

    /** The same statement; one that holds nothing unusual comes back as it is. */
    static String of(String sql) {
        return isPlain(sql) ? sql : new FileSql(sql).escaped();
    }

    private static boolean isPlain(String text) {
        return text.chars().noneMatch(FileSql::isEscaped) && !holdsDirective(text);
    }

    private static boolean isEscaped(int character) {
        return character != '\n' && character != '\t' && ShownText.isControl(character);
    }

    private String escaped() {
        while (position < sql.length()) {
            char character = sql.charAt(position);
            boolean prefixed = position > 0 && isPartOfWord(sql.charAt(position - 1));
            if (character == '"' && (position == 0 || sql.charAt(position - 1) != '&')) {
                name();
            } else if (character == '\'' && !prefixed) {
                literal(false);
            } else if ((character == 'E' || character == 'e') && !prefixed && sql.startsWith("'", position + 1)) {
                position++;
                literal(true);
            } else {
                copy(SqlFragments.endOfQuoted(sql, position));
            }
        }
        return written.toString();
    }

    private static boolean isPartOfWord(char character) {
        return character == '&' || character == '$' || Character.isJavaIdentifierPart(character);
    }

    private void copy(int end) {
        int to = end < 0 ? sql.length() : end;
        written.append(sql, position, to);
        position = to;
    }

    private void name() {
        String token = token('"', false);
        if (isPlain(token)) {
            written.append(token);
        } else {
            written.append("U&").append(escaped(token.replace("\\", "\\\\"), c -> String.format("\\%04X", c)));
        }
    }

    private void literal(boolean escapes) {
        String token = token('\'', escapes);
        if (isPlain(token)) {
            written.append(escapes ? "E" : "").append(token);
        } else {
            written.append('E').append(escaped(escapes ? token : token.replace("\\", "\\\\"), FileSql::inLiteral));
        }
    }

    private static String inLiteral(int character) {
        return switch (character) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default -> String.format("\\u%04X", character);
        };
    }

    private static String escaped(String token, IntFunction<String> escape) {
        boolean holdsDirective = holdsDirective(token);
        StringBuilder text = new StringBuilder();
        token.chars().forEach(character -> {
            if (isEscaped(character) || holdsDirective && character == '\n') {
                text.append(escape.apply(character));
            } else {
                text.append((char) character);
            }
        });
        return text.toString();
    }

    /** The quoted text that begins here, with its quotes. */
    private String token(char quote, boolean escapes) {
        int start = position;
        int end = start + 1;
        while (end < sql.length()) {
            char character = sql.charAt(end);
            if (escapes && character == '\\') {
                end++;
            } else if (character == quote) {
                if (end + 1 == sql.length() || sql.charAt(end + 1) != quote) {
                    break;
                }
                end++;
            }
            end++;
        }
        position = Math.min(end + 1, sql.length());
        return sql.substring(start, position);
    }
}

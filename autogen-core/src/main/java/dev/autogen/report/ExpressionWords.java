package dev.autogen.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Expressions as people would write them: {@code status in ('NEW', 'PAID')} for what PostgreSQL prints with casts and arrays. For
 * reading only; the statements of a migration keep every cast.
 */
final class ExpressionWords {

    private static final Pattern LITERAL = Pattern.compile("'(?:[^']|'')*'");

    /** Stands for a literal while the text around it is rewritten; no expression has it. */
    private static final Pattern PLACE = Pattern.compile("\u0001(\\d+)\u0001");

    private static final Pattern CAST =
            Pattern.compile("::(?:character varying|text|bpchar|numeric|bigint|integer|smallint"
                    + "|double precision|real|timestamp without time zone|timestamp with time zone|date)(?:\\(\\d+(?:,\\d+)?\\))?"
                    + "(?:\\[\\])?");

    private static final Pattern ANY_OF = Pattern.compile("= ANY " + array());

    private static final Pattern NONE_OF = Pattern.compile("<> ALL " + array());

    /** Lists keep brackets while parentheses are taken away. */
    private static final Pattern CHOICES = Pattern.compile("in \\[([^\\[\\]]*)\\]");

    /** Parentheses around one name, number or literal, which are not those of a function call. */
    private static final Pattern AROUND_ONE = Pattern.compile("(?<![\\w\"])\\((\"[^\"]+\"|[\\w.\u0001-]+)\\)");

    private static final Pattern CHOICE = Pattern.compile("(.*) in \\((.*)\\)");

    private ExpressionWords() {}

    /** {@code ((ARRAY[…]))} or {@code (ARRAY[…])}, the casts already gone. */
    private static String array() {
        return "(?:\\(\\(ARRAY\\[([^\\[\\]]*)\\]\\)\\)|\\(ARRAY\\[([^\\[\\]]*)\\]\\))";
    }

    static String of(String expression) {
        List<String> literals = new ArrayList<>();
        String text = LITERAL.matcher(expression).replaceAll(match -> {
            literals.add(match.group());
            return "\u0001" + (literals.size() - 1) + "\u0001";
        });
        text = CAST.matcher(text).replaceAll("");
        text = ANY_OF.matcher(text).replaceAll("in [$1$2]");
        text = NONE_OF.matcher(text).replaceAll("not in [$1$2]");
        text = AROUND_ONE.matcher(text).replaceAll("$1");
        text = CHOICES.matcher(text).replaceAll("in ($1)");
        return PLACE.matcher(withoutOuter(text))
                .replaceAll(match -> Matcher.quoteReplacement(literals.get(Integer.parseInt(match.group(1)))));
    }

    /** Without the parentheses around the whole. */
    private static String withoutOuter(String text) {
        String inner = text.strip();
        while (inner.startsWith("(") && closing(inner) == inner.length() - 1) {
            inner = inner.substring(1, inner.length() - 1).strip();
        }
        return inner;
    }

    /** The position of the parenthesis that closes the first one, or -1. */
    private static int closing(String text) {
        int depth = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    /** What two lists of choices differ in: {@code adds 'RETURNED'}; empty where the expressions are no such lists. */
    static Optional<String> difference(String before, String after) {
        Matcher one = CHOICE.matcher(of(before));
        Matcher other = CHOICE.matcher(of(after));
        if (!one.matches() || !other.matches() || !one.group(1).equals(other.group(1))) {
            return Optional.empty();
        }
        return Optional.of(one.group(1) + " " + EnumWords.difference(labels(one.group(2)), labels(other.group(2))));
    }

    private static List<String> labels(String list) {
        return LITERAL.matcher(list)
                .results()
                .map(literal -> literal.group().substring(1, literal.group().length() - 1))
                .toList();
    }
}

package dev.autogen.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Spells an expression, as PostgreSQL prints it, in the names that its objects have after a rename. PostgreSQL keeps expressions by
 * object and not by name, so it prints them that way by itself; this foretells it.
 */
public final class RenamedText {

    private static final Pattern TOKEN = Pattern.compile(
            "[eE]'(?:[^'\\\\]|''|\\\\.)*'|'(?:[^']|'')*'|\"(?:[^\"]|\"\")*\"|[\\p{L}_][\\p{L}\\p{N}_$]*|::|\\s+|.",
            Pattern.DOTALL);

    /** What can follow the first word of a type: {@code timestamp(6) with time zone}, {@code character varying}. */
    private static final Set<String> TYPE_WORDS = Set.of("varying", "precision", "with", "without", "time", "zone");

    private static final Pattern ARRAY_ELEMENT = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"|[^{},\"]+");

    private final List<String> tokens = new ArrayList<>();

    private RenamedText(String expression) {
        Matcher matcher = TOKEN.matcher(expression);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
    }

    /** @param columns the former names, and how the new ones are printed */
    public static String columns(String expression, Map<String, String> columns) {
        RenamedText text = new RenamedText(expression);
        boolean inType = false;
        for (int i = 0; i < text.tokens.size(); i++) {
            String token = text.tokens.get(i);
            inType = token.equals("::") || inType && text.continuesType(i);
            String renamed = isName(token) ? columns.get(unquoted(token)) : null;
            if (renamed != null && text.isColumn(i) && !(inType && TYPE_WORDS.contains(token))) {
                text.tokens.set(i, renamed);
            }
        }
        return text.toString();
    }

    /** @param types how the types were printed, and how they are printed now */
    public static String types(String expression, Map<String, String> types) {
        RenamedText text = new RenamedText(expression);
        for (int i = 0; i < text.tokens.size(); i++) {
            int length = text.typeLength(i + 1);
            String renamed =
                    length == 0 || !text.tokens.get(i).equals("::") ? null : types.get(text.joined(i + 1, length));
            if (renamed != null) {
                text.tokens.subList(i + 1, i + 1 + length).clear();
                text.tokens.add(i + 1, renamed);
            }
        }
        return text.toString();
    }

    /**
     * @param type how the enum type of the labels is printed
     * @param labels the literals of the former labels, and those of the new ones
     */
    public static String labels(String expression, String type, Map<String, String> labels) {
        return literals(expression, type, literal -> labels.getOrDefault(literal, literal), literal -> {
            if (!literal.startsWith("'{")) {
                return literal;
            }
            Map<String, String> elements = labels.entrySet().stream()
                    .collect(Collectors.toMap(entry -> content(entry.getKey()), entry -> content(entry.getValue())));
            return ARRAY_ELEMENT
                    .matcher(literal)
                    .replaceAll(match -> Matcher.quoteReplacement(element(match.group(), elements)));
        });
    }

    /** @param relations the literals of the former names, as {@code regclass} prints them, and those of the new ones */
    public static String relations(String expression, Map<String, String> relations) {
        return literals(
                expression, "regclass", literal -> relations.getOrDefault(literal, literal), UnaryOperator.identity());
    }

    private static String literals(
            String expression, String type, UnaryOperator<String> single, UnaryOperator<String> array) {
        RenamedText text = new RenamedText(expression);
        for (int i = 0; i + 2 < text.tokens.size(); i++) {
            int length = text.typeLength(i + 2);
            boolean literal =
                    text.tokens.get(i).endsWith("'") && text.tokens.get(i + 1).equals("::");
            if (literal && length > 0 && text.joined(i + 2, length).equals(type)) {
                boolean isArray = text.at(i + 2 + length).equals("[");
                text.tokens.set(i, (isArray ? array : single).apply(text.tokens.get(i)));
            }
        }
        return text.toString();
    }

    private static String element(String element, Map<String, String> renamed) {
        boolean quoted = element.startsWith("\"");
        String text = quoted ? element.substring(1, element.length() - 1).replaceAll("\\\\(.)", "$1") : element;
        String after = renamed.get(text);
        if (after == null) {
            return element;
        }
        boolean plain = after.matches("[\\p{L}\\p{N}_-]+") && !after.equalsIgnoreCase("null");
        return plain ? after : '"' + after.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static String content(String literal) {
        return literal.substring(1, literal.length() - 1);
    }

    /** No function, no type, no part of a longer name, no field of EXTRACT. */
    private boolean isColumn(int position) {
        String before = at(previous(position));
        boolean extracted =
                before.equals("(") && at(previous(previous(position))).equalsIgnoreCase("extract");
        return !before.equals(".")
                && !before.equals("::")
                && !at(next(position)).equals("(")
                && !extracted;
    }

    /** The first word after the colons, those of {@link #TYPE_WORDS}, and a modifier in parentheses. */
    private boolean continuesType(int position) {
        String token = at(position);
        return isName(token)
                ? at(position - 1).equals("::") || TYPE_WORDS.contains(token)
                : token.isBlank() || token.matches("[()0-9]");
    }

    private int previous(int position) {
        int previous = position - 1;
        return at(previous).isBlank() && previous >= 0 ? previous - 1 : previous;
    }

    private int next(int position) {
        return at(position + 1).isBlank() ? position + 2 : position + 1;
    }

    /** The number of tokens of a name that may be qualified, or zero. */
    private int typeLength(int position) {
        if (!isName(at(position))) {
            return 0;
        }
        return at(position + 1).equals(".") && isName(at(position + 2)) ? 3 : 1;
    }

    private String joined(int position, int length) {
        return String.join("", tokens.subList(position, position + length));
    }

    private String at(int position) {
        return position >= 0 && position < tokens.size() ? tokens.get(position) : "";
    }

    private static boolean isName(String token) {
        if (token.isEmpty()) {
            return false;
        }
        char first = token.charAt(0);
        return token.length() > 1 && first == '"'
                || (Character.isLetter(first) || first == '_') && !token.endsWith("'");
    }

    private static String unquoted(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }

    @Override
    public String toString() {
        return String.join("", tokens);
    }
}

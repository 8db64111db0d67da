package dev.autogen.database.postgres;

import dev.autogen.schema.TypeNames;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Predicts how {@code pg_get_expr} prints a default. As with {@link ExpressionSpelling}, a prediction serves only to recognise
 * what the database holds already.
 */
final class DefaultSpelling {

    private static final Pattern STRING = Pattern.compile("'(?:[^'\\\\]|'')*'");
    private static final Pattern NUMBER = Pattern.compile("(-?)\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern TIME_OF_TRANSACTION =
            Pattern.compile("(?:current_(?:timestamp|time)|localtimestamp|localtime)(?:\\s*\\(\\s*(\\d)\\s*\\))?");
    private static final Set<String> OTHER_VALUES =
            Set.of("current_date", "current_user", "session_user", "current_role", "current_catalog", "current_schema");
    private static final Pattern CALL = Pattern.compile("([a-z_][a-z0-9_]*)\\s*\\(\\s*\\)");
    private static final Pattern NEXT_VALUE =
            Pattern.compile("nextval\\s*\\(\\s*('(?:[^'\\\\]|'')*')\\s*\\)", Pattern.CASE_INSENSITIVE);
    private static final Set<String> TRUE = Set.of("'true'", "'t'", "'yes'", "'on'", "'1'");
    private static final Set<String> FALSE = Set.of("'false'", "'f'", "'no'", "'off'", "'0'");

    private DefaultSpelling() {}

    static Optional<String> predict(String expression, String type) {
        String text = expression.strip();
        String bare = constantType(type);
        if (STRING.matcher(text).matches()) {
            return Optional.of(string(text, bare));
        }
        Matcher number = NUMBER.matcher(text);
        if (number.matches()) {
            return Optional.of(
                    SpelledValue.number(number.group(2), number.group(1).equals("-"))
                            .text());
        }
        Matcher nextValue = NEXT_VALUE.matcher(text);
        if (nextValue.matches()) {
            return Optional.of("nextval(" + nextValue.group(1) + "::regclass)");
        }
        return keyword(text, type).or(() -> ExpressionSpelling.predict(text, Map.of()));
    }

    /** Of all constants only an interval is printed with the fields and the precision of its type. */
    private static String constantType(String type) {
        String canonical = TypeNames.canonical(type);
        return canonical.startsWith("interval") && !canonical.endsWith("[]") ? canonical : BareTypes.of(type);
    }

    private static Optional<String> keyword(String text, String type) {
        String lower = text.toLowerCase(Locale.ROOT);
        Matcher time = TIME_OF_TRANSACTION.matcher(lower);
        if (time.matches()) {
            return Optional.of(lower.replaceAll("\\s", "").toUpperCase(Locale.ROOT));
        }
        if (OTHER_VALUES.contains(lower)) {
            return Optional.of(lower.toUpperCase(Locale.ROOT));
        }
        if (lower.equals("null") && BareTypes.hasModifiers(type)) {
            return Optional.of("NULL::" + BareTypes.of(type));
        }
        Matcher call = CALL.matcher(lower);
        return call.matches() ? Optional.of(call.group(1) + "()") : Optional.empty();
    }

    private static String string(String literal, String type) {
        if (type.equals(SpelledValue.BOOLEAN)) {
            String lower = literal.toLowerCase(Locale.ROOT);
            if (TRUE.contains(lower) || FALSE.contains(lower)) {
                return String.valueOf(TRUE.contains(lower));
            }
        }
        return SpelledValue.literal(literal, SpelledValue.UNKNOWN).castTo(type);
    }
}

package dev.autogen.schema;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Spells the types of PostgreSQL as its own {@code format_type} spells them: {@code varchar(255)} becomes {@code character
 * varying(255)}.
 *
 * <p>Pure text. A type that is not known here keeps its words, folded to lower case where they are not quoted; what it means is
 * for PostgreSQL to say.
 */
public final class TypeNames {

    /** Types without modifiers, by every other name they go by. */
    private static final Map<String, String> PLAIN = Map.ofEntries(
            Map.entry("int2", "smallint"),
            Map.entry("int4", "integer"),
            Map.entry("int", "integer"),
            Map.entry("int8", "bigint"),
            Map.entry("float4", "real"),
            Map.entry("float8", "double precision"),
            Map.entry("bool", "boolean"));

    /** Types with modifiers, by every other name they go by. */
    private static final Map<String, String> WITH_LENGTH = Map.ofEntries(
            Map.entry("varchar", "character varying"),
            Map.entry("character varying", "character varying"),
            Map.entry("char varying", "character varying"),
            Map.entry("national character varying", "character varying"),
            Map.entry("national char varying", "character varying"),
            Map.entry("nchar varying", "character varying"),
            Map.entry("varbit", "bit varying"),
            Map.entry("bit varying", "bit varying"));

    /** Types whose length is one unless given. */
    private static final Map<String, String> FIXED_LENGTH = Map.of(
            "char", "character",
            "character", "character",
            "nchar", "character",
            "national character", "character",
            "national char", "character",
            "bit", "bit");

    private static final Set<String> TIMES = Set.of("time", "timetz", "timestamp", "timestamptz");

    private static final int HIGHEST_TIME_PRECISION = 6;

    private static final int HIGHEST_REAL_PRECISION = 24;

    /** {@code [3]}, {@code array} or {@code array[3]} at the end, any number of them. */
    private static final Pattern ARRAY_SUFFIX =
            Pattern.compile("(?:\\s*\\[\\s*\\d*\\s*]|\\s+array(?=\\s*(?:\\[|$)))+$", Pattern.CASE_INSENSITIVE);

    private static final Pattern MODIFIERS = Pattern.compile("\\s*\\(([^()]*)\\)\\s*");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private TypeNames() {}

    /** The spelling of {@code format_type} for a type with its modifiers, {@code []} included. */
    public static String canonical(String type) {
        String text = type.strip();
        Matcher array = ARRAY_SUFFIX.matcher(text);
        if (array.find()) {
            // PostgreSQL forgets the number of dimensions and their sizes.
            return canonicalElement(text.substring(0, array.start())) + "[]";
        }
        return canonicalElement(text);
    }

    /** The integer type behind {@code serial} and its kin, or null for every other type. */
    public static @Nullable String integerBehindSerial(String type) {
        return switch (type.strip().toLowerCase(Locale.ROOT)) {
            case "smallserial", "serial2" -> "smallint";
            case "serial", "serial4" -> "integer";
            case "bigserial", "serial8" -> "bigint";
            default -> null;
        };
    }

    private static String canonicalElement(String text) {
        if (text.indexOf('"') >= 0) {
            return text;
        }
        Matcher modifiers = MODIFIERS.matcher(text);
        boolean modified = modifiers.find();
        String arguments = modified ? COMMA.matcher(modifiers.group(1).strip()).replaceAll(",") : "";
        String before = modified ? text.substring(0, modifiers.start()) : text;
        String after = modified ? text.substring(modifiers.end()) : "";
        String words = words(before);
        if (words.startsWith("pg_catalog.")) {
            return words.equals("pg_catalog.char")
                    ? "\"char\""
                    : canonicalElement(text.substring(text.indexOf('.') + 1));
        }
        return spelled(words, arguments, words(after));
    }

    private static String spelled(String name, String arguments, String tail) {
        String plain = PLAIN.get(name);
        if (plain != null && arguments.isEmpty()) {
            return plain;
        }
        String withLength = WITH_LENGTH.get(name);
        if (withLength != null) {
            return withLength + parenthesised(arguments);
        }
        String fixed = FIXED_LENGTH.get(name);
        if (fixed != null) {
            // "nchar (5) varying" is no type; "bit(3) varying" neither.
            return fixed + parenthesised(arguments.isEmpty() ? "1" : arguments);
        }
        return switch (name) {
            case "bpchar" -> arguments.isEmpty() ? name : "character" + parenthesised(arguments);
            case "numeric", "decimal", "dec" -> "numeric" + parenthesised(numericArguments(arguments));
            case "float" -> floating(arguments);
            default -> isTime(name) ? time(name, arguments, tail) : unknown(name, arguments, tail);
        };
    }

    private static boolean isTime(String name) {
        return TIMES.contains(name.split(" ", 2)[0]);
    }

    private static String time(String name, String arguments, String tail) {
        List<String> words = List.of(name.split(" ", 2));
        String zone = words.size() > 1 ? words.get(1) : tail;
        boolean zoned = words.get(0).endsWith("tz") || zone.equals("with time zone");
        if (!zone.isEmpty() && !zone.equals("with time zone") && !zone.equals("without time zone")) {
            return unknown(name, arguments, tail);
        }
        String base = words.get(0).replace("tz", "");
        return base + parenthesised(timePrecision(arguments)) + (zoned ? " with time zone" : " without time zone");
    }

    private static String timePrecision(String arguments) {
        // PostgreSQL takes higher precisions with a warning and stores the highest it has.
        return isNumber(arguments) && Integer.parseInt(arguments) > HIGHEST_TIME_PRECISION
                ? String.valueOf(HIGHEST_TIME_PRECISION)
                : arguments;
    }

    private static String numericArguments(String arguments) {
        return isNumber(arguments) ? arguments + ",0" : arguments;
    }

    private static String floating(String arguments) {
        boolean single = isNumber(arguments) && Integer.parseInt(arguments) <= HIGHEST_REAL_PRECISION;
        return single ? "real" : "double precision";
    }

    private static String unknown(String name, String arguments, String tail) {
        return name + parenthesised(arguments) + (tail.isEmpty() ? "" : " " + tail);
    }

    private static String parenthesised(String arguments) {
        return arguments.isEmpty() ? "" : "(" + arguments + ")";
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() < 10 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static String words(String text) {
        String words = SPACE.matcher(text.strip()).replaceAll(" ").toLowerCase(Locale.ROOT);
        return words.indexOf('.') < 0 ? words : words.replace(" .", ".").replace(". ", ".");
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a change of type means, from what {@code pg_cast} says and what was measured.
 *
 * @param conversion the expression after {@code USING} with {@link #COLUMN} for the column, or null where PostgreSQL converts by itself
 * @param rewrites whether PostgreSQL writes the table again
 * @param mayFail whether values may be there that do not convert
 * @param losesValues whether PostgreSQL rounds or cuts without a word
 * @param usesTimeZone whether the result depends on the time zone of the session
 */
record TypeChange(
        @Nullable String conversion, boolean rewrites, boolean mayFail, boolean losesValues, boolean usesTimeZone) {

    /** Stands for the column in a conversion; no name of a type holds it. */
    static final String COLUMN = "\0";

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    /** All casts among them are implicit or for assignment. Each holds less than the next, roughly. */
    private static final List<String> NUMBERS =
            List.of("smallint", "integer", "bigint", "numeric", "real", "double precision");

    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "bpchar", "name");

    /** Types that are stored as text is. */
    private static final Set<String> TEXTS = Set.of("text", "character varying", "character", "bpchar", "xml");

    private static final String INTERVAL = "interval";
    private static final String DATE = "date";
    private static final String TIME = "time without time zone";
    private static final String TIME_ZONED = "time with time zone";
    private static final String TIMESTAMP = "timestamp without time zone";
    private static final String TIMESTAMP_ZONED = "timestamp with time zone";

    /** Other pairs with an implicit or assignment cast. */
    private static final Set<List<String>> AUTOMATIC = Set.of(
            List.of(DATE, TIMESTAMP),
            List.of(DATE, TIMESTAMP_ZONED),
            List.of(TIMESTAMP, TIMESTAMP_ZONED),
            List.of(TIMESTAMP_ZONED, TIMESTAMP),
            List.of(TIMESTAMP, DATE),
            List.of(TIMESTAMP_ZONED, DATE),
            List.of(TIMESTAMP, TIME),
            List.of(TIMESTAMP_ZONED, TIME),
            List.of(TIMESTAMP_ZONED, TIME_ZONED),
            List.of(TIME, TIME_ZONED),
            List.of(TIME_ZONED, TIME),
            List.of(TIME, "interval"),
            List.of("interval", TIME),
            List.of("json", "jsonb"),
            List.of("jsonb", "json"),
            List.of("cidr", "inet"),
            List.of("inet", "cidr"),
            List.of("bit", "bit varying"),
            List.of("bit varying", "bit"),
            List.of("money", "numeric"),
            List.of("numeric", "money"),
            List.of("integer", "money"),
            List.of("bigint", "money"));

    /** Pairs of those that drop a part of the value. */
    private static final Set<List<String>> CUTTING = Set.of(
            List.of(TIMESTAMP, DATE),
            List.of(TIMESTAMP_ZONED, DATE),
            List.of(TIMESTAMP, TIME),
            List.of(TIMESTAMP_ZONED, TIME),
            List.of(TIMESTAMP_ZONED, TIME_ZONED),
            List.of(TIME_ZONED, TIME),
            List.of("interval", TIME));

    /** Hibernate keeps large objects in {@code oid} columns: the number is the address of the value, not the value. */
    private static final Map<List<String>, String> LARGE_OBJECTS = Map.of(
            List.of("oid", "bytea"), "lo_get(" + COLUMN + ")",
            List.of("bytea", "oid"), "lo_from_bytea(0, " + COLUMN + ")",
            List.of("oid", "text"), "convert_from(lo_get(" + COLUMN + "), 'UTF8')",
            List.of("oid", "character varying"), "convert_from(lo_get(" + COLUMN + "), 'UTF8')",
            List.of("text", "oid"), "lo_from_bytea(0, convert_to(" + COLUMN + ", 'UTF8'))",
            List.of("character varying", "oid"), "lo_from_bytea(0, convert_to(" + COLUMN + ", 'UTF8'))");

    private static final Map<String, Integer> LONGEST_TEXTS =
            Map.of("boolean", 5, "smallint", 6, "integer", 11, "bigint", 20, "uuid", 36);

    static boolean isInteger(String type) {
        return INTEGERS.contains(type);
    }

    /** @param typeRemade the name is the same and the type is not: an enum type made anew */
    static TypeChange of(String before, String after, boolean typeRemade) {
        requireNonNull(before, "before");
        PostgresType from = PostgresType.of(before);
        PostgresType to = PostgresType.of(after);
        String target = PostgresType.readable(after);
        if (typeRemade) {
            return new TypeChange(
                    (from.array() ? COLUMN + "::text[]::" : COLUMN + "::text::") + target, true, true, false, false);
        }
        List<String> pair = List.of(from.element(), to.element());
        if (from.array() != to.array()) {
            boolean toString = from.array() && STRINGS.contains(to.element());
            String conversion = STRINGS.contains(from.element()) && to.array() ? COLUMN + "::" : COLUMN + "::text::";
            return new TypeChange(toString ? null : conversion + target, true, !isUnlimited(to), false, false);
        }
        String largeObject = from.array() ? null : LARGE_OBJECTS.get(pair);
        if (largeObject != null) {
            return new TypeChange(largeObject, true, !isUnlimited(to), false, false);
        }
        boolean intervals = from.element().startsWith(INTERVAL) && to.element().startsWith(INTERVAL);
        if (intervals || from.element().equals(to.element())) {
            return modified(from, to);
        }
        if (STRINGS.contains(to.element())) {
            boolean rewrites = !TEXTS.contains(from.element())
                    || !isWider(from, to)
                    || isPadded(from)
                    || isPadded(to)
                    || from.array();
            return new TypeChange(null, rewrites, !isUnlimited(to) && !fits(from, to), false, false);
        }
        if (NUMBERS.containsAll(pair)) {
            return number(from, to);
        }
        if (AUTOMATIC.contains(pair)) {
            boolean zone =
                    from.element().contains("with time zone") != to.element().contains("with time zone");
            boolean rewrites = !pair.equals(List.of("cidr", "inet"));
            boolean cuts = CUTTING.contains(pair) || precisionFalls(from, to);
            return new TypeChange(null, rewrites, to.element().equals("cidr"), cuts, zone);
        }
        return new TypeChange(explicit(from, to, target), true, true, false, false);
    }

    private static String explicit(PostgresType from, PostgresType to, String target) {
        boolean truth = from.element().equals("boolean") && NUMBERS.contains(to.element())
                || to.element().equals("boolean") && NUMBERS.contains(from.element());
        if (truth && !from.array()) {
            // The only cast between boolean and numbers is the one of integer.
            boolean direct = from.element().equals("integer") || to.element().equals("integer");
            return (direct ? COLUMN + "::" : COLUMN + "::integer::") + target;
        }
        if (STRINGS.contains(from.element())) {
            return COLUMN + "::" + target;
        }
        // Every type can be written as text and read from it.
        return (from.array() ? COLUMN + "::text[]::" : COLUMN + "::text::") + target;
    }

    private static TypeChange number(PostgresType from, PostgresType to) {
        int fromRank = NUMBERS.indexOf(from.element());
        int toRank = NUMBERS.indexOf(to.element());
        boolean whole = INTEGERS.contains(from.element())
                || from.element().equals("numeric") && !from.modifiers().isEmpty() && scale(from) == 0;
        boolean exact = to.element().equals("numeric") && to.modifiers().isEmpty()
                || INTEGERS.contains(to.element()) && whole
                || to.element().equals("double precision")
                        && !from.element().equals("bigint")
                        && !from.element().equals("numeric")
                || to.element().equals("real") && from.element().equals("smallint")
                || whole && to.element().equals("numeric");
        boolean mayFail = toRank < fromRank
                || to.element().equals("numeric") && !to.modifiers().isEmpty();
        return new TypeChange(null, true, mayFail, !exact, false);
    }

    /** The same type with other modifiers. */
    private static TypeChange modified(PostgresType from, PostgresType to) {
        boolean wider = isWider(from, to)
                && (from.element().equals(to.element())
                        || to.element().equals(INTERVAL)
                        // The fields above the last one are kept whatever the type is called.
                        || to.element().equals(INTERVAL + " second"));
        if (from.element().equals("numeric")) {
            boolean sameScale = to.modifiers().isEmpty() || !from.modifiers().isEmpty() && scale(from) == scale(to);
            boolean rounds = !sameScale && (from.modifiers().isEmpty() || scale(to) < scale(from));
            // Rounding up can need one digit more.
            int digits = from.modifiers().isEmpty() ? Integer.MAX_VALUE : wholeDigits(from) + (rounds ? 1 : 0);
            boolean mayFail = !to.modifiers().isEmpty() && wholeDigits(to) < digits;
            return new TypeChange(null, !(wider && sameScale) || from.array(), mayFail, rounds, false);
        }
        boolean times = from.element().startsWith("time") || from.element().startsWith(INTERVAL);
        boolean fixed = from.element().startsWith("character") && isPadded(from)
                || from.element().equals("bit");
        return new TypeChange(null, !wider || fixed || from.array(), !wider && !times, !wider && times, false);
    }

    /** Whether the text of every value is short enough. */
    private static boolean fits(PostgresType from, PostgresType to) {
        Integer longest = LONGEST_TEXTS.get(from.element());
        return STRINGS.contains(from.element())
                ? isWider(from, to)
                : !from.array() && longest != null && to.modifiers().get(0) >= longest;
    }

    private static boolean isPadded(PostgresType type) {
        return type.element().equals("character") || type.element().equals("bpchar");
    }

    private static boolean isUnlimited(PostgresType type) {
        return type.modifiers().isEmpty()
                && !type.array()
                && (STRINGS.contains(type.element()) && !type.element().equals("name")
                        || type.element().equals("bytea"));
    }

    /** Whether every value of the one fits into the other as far as modifiers go. */
    private static boolean isWider(PostgresType from, PostgresType to) {
        if (to.modifiers().isEmpty()) {
            return true;
        }
        if (from.modifiers().isEmpty()) {
            // A time without a precision has six digits.
            return to.element().startsWith("time") && to.modifiers().get(0) >= 6;
        }
        if (to.element().equals("numeric")) {
            return wholeDigits(to) >= wholeDigits(from) && scale(to) >= scale(from);
        }
        return to.modifiers().get(0) >= from.modifiers().get(0);
    }

    private static boolean precisionFalls(PostgresType from, PostgresType to) {
        int before = from.modifiers().isEmpty() ? 6 : from.modifiers().get(0);
        int after = to.modifiers().isEmpty() ? 6 : to.modifiers().get(0);
        return from.element().startsWith("time") && to.element().startsWith("time") && after < before;
    }

    private static int wholeDigits(PostgresType numeric) {
        return numeric.modifiers().get(0) - scale(numeric);
    }

    private static int scale(PostgresType numeric) {
        return numeric.modifiers().size() < 2 ? 0 : numeric.modifiers().get(1);
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A part of an expression as PostgreSQL prints it, with its type.
 *
 * @param text as printed where no cast is needed
 * @param type the bare name of the type, {@link #UNKNOWN} for a string literal whose type its neighbour decides
 * @param kind what of it matters to its neighbours
 */
record SpelledValue(String text, String type, Kind kind) {

    /** What matters to neighbours. */
    enum Kind {
        LITERAL,
        /** A chain of AND or of OR. */
        JUNCTION,
        OPERATION
    }

    static final String UNKNOWN = "unknown";
    static final String BOOLEAN = "boolean";
    static final String TEXT = "text";
    static final String VARCHAR = "character varying";
    static final String BPCHAR = "bpchar";
    static final String NUMERIC = "numeric";
    static final String DOUBLE = "double precision";

    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");
    private static final Set<String> FLOATS = Set.of("real", DOUBLE);

    SpelledValue {
        requireNonNull(text, "text");
        requireNonNull(type, "type");
        requireNonNull(kind, "kind");
    }

    static SpelledValue literal(String text, String type) {
        return new SpelledValue(text, type, Kind.LITERAL);
    }

    static SpelledValue operation(String text, String type) {
        return new SpelledValue(text, type, Kind.OPERATION);
    }

    static SpelledValue junction(String text) {
        return new SpelledValue(text, BOOLEAN, Kind.JUNCTION);
    }

    /** A number without sign, or with one. */
    static SpelledValue number(String digits, boolean negative) {
        String value = negative ? "-" + digits : digits;
        if (digits.indexOf('.') >= 0) {
            return literal(negative ? "'" + value + "'::numeric" : value, NUMERIC);
        }
        String significant = digits.replaceFirst("^0+(?=.)", "");
        if (significant.length() > 18) {
            return literal("'" + value + "'::numeric", NUMERIC);
        }
        long number = Long.parseLong(value);
        if (number != (int) number) {
            return literal("'" + number + "'::bigint", "bigint");
        }
        return literal(number < 0 ? "'" + number + "'::integer" : String.valueOf(number), "integer");
    }

    boolean isLiteral() {
        return kind == Kind.LITERAL;
    }

    boolean isJunction() {
        return kind == Kind.JUNCTION;
    }

    boolean isUnknown() {
        return type.equals(UNKNOWN);
    }

    boolean isInteger() {
        return INTEGERS.contains(type);
    }

    boolean isFloat() {
        return FLOATS.contains(type);
    }

    boolean isNumber() {
        return isInteger() || isFloat() || type.equals(NUMERIC);
    }

    boolean isText() {
        return type.equals(TEXT) || type.equals(VARCHAR);
    }

    /** The text with a cast that PostgreSQL adds by itself. */
    String castTo(String wanted) {
        if (type.equals(wanted)) {
            return text;
        }
        if (isUnknown()) {
            // Of all numbers only an integer is printed bare.
            boolean bare = wanted.equals("integer") && text.matches("'[1-9]\\d{0,8}'");
            return bare ? text.substring(1, text.length() - 1) : text + "::" + wanted;
        }
        return "(" + text + ")::" + wanted;
    }
}

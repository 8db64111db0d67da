package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.SpelledValue.BOOLEAN;
import static dev.autogen.database.postgres.SpelledValue.BPCHAR;
import static dev.autogen.database.postgres.SpelledValue.DOUBLE;
import static dev.autogen.database.postgres.SpelledValue.NUMERIC;
import static dev.autogen.database.postgres.SpelledValue.TEXT;

import java.util.List;

/** Operators between two values, with the casts PostgreSQL adds to make their types meet. */
final class OperatorSpelling {

    private OperatorSpelling() {}

    static SpelledValue comparison(SpelledValue left, String symbol, SpelledValue right) {
        String type = commonType(left, right);
        return SpelledValue.operation(infix(left, symbol, right, type), BOOLEAN);
    }

    static SpelledValue like(SpelledValue left, String symbol, SpelledValue right) {
        if (!left.isText() || !(right.isUnknown() || right.isText())) {
            throw new UnknownSpelling();
        }
        return SpelledValue.operation(infix(left, symbol, right, TEXT), BOOLEAN);
    }

    static SpelledValue arithmetic(SpelledValue left, String symbol, SpelledValue right) {
        if (symbol.equals("||")) {
            boolean texts = (left.isText() || left.isUnknown()) && (right.isText() || right.isUnknown());
            if (!texts || left.isUnknown() && right.isUnknown()) {
                throw new UnknownSpelling();
            }
            return SpelledValue.operation(infix(left, symbol, right, TEXT), TEXT);
        }
        if (!left.isNumber() || !right.isNumber()) {
            throw new UnknownSpelling();
        }
        String type = commonType(left, right);
        return SpelledValue.operation(infix(left, symbol, right, type), type);
    }

    private static String infix(SpelledValue left, String symbol, SpelledValue right, String type) {
        return "(" + operand(left, type) + " " + symbol + " " + operand(right, type) + ")";
    }

    /** Integers of every width have operators with each other. */
    private static String operand(SpelledValue value, String type) {
        boolean integers =
                value.isInteger() && (type.equals("smallint") || type.equals("integer") || type.equals("bigint"));
        boolean floats = value.type().equals("real") && type.equals(DOUBLE);
        return integers || floats ? value.text() : value.castTo(type);
    }

    /** The type both sides are compared in. */
    private static String commonType(SpelledValue left, SpelledValue right) {
        if (left.isNumber() && right.isNumber()) {
            return commonNumber(left, right);
        }
        if (left.isUnknown() != right.isUnknown()) {
            return typeBeside(left.isUnknown() ? right : left);
        }
        if (left.isText() && right.isText()) {
            return TEXT;
        }
        if (left.type().equals(right.type()) && !left.isUnknown()) {
            return left.type();
        }
        throw new UnknownSpelling();
    }

    /** What a string literal becomes beside a value. */
    private static String typeBeside(SpelledValue value) {
        if (value.isText()) {
            return TEXT;
        }
        return value.type();
    }

    private static String commonNumber(SpelledValue left, SpelledValue right) {
        if (left.isFloat() || right.isFloat()) {
            return left.type().equals(right.type()) ? left.type() : DOUBLE;
        }
        if (left.type().equals(NUMERIC) || right.type().equals(NUMERIC)) {
            return NUMERIC;
        }
        return wider(left.type(), right.type());
    }

    private static String wider(String left, String right) {
        if (left.equals("bigint") || right.equals("bigint")) {
            return "bigint";
        }
        return left.equals("integer") || right.equals("integer") ? "integer" : "smallint";
    }

    /** The type of the elements of an IN list, and of the value compared with them. */
    static String listType(SpelledValue value, List<SpelledValue> elements) {
        String type = value.isText() || value.type().equals(BPCHAR) ? value.type() : null;
        if (type != null) {
            if (!elements.stream().allMatch(SpelledValue::isUnknown)) {
                throw new UnknownSpelling();
            }
            return type;
        }
        String common = value.type();
        for (SpelledValue element : elements) {
            common = listElementType(common, element);
        }
        return common;
    }

    /** The type of the branches of COALESCE. */
    static String commonType(List<SpelledValue> values) {
        String common = values.get(0).type();
        for (SpelledValue value : values) {
            common = listElementType(common, value);
        }
        return common;
    }

    private static String listElementType(String common, SpelledValue element) {
        if (element.isUnknown() || element.type().equals(common)) {
            return common;
        }
        SpelledValue so = SpelledValue.operation("", common);
        if (!so.isNumber() || !element.isNumber()) {
            throw new UnknownSpelling();
        }
        return so.isFloat() ? common : commonNumber(so, element);
    }
}

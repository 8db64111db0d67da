package dev.autogen.database.postgres;

import dev.autogen.database.postgres.SpelledValue.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Comparisons, IN, BETWEEN, LIKE and IS tests. */
final class ComparisonSpelling {

    private final ExpressionTokens tokens;
    private final ExpressionSpelling.Part operand;

    ComparisonSpelling(ExpressionTokens tokens, ExpressionSpelling.Part operand) {
        this.tokens = tokens;
        this.operand = operand;
    }

    SpelledValue read() {
        SpelledValue left = operand.read();
        Optional<String> symbol = tokens.acceptOneOf("=", "<>", "!=", "<=", ">=", "<", ">");
        if (symbol.isPresent()) {
            String printed = symbol.get().equals("!=") ? "<>" : symbol.get();
            return OperatorSpelling.comparison(left, printed, operand.read());
        }
        if (tokens.accept("is")) {
            return test(left);
        }
        boolean negated = tokens.accept("not");
        if (tokens.accept("in", "(")) {
            return list(left, negated);
        }
        if (tokens.accept("between")) {
            return between(left, negated);
        }
        if (tokens.accept("like")) {
            return OperatorSpelling.like(left, negated ? "!~~" : "~~", operand.read());
        }
        if (negated) {
            throw new UnknownSpelling();
        }
        return left;
    }

    private SpelledValue test(SpelledValue left) {
        String not = tokens.accept("not") ? "NOT " : "";
        String word = tokens.acceptOneOf("null", "true", "false").orElseThrow(UnknownSpelling::new);
        if (left.isUnknown() || !word.equals("null") && !left.type().equals(SpelledValue.BOOLEAN)) {
            throw new UnknownSpelling();
        }
        return bool("(" + left.text() + " IS " + not + word.toUpperCase(Locale.ROOT) + ")");
    }

    private SpelledValue between(SpelledValue value, boolean negated) {
        SpelledValue low = operand.read();
        if (!tokens.accept("and")) {
            throw new UnknownSpelling();
        }
        SpelledValue high = operand.read();
        String first =
                OperatorSpelling.comparison(value, negated ? "<" : ">=", low).text();
        String second =
                OperatorSpelling.comparison(value, negated ? ">" : "<=", high).text();
        return new SpelledValue(
                "(" + first + (negated ? " OR " : " AND ") + second + ")", SpelledValue.BOOLEAN, Kind.OPERATION);
    }

    private SpelledValue list(SpelledValue value, boolean negated) {
        List<SpelledValue> elements = new ArrayList<>();
        do {
            elements.add(operand.read());
        } while (tokens.accept(","));
        boolean literals = elements.stream().allMatch(SpelledValue::isLiteral);
        if (!tokens.accept(")") || !literals || value.isUnknown()) {
            throw new UnknownSpelling();
        }
        if (elements.size() == 1) {
            return OperatorSpelling.comparison(value, negated ? "<>" : "=", elements.get(0));
        }
        String type = OperatorSpelling.listType(value, elements);
        String array =
                elements.stream().map(element -> element.castTo(type)).collect(Collectors.joining(", ", "ARRAY[", "]"));
        String operator = negated ? " <> ALL " : " = ANY ";
        if (type.equals(SpelledValue.VARCHAR)) {
            // varchar has no comparison of its own: both sides become text.
            return bool("((" + value.text() + ")::text" + operator + "((" + array + ")::text[]))");
        }
        boolean integers = value.isInteger() && SpelledValue.operation("", type).isInteger();
        return bool("(" + (integers ? value.text() : value.castTo(type)) + operator + "(" + array + "))");
    }

    private static SpelledValue bool(String text) {
        return SpelledValue.operation(text, SpelledValue.BOOLEAN);
    }
}

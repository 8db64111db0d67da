package dev.autogen.database.postgres;

import dev.autogen.database.postgres.ExpressionTokens.Kind;
import dev.autogen.database.postgres.ExpressionTokens.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Predicts how {@code pg_get_expr} prints the simple expressions that Hibernate and its users write: comparisons of columns with
 * literals, IN, BETWEEN, LIKE, IS NULL, arithmetic, concatenation, AND, OR, NOT.
 *
 * <p>A prediction serves only to recognise an expression that the database holds already. What it does not know for certain it
 * leaves to PostgreSQL.
 */
final class ExpressionSpelling {

    /** Keywords that name a column where one may stand. */
    private static final Set<String> KEYWORDS_FOR_COLUMNS = Set.of(
            "char",
            "int",
            "interval",
            "json",
            "none",
            "out",
            "position",
            "precision",
            "real",
            "row",
            "time",
            "timestamp");

    private final ExpressionTokens tokens;
    private final Map<String, String> columnTypes;

    private ExpressionSpelling(ExpressionTokens tokens, Map<String, String> columnTypes) {
        this.tokens = tokens;
        this.columnTypes = columnTypes;
    }

    /** @param columnTypes the types of the columns an expression may name */
    static Optional<String> predict(String expression, Map<String, String> columnTypes) {
        return ExpressionTokens.of(expression).flatMap(tokens -> {
            try {
                return Optional.of(new ExpressionSpelling(tokens, columnTypes).whole());
            } catch (UnknownSpelling e) {
                return Optional.empty();
            }
        });
    }

    private String whole() {
        SpelledValue value = disjunction();
        if (!tokens.atEnd() || value.isUnknown()) {
            throw new UnknownSpelling();
        }
        return value.text();
    }

    private SpelledValue disjunction() {
        return junction("or", this::conjunction);
    }

    private SpelledValue conjunction() {
        return junction("and", this::negation);
    }

    private SpelledValue junction(String word, Part part) {
        SpelledValue first = part.read();
        if (!tokens.accept(word)) {
            return first;
        }
        String glue = " " + word.toUpperCase(Locale.ROOT) + " ";
        if (first.isJunction()) {
            // PostgreSQL may have made one chain of the two.
            throw new UnknownSpelling();
        }
        StringBuilder text = new StringBuilder("(").append(requireBoolean(first).text());
        do {
            text.append(glue).append(requireBoolean(part.read()).text());
        } while (tokens.accept(word));
        return SpelledValue.junction(text.append(")").toString());
    }

    private SpelledValue negation() {
        if (tokens.accept("not")) {
            return SpelledValue.operation("(NOT " + requireBoolean(negation()).text() + ")", SpelledValue.BOOLEAN);
        }
        return comparison();
    }

    private SpelledValue comparison() {
        return new ComparisonSpelling(tokens, this::sum).read();
    }

    private SpelledValue sum() {
        SpelledValue left = product();
        for (Optional<String> symbol = tokens.acceptOneOf("+", "-", "||");
                symbol.isPresent();
                symbol = tokens.acceptOneOf("+", "-", "||")) {
            left = OperatorSpelling.arithmetic(left, symbol.get(), product());
        }
        return left;
    }

    private SpelledValue product() {
        SpelledValue left = primary();
        while (tokens.accept("*")) {
            left = OperatorSpelling.arithmetic(left, "*", primary());
        }
        return left;
    }

    private SpelledValue primary() {
        if (tokens.accept("(")) {
            SpelledValue inner = disjunction();
            if (!tokens.accept(")")) {
                throw new UnknownSpelling();
            }
            return inner;
        }
        boolean negative = tokens.accept("-");
        Token token = tokens.take().orElseThrow(UnknownSpelling::new);
        if (token.kind() == Kind.NUMBER) {
            return SpelledValue.number(token.text(), negative);
        }
        if (negative) {
            throw new UnknownSpelling();
        }
        return switch (token.kind()) {
            case STRING -> SpelledValue.literal(token.text(), SpelledValue.UNKNOWN);
            case NAME -> column(token.text());
            case WORD -> word(token.text());
            case NUMBER, SYMBOL -> throw new UnknownSpelling();
        };
    }

    private SpelledValue word(String word) {
        if (word.equals("true") || word.equals("false")) {
            return SpelledValue.literal(word, SpelledValue.BOOLEAN);
        }
        if (tokens.accept("(")) {
            return FunctionSpelling.call(word, arguments());
        }
        if (PostgresWords.isKeyword(word) && !KEYWORDS_FOR_COLUMNS.contains(word)) {
            throw new UnknownSpelling();
        }
        return column(word);
    }

    private List<SpelledValue> arguments() {
        List<SpelledValue> arguments = new ArrayList<>();
        do {
            arguments.add(disjunction());
        } while (tokens.accept(","));
        if (!tokens.accept(")")) {
            throw new UnknownSpelling();
        }
        return arguments;
    }

    private SpelledValue column(String name) {
        String type = columnTypes.get(name);
        if (type == null) {
            throw new UnknownSpelling();
        }
        return SpelledValue.operation(PostgresNames.identifier(name), BareTypes.of(type));
    }

    private static SpelledValue requireBoolean(SpelledValue value) {
        if (!value.type().equals(SpelledValue.BOOLEAN)) {
            throw new UnknownSpelling();
        }
        return value;
    }

    /** Reads a part of the expression. */
    @FunctionalInterface
    interface Part {
        SpelledValue read();
    }
}

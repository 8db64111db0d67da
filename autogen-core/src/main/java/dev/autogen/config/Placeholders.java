package dev.autogen.config;

import io.smallrye.common.expression.Expression;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Replaces <code>${NAME}</code> and <code>${NAME:default}</code> by environment variables; <code>$${</code> stands for
 * <code>${</code>. What a variable holds is taken as it is, and an empty one counts as not set.
 */
final class Placeholders {

    private static final String START = "${";

    /** A dollar sign that has no meaning here, such as one in a password. */
    private static final Pattern PLAIN_DOLLAR = Pattern.compile("\\$(?!\\{|\\$\\{)");

    private final Map<String, String> environment;

    Placeholders(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The text with all placeholders replaced.
     *
     * @throws ConfigurationException for one that has neither value nor default, or no end
     */
    String expand(String text, Origin origin) {
        if (!text.contains(START)) {
            return text;
        }
        Expression expression = parse(PLAIN_DOLLAR.matcher(text).replaceAll("\\$\\$"), origin);
        return expression.evaluate((variable, output) -> {
            String name = variable.getKey();
            String value = environment.getOrDefault(name, "");
            if (!value.isEmpty()) {
                output.append(value);
            } else if (variable.hasDefault()) {
                variable.expandDefault(output);
            } else {
                throw ConfigurationException.unknownPlaceholder(name, origin, environment.keySet());
            }
        });
    }

    private static Expression parse(String text, Origin origin) {
        try {
            return Expression.compile(text, Expression.Flag.NO_TRIM);
        } catch (IllegalArgumentException e) {
            throw ConfigurationException.badPlaceholder(origin, e);
        }
    }
}

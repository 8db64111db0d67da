package dev.autogen.format;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts values in place of {@code ${name}}, as Flyway does while it reads. */
final class FlywayPlaceholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([^{}\\s]+)}");

    private final Map<String, String> values;

    private final Set<String> unknown = new TreeSet<>();

    FlywayPlaceholders(Map<String, String> values) {
        this.values = values;
    }

    /** What has no value here stays as it is. */
    String replaced(String text) {
        if (!text.contains("${")) {
            return text;
        }
        return PLACEHOLDER.matcher(text).replaceAll(found -> {
            String value = values.get(found.group(1));
            if (value == null) {
                unknown.add(found.group());
            }
            return Matcher.quoteReplacement(value == null ? found.group() : value);
        });
    }

    /** What had no value. */
    Set<String> unknown() {
        return unknown;
    }
}

package dev.autogen.proof.rows;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A column that a row may have a value for.
 *
 * @param type with its modifiers, as a cast spells it
 * @param baseType what is behind a domain, without modifiers
 * @param labels of an enum type, otherwise empty
 * @param checks the conditions that constraints put on it, by the names of those
 */
record SampleColumn(
        String name,
        String type,
        String baseType,
        boolean nullable,
        boolean hasDefault,
        boolean array,
        List<String> labels,
        Map<String, String> checks) {

    SampleColumn {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(baseType, "baseType");
        labels = List.copyOf(labels);
        checks = Map.copyOf(checks);
    }
}

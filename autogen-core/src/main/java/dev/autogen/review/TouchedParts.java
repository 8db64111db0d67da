package dev.autogen.review;

import dev.autogen.report.DefinitionWords;
import dev.autogen.schema.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The constraints and indexes of a table before and after. */
final class TouchedParts {

    private TouchedParts() {}

    /** @param before null for a table that was not there */
    static List<TouchedPart> of(@Nullable Table before, Table after, DefinitionWords words) {
        Map<String, String> was = before == null ? Map.of() : definitions(before, words);
        Map<String, String> is = definitions(after, words);
        List<TouchedPart> parts = new ArrayList<>();
        is.forEach((name, definition) -> {
            String former = was.get(name);
            parts.add(new TouchedPart(name, state(former, definition), former, definition));
        });
        was.forEach((name, definition) -> {
            if (!is.containsKey(name)) {
                parts.add(new TouchedPart(name, TouchState.REMOVED, definition, null));
            }
        });
        return parts;
    }

    static List<TouchedPart> removed(Table table, DefinitionWords words) {
        List<TouchedPart> parts = new ArrayList<>();
        definitions(table, words)
                .forEach((name, definition) -> parts.add(new TouchedPart(name, TouchState.REMOVED, definition, null)));
        return parts;
    }

    private static TouchState state(@Nullable String former, String definition) {
        if (former == null) {
            return TouchState.ADDED;
        }
        return Objects.equals(former, definition) ? TouchState.UNCHANGED : TouchState.CHANGED;
    }

    private static Map<String, String> definitions(Table table, DefinitionWords words) {
        Map<String, String> definitions = new LinkedHashMap<>();
        table.constraints()
                .forEach(constraint -> definitions.put(String.valueOf(constraint.name()), words.of(constraint)));
        table.indexes().forEach(index -> definitions.put(String.valueOf(index.name()), words.of(index)));
        return definitions;
    }
}

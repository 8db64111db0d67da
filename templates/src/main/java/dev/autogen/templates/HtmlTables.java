package dev.autogen.templates;

import dev.autogen.review.TouchState;
import dev.autogen.review.TouchedColumn;
import dev.autogen.review.TouchedLink;
import dev.autogen.review.TouchedPart;
import dev.autogen.review.TouchedTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tables of a review side by side: before and after. */
final class HtmlTables {

    private HtmlTables() {}

    static Map<String, Object> table(TouchedTable table) {
        List<Map<String, Object>> lines = new ArrayList<>();
        table.columns().forEach(column -> lines.add(column(column)));
        table.parts().forEach(part -> lines.add(part(part)));
        Set<String> shown =
                new HashSet<>(table.parts().stream().map(TouchedPart::name).toList());
        table.links().stream().filter(link -> shown.add(link.name())).forEach(link -> lines.add(link(link)));
        Map<String, Object> values = new HashMap<>();
        values.put("name", table.name());
        values.put("formerName", HtmlReview.text(table.formerName()));
        values.put("sign", table.state().sign());
        values.put("stateWords", words(table.state()));
        values.put("entity", HtmlReview.text(table.entity()));
        values.put("impact", HtmlReview.impact(table.impact()));
        values.put("heading", table.parts().isEmpty() ? "Column" : "Column, constraint or index");
        values.put("lines", lines);
        values.put("isPartial", !table.complete());
        return values;
    }

    private static Map<String, Object> column(TouchedColumn column) {
        String key = Stream.of(
                        column.primaryKey() ? "key" : "",
                        column.foreignKey() ? "refers" : "",
                        column.formerName() == null ? "" : "formerly " + column.formerName())
                .filter(word -> !word.isEmpty())
                .reduce((first, second) -> first + ", " + second)
                .orElse("");
        return line(column.state(), column.name(), key, column.before(), column.after());
    }

    private static Map<String, Object> part(TouchedPart part) {
        return line(part.state(), part.name(), "", part.before(), part.after());
    }

    private static Map<String, Object> link(TouchedLink link) {
        String words = "(" + String.join(", ", link.columns()) + ") → " + link.to();
        return line(
                link.state(),
                link.name(),
                "",
                link.state() == TouchState.ADDED ? null : words,
                link.state() == TouchState.REMOVED ? null : words);
    }

    private static Map<String, Object> line(
            TouchState state, String name, String key, @Nullable String before, @Nullable String after) {
        return Map.of(
                "state", state.name().toLowerCase(Locale.ROOT),
                "sign", state.sign(),
                "name", name,
                "key", key,
                "before", HtmlReview.text(before),
                "after", HtmlReview.text(after));
    }

    private static String words(TouchState state) {
        return switch (state) {
            case ADDED -> "new";
            case REMOVED -> "dropped";
            case CHANGED -> "changed";
            case UNCHANGED -> "unchanged, referred to";
        };
    }
}

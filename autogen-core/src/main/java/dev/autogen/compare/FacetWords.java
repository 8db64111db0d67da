package dev.autogen.compare;

import dev.autogen.proof.CatalogDifference;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.schema.ShownText;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what differs in an object that no plan changes, on one line. */
final class FacetWords {

    /** A longer value is better looked at with psql. */
    private static final int LONGEST_VALUE = 40;

    /** What the catalogue says in letters of its own, or at a length that nobody reads. */
    private static final Set<String> NOT_SHOWN =
            Set.of("parameters", "functions", "casts", "definition", "query", "enabled");

    /** What the catalogue has a letter for. */
    private static final Map<String, Map<String, String>> LETTERS = Map.of(
            "storage", Map.of("p", "plain", "e", "external", "m", "main", "x", "extended"),
            "compression", Map.of("p", "pglz", "l", "lz4"),
            "replica identity", Map.of("f", "full", "i", "index"),
            "identity", Map.of("a", "always", "d", "by default"),
            "generated", Map.of("s", "stored", "v", "virtual"));

    private static final Map<String, String> WORDS =
            Map.of("partitioned by", "partition key", "partition for", "bounds");

    private FacetWords() {}

    /** An object that one side has. */
    static ChangeLine only(CatalogDifference difference) {
        String partitioned = difference.left("partitioned by") + difference.right("partitioned by");
        return new ChangeLine(
                sign(difference),
                object(difference) + (partitioned.isEmpty() ? "" : ", partitioned by " + oneLine(partitioned)),
                null);
    }

    /** Facts of an object that one side has, and that the plan for it does not carry. */
    static ChangeLine beyond(CatalogDifference difference, Collection<String> facets) {
        String text = facets.stream()
                .map(facet -> word(facet) + " " + value(facet, difference.left(facet) + difference.right(facet)))
                .collect(Collectors.joining(", "));
        return new ChangeLine(sign(difference), object(difference) + ": " + text, null);
    }

    /** What differs in an object that both sides have. */
    static ChangeLine changed(CatalogDifference difference, Collection<String> facets) {
        String text = facets.stream()
                .map(facet -> changed(facet, difference.left(facet), difference.right(facet)))
                .collect(Collectors.joining(", "));
        return new ChangeLine(Sign.CHANGED, object(difference) + ": " + text, null);
    }

    /** What happens to an object on the way from left to right. */
    static Sign sign(CatalogDifference difference) {
        if (difference.isOnBothSides()) {
            return Sign.CHANGED;
        }
        return difference.left() == null ? Sign.ADDED : Sign.REMOVED;
    }

    /** {@code view active_users}. */
    static String object(CatalogDifference difference) {
        return difference.kind().equals("schema") && difference.name().isEmpty()
                ? "the default schema"
                : difference.kind() + " " + oneLine(difference.fullName());
    }

    /** A name may hold anything, and must not end a comment or a line of a report. */
    static String oneLine(String text) {
        return ShownText.oneLine(text);
    }

    private static String changed(String facet, String left, String right) {
        boolean shown = !NOT_SHOWN.contains(facet) && isShort(left) && isShort(right);
        return shown ? word(facet) + " " + value(facet, left) + " → " + value(facet, right) : word(facet);
    }

    private static boolean isShort(String value) {
        return value.length() <= LONGEST_VALUE && value.lines().count() <= 1;
    }

    private static String word(String facet) {
        return WORDS.getOrDefault(facet, facet);
    }

    private static String value(String facet, String value) {
        String text = LETTERS.getOrDefault(facet, Map.of())
                .getOrDefault(value, oneLine(value).strip());
        return text.isEmpty() ? "none" : text;
    }
}

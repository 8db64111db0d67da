package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One object that is not the same in two catalogues.
 *
 * @param kind in PostgreSQL's words: {@code table}, {@code column}, {@code index}
 * @param container what it belongs to: the table of a constraint, the schema of a table; empty for the default schema
 * @param name within the container
 * @param left what is known about it on the left, each fact by its name; null where there is none of this name
 * @param right the same on the right
 */
public record CatalogDifference(
        String kind,
        String container,
        String name,
        @Nullable SortedMap<String, String> left,
        @Nullable SortedMap<String, String> right) {

    public CatalogDifference {
        requireNonNull(kind, "kind");
        requireNonNull(container, "container");
        requireNonNull(name, "name");
        left = left == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(left));
        right = right == null ? null : Collections.unmodifiableSortedMap(new TreeMap<>(right));
        if (left == null && right == null) {
            throw new IllegalArgumentException(kind + " " + name + " is on neither side");
        }
    }

    /** Whether both catalogues have it. */
    public boolean isOnBothSides() {
        return left != null && right != null;
    }

    /** {@code users.email}: the name with what it belongs to. */
    public String fullName() {
        return container.isEmpty() ? name : container + "." + name;
    }

    /** The names of the facts that differ; of an object on one side, all of them. */
    public SortedSet<String> facets() {
        SortedSet<String> facets = new TreeSet<>(facets(left).keySet());
        facets.addAll(facets(right).keySet());
        facets.removeIf(facet -> isOnBothSides() && value(left, facet).equals(value(right, facet)));
        return facets;
    }

    /** A fact of the left side, empty where it is not set. */
    public String left(String facet) {
        return value(left, facet);
    }

    /** A fact of the right side, empty where it is not set. */
    public String right(String facet) {
        return value(right, facet);
    }

    private static String value(@Nullable Map<String, String> side, String facet) {
        return side == null ? "" : side.getOrDefault(facet, "");
    }

    private static Map<String, String> facets(@Nullable SortedMap<String, String> side) {
        return side == null ? Map.of() : side;
    }
}

package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * One object of a catalogue and everything known about it.
 *
 * @param kind in PostgreSQL's words: {@code table}, {@code column}, {@code index}
 * @param container what it belongs to, with its schema: the table of a constraint, the schema of a table
 * @param name within the container
 * @param facets what is known about it, each fact by its name; what is not set is left out
 */
record CatalogObject(String kind, String container, String name, SortedMap<String, String> facets) {

    CatalogObject {
        requireNonNull(kind, "kind");
        requireNonNull(container, "container");
        requireNonNull(name, "name");
        facets = Collections.unmodifiableSortedMap(new TreeMap<>(facets));
    }

    /** {@code column public.users.email}. */
    String identity() {
        return kind + " " + (container.isEmpty() ? name : container + "." + name);
    }

    /** All facets in one text. */
    String definition() {
        return facets.entrySet().stream()
                .map(facet -> facet.getKey() + ": " + facet.getValue())
                .collect(Collectors.joining("; "));
    }

    /** The same with less known about it. */
    CatalogObject without(Set<String> names) {
        SortedMap<String, String> rest = new TreeMap<>(facets);
        rest.keySet().removeAll(names);
        return new CatalogObject(kind, container, name, rest);
    }
}

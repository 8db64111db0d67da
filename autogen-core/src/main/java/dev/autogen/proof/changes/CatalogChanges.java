package dev.autogen.proof.changes;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * What has to be read again.
 *
 * @param now the marks to ask for the next changes
 * @param everything whether something has changed that any definition may mention, such as the name of a type
 * @param types whether there are other types, labels of enum types or constraints of domains
 * @param relations the object ids of those that were made, changed or dropped, and of those whose definitions mention them; with an
 *     index, a sequence and what keeps large values also their table
 */
public record CatalogChanges(CatalogMarks now, boolean everything, boolean types, Set<Long> relations) {

    public CatalogChanges {
        requireNonNull(now, "now");
        relations = Set.copyOf(relations);
    }
}

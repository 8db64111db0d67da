package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table before and after the revisions.
 *
 * @param name after them, as messages show it; before them for one that is removed
 * @param formerName when it is renamed, otherwise null
 * @param state UNCHANGED for one that only others refer to
 * @param complete false where only the header of the files was read: other columns are not known then
 * @param entity the class behind it, or null
 * @param columns in the order of the table, those that are removed last; of an unchanged table only its key
 * @param parts constraints and indexes, but for foreign keys between tables of the review
 * @param links foreign keys to tables of the review
 * @param impact where a database was asked and has the table
 */
public record TouchedTable(
        String name,
        @Nullable String formerName,
        TouchState state,
        boolean complete,
        @Nullable String entity,
        List<TouchedColumn> columns,
        List<TouchedPart> parts,
        List<TouchedLink> links,
        @Nullable Impact impact) {

    public TouchedTable {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        columns = List.copyOf(columns);
        parts = List.copyOf(parts);
        links = List.copyOf(links);
    }

    TouchedTable withImpact(@Nullable Impact known) {
        return new TouchedTable(name, formerName, state, complete, entity, columns, parts, links, known);
    }
}

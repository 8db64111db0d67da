package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A column before and after the revisions.
 *
 * @param name after them; before them for one that is removed
 * @param formerName when it is renamed, otherwise null
 * @param before its definition without the name, {@code varchar(64) not null}; null where it was not there
 * @param after likewise
 * @param primaryKey whether it is part of the key
 * @param foreignKey whether a foreign key uses it
 * @param origin the attribute behind it, or null
 */
public record TouchedColumn(
        String name,
        @Nullable String formerName,
        TouchState state,
        @Nullable String before,
        @Nullable String after,
        boolean primaryKey,
        boolean foreignKey,
        @Nullable String origin) {

    public TouchedColumn {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
    }
}

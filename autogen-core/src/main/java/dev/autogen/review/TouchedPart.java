package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A constraint or an index before and after the revisions.
 *
 * @param before its definition without the name, {@code unique (email)}; null where it was not there
 * @param after likewise
 */
public record TouchedPart(
        String name,
        TouchState state,
        @Nullable String before,
        @Nullable String after) {

    public TouchedPart {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
    }
}

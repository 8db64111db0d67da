package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A foreign key between two tables of the review.
 *
 * @param to the table it references, by its name in the review
 */
public record TouchedLink(String name, TouchState state, List<String> columns, String to) {

    public TouchedLink {
        requireNonNull(name, "name");
        requireNonNull(state, "state");
        columns = List.copyOf(columns);
        requireNonNull(to, "to");
    }
}

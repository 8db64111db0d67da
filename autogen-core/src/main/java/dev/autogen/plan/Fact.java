package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

/**
 * Something that is there or not, in the terms the planner orders by: an object of the database, or one state of it.
 *
 * @param kind the kind of object or state, such as {@code table}, {@code column}, {@code constraint}
 * @param identity the full name, unique within the kind
 */
public record Fact(String kind, String identity) {

    public Fact {
        requireNonNull(kind, "kind");
        requireNonNull(identity, "identity");
    }
}

package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import java.util.Locale;

/**
 * One way in which the tool could be blind.
 *
 * @param path the attribute of {@link SchemaAttributes} that it does not see
 */
record Mutation(Kind kind, String path) implements Comparable<Mutation> {

    /** Where the attribute is missing. */
    enum Kind {
        /** Nobody sees it, neither in what there is nor in what is wanted. */
        MODEL,
        /** It is known of every object, but not compared. */
        COMPARISON
    }

    Mutation {
        requireNonNull(kind, "kind");
        requireNonNull(path, "path");
    }

    @Override
    public int compareTo(Mutation other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return path + " out of the " + kind.name().toLowerCase(Locale.ROOT);
    }
}

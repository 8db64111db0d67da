package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

/**
 * An object that is no relation, column, constraint or label.
 *
 * @param kind what it is, in a word
 * @param name with what tells it from others of its kind
 * @param table it belongs to, or 0
 * @param version what changes when it is altered, as far as that matters; mostly empty
 */
record Other(String kind, String name, long table, String version) implements Comparable<Other> {

    Other {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(version, "version");
    }

    @Override
    public int compareTo(Other other) {
        int order = kind.compareTo(other.kind);
        return order != 0 ? order : name.compareTo(other.name);
    }
}

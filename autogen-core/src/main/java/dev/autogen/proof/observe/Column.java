package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

/**
 * A column as it was.
 *
 * @param type as it is printed
 * @param typeId changes with the type or its collation, not with its name
 * @param defaultValue a digest of the default or of what it is generated from, empty without one: it does not change with names
 * @param defaultText the same as text, which does not change with the collation
 */
record Column(
        String name,
        String type,
        String typeId,
        boolean notNull,
        boolean identity,
        boolean generated,
        String defaultValue,
        String defaultText) {

    Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        requireNonNull(typeId, "typeId");
        requireNonNull(defaultValue, "defaultValue");
        requireNonNull(defaultText, "defaultText");
    }

    /** Whether they have one type, in whatever collation. */
    boolean hasTypeOf(Column other) {
        return withoutCollation(typeId).equals(withoutCollation(other.typeId));
    }

    private static String withoutCollation(String typeId) {
        return typeId.substring(0, typeId.lastIndexOf(' '));
    }
}

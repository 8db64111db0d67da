package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

/**
 * The constraint behind NOT NULL, which there is from PostgreSQL 18 on. Carried, so that it comes back as it was, and compared by
 * nobody: a mapping asks for no name.
 *
 * @param noInherit whether tables that inherit may hold null
 * @param validated false where rows from before it may hold null; then the column counts as nullable
 */
public record NotNull(String name, boolean noInherit, boolean validated) {

    public NotNull {
        requireNonNull(name, "name");
    }
}

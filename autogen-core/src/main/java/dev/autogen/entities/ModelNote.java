package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UnmanagedObject;
import java.util.Comparator;

/**
 * Something the entities ask for that the schema does not show, or that a reader may miss in it.
 *
 * @param kind what it is, in a word or two: {@code view}, {@code composite type}, {@code entity}
 * @param name which one
 * @param reason why it is not in the schema, or what became of it
 */
public record ModelNote(String kind, String name, String reason) implements Comparable<ModelNote> {

    /** The kind of a note about a table that Hibernate protects by policies; the database calls it by the same name. */
    public static final String ROW_LEVEL_SECURITY = "row level security";

    private static final Comparator<ModelNote> ORDER =
            Comparator.comparing(ModelNote::kind).thenComparing(ModelNote::name).thenComparing(ModelNote::reason);

    /** The kind of a note about a composite type that Hibernate makes; the database calls it by the same name. */
    public static final String COMPOSITE_TYPE = "composite type";

    private static final String AS = " as (";

    public ModelNote {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(reason, "reason");
    }

    /** @param attributes of the type, as PostgreSQL prints their names and types */
    public static ModelNote compositeType(QualifiedName type, String attributes) {
        return new ModelNote(
                COMPOSITE_TYPE,
                type.toString(),
                "not managed, so make or alter it by hand; Hibernate makes it so: create type " + type + AS + attributes
                        + ")");
    }

    /** Whether the database has what this is about already, in the way that is told here. */
    public boolean isAbout(UnmanagedObject object) {
        boolean same = object.kind().equals(kind) && object.name().equals(name);
        return same && (!kind.equals(COMPOSITE_TYPE) || reason.endsWith(AS + object.reason() + ")"));
    }

    @Override
    public int compareTo(ModelNote other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return kind + " " + name + ": " + reason;
    }
}

package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;

/**
 * The name of a schema object, as the catalogue spells it: not quoted, not folded.
 *
 * @param schema the schema, always known; whoever makes a name resolves the default schema first
 * @param name the object's own name
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    private static final Comparator<QualifiedName> ORDER =
            Comparator.comparing(QualifiedName::schema).thenComparing(QualifiedName::name);

    public QualifiedName {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    /** Another object of the same schema. */
    public QualifiedName sibling(String otherName) {
        return new QualifiedName(schema, otherName);
    }

    @Override
    public int compareTo(QualifiedName other) {
        return ORDER.compare(this, other);
    }

    /** {@code schema.name} for messages; SQL is written by the database package, which quotes. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}

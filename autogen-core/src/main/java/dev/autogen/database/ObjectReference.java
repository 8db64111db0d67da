package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;

/**
 * An object that another one uses or belongs to.
 *
 * @param name of the object, or of the table for a column or constraint
 * @param part the name within the table; empty for what is no part of one
 */
public record ObjectReference(Kind kind, QualifiedName name, String part) {

    /** What the object is. */
    public enum Kind {
        TABLE,
        COLUMN,
        CONSTRAINT,
        INDEX,
        SEQUENCE,
        TYPE
    }

    public ObjectReference {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        requireNonNull(part, "part");
    }

    public static ObjectReference of(Kind kind, QualifiedName name) {
        return new ObjectReference(kind, name, "");
    }

    public static ObjectReference table(QualifiedName name) {
        return of(Kind.TABLE, name);
    }

    public static ObjectReference column(QualifiedName table, String column) {
        return new ObjectReference(Kind.COLUMN, table, column);
    }

    public static ObjectReference constraint(QualifiedName table, String constraint) {
        return new ObjectReference(Kind.CONSTRAINT, table, constraint);
    }
}

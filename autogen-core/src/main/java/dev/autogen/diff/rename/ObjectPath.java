package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.util.Comparator;

/**
 * One object that can be renamed.
 *
 * @param object the table, sequence or enum type
 * @param part the column of the table or the label of the enum type; empty for the object itself
 */
public record ObjectPath(RenameKind kind, QualifiedName object, String part) implements Comparable<ObjectPath> {

    private static final Comparator<ObjectPath> ORDER = Comparator.comparing(ObjectPath::kind)
            .thenComparing(ObjectPath::object)
            .thenComparing(ObjectPath::part);

    public ObjectPath {
        requireNonNull(kind, "kind");
        requireNonNull(object, "object");
        requireNonNull(part, "part");
        if (part.isEmpty() == kind.isPart()) {
            throw new IllegalArgumentException(kind + " of " + object + ": '" + part + "'");
        }
    }

    public static ObjectPath table(QualifiedName name) {
        return new ObjectPath(RenameKind.TABLE, name, "");
    }

    public static ObjectPath column(QualifiedName table, String column) {
        return new ObjectPath(RenameKind.COLUMN, table, column);
    }

    public static ObjectPath sequence(QualifiedName name) {
        return new ObjectPath(RenameKind.SEQUENCE, name, "");
    }

    public static ObjectPath enumType(QualifiedName name) {
        return new ObjectPath(RenameKind.ENUM_TYPE, name, "");
    }

    public static ObjectPath label(QualifiedName type, String label) {
        return new ObjectPath(RenameKind.ENUM_LABEL, type, label);
    }

    /** Its own name: without the schema, or without the object it is a part of. */
    public String name() {
        return kind.isPart() ? part : object.name();
    }

    @Override
    public int compareTo(ObjectPath other) {
        return ORDER.compare(this, other);
    }
}

package dev.autogen.schema;

import org.jspecify.annotations.Nullable;

/** A constraint of a table. NOT NULL is a property of its column. */
public sealed interface Constraint permits PrimaryKey, UniqueConstraint, CheckConstraint, ForeignKey {

    ObjectName name();

    /** The class or attribute that asks for it, or null for what a database holds. */
    @Nullable
    Origin origin();

    /** The same constraint under another name. */
    Constraint withName(ObjectName newName);
}

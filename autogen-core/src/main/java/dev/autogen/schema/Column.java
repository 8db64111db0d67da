package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * A column of a table.
 *
 * @param name as the catalogue spells it
 * @param type with its modifiers, spelled as PostgreSQL's {@code format_type} spells it ({@code character varying(255)},
 *     {@code timestamp(6) with time zone}, {@code integer[]}); a type outside {@code pg_catalog} is qualified by its schema unless
 *     that is the default schema
 * @param collation a collation other than the type's own, or null: the bare name in {@code pg_catalog} and the default schema
 *     ({@code de-x-icu}), elsewhere both names in quotes ({@code "schema"."name"})
 * @param nullable false where the column carries NOT NULL, by itself or through a primary key or identity
 * @param defaultExpression the text after {@code DEFAULT}, or null
 * @param identity what {@code GENERATED … AS IDENTITY} says, or null
 * @param generated what {@code GENERATED ALWAYS AS (…)} says, or null
 * @param notNull the constraint behind NOT NULL, or null where none is known
 * @param comment or null
 * @param origin the attribute that asks for it, or null for what a database holds
 */
public record Column(
        String name,
        String type,
        @Nullable String collation,
        boolean nullable,
        @Nullable String defaultExpression,
        @Nullable Identity identity,
        @Nullable Generated generated,
        @Nullable NotNull notNull,
        @Nullable String comment,
        @Nullable Origin origin) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(type, "type");
        if (identity != null && nullable) {
            throw new IllegalArgumentException("identity column " + name + " must be NOT NULL");
        }
        int sources = (defaultExpression == null ? 0 : 1) + (identity == null ? 0 : 1) + (generated == null ? 0 : 1);
        if (sources > 1) {
            throw new IllegalArgumentException(
                    "column " + name + " has more than one of default, identity and generated expression");
        }
    }

    /** One of which no constraint behind NOT NULL is known. */
    public Column(
            String name,
            String type,
            @Nullable String collation,
            boolean nullable,
            @Nullable String defaultExpression,
            @Nullable Identity identity,
            @Nullable Generated generated,
            @Nullable String comment,
            @Nullable Origin origin) {
        this(name, type, collation, nullable, defaultExpression, identity, generated, null, comment, origin);
    }

    /** A plain column, for callers that go on with the {@code with…} methods. */
    public static Column of(String name, String type, boolean nullable) {
        return new Column(name, type, null, nullable, null, null, null, null, null);
    }

    /** {@code not null not valid}: rows from before the constraint may hold null, new ones may not. */
    public boolean isNotNullNotValid() {
        return nullable && notNull != null && !notNull.validated();
    }

    public Column withType(String newType) {
        return new Column(
                name, newType, collation, nullable, defaultExpression, identity, generated, notNull, comment, origin);
    }

    public Column withNullable(boolean newNullable) {
        return new Column(
                name, type, collation, newNullable, defaultExpression, identity, generated, notNull, comment, origin);
    }

    public Column withNotNull(@Nullable NotNull newNotNull) {
        return new Column(
                name, type, collation, nullable, defaultExpression, identity, generated, newNotNull, comment, origin);
    }

    public Column withDefault(@Nullable String newDefault) {
        return new Column(name, type, collation, nullable, newDefault, identity, generated, notNull, comment, origin);
    }

    public Column withGenerated(@Nullable Generated newGenerated) {
        return new Column(
                name, type, collation, nullable, defaultExpression, identity, newGenerated, notNull, comment, origin);
    }
}

package dev.autogen.schema;

/**
 * An implicit conversion between an enum type and {@code varchar}, {@code CREATE CAST … WITH INOUT AS IMPLICIT}. Hibernate makes
 * both with the types it names.
 */
public enum EnumCast {
    FROM_VARCHAR,
    TO_VARCHAR
}

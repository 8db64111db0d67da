package dev.autogen.schema;

/** When PostgreSQL checks a constraint. */
public enum Deferrability {
    NOT_DEFERRABLE,
    INITIALLY_IMMEDIATE,
    INITIALLY_DEFERRED
}

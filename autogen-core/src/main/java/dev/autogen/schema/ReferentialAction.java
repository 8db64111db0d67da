package dev.autogen.schema;

/** What a foreign key does when the row it references goes or changes. */
public enum ReferentialAction {
    NO_ACTION,
    RESTRICT,
    CASCADE,
    SET_NULL,
    SET_DEFAULT
}

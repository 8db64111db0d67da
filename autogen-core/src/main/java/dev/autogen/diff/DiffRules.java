package dev.autogen.diff;

/** What counts as a difference, by where the schema comes from that is asked for. */
public enum DiffRules {
    /**
     * The schema asked for comes from an entity mapping, which cannot express everything. What it cannot express is left alone:
     * indexes over expressions or with a predicate or another access method, a {@code nextval} default that the mapping does not
     * mention with the sequence behind it, an enum type that a column uses through its {@code columnDefinition}, and the order of
     * the columns of a primary key.
     */
    ENTITIES,
    /** Both schemas come from databases: everything is compared. */
    DATABASES
}

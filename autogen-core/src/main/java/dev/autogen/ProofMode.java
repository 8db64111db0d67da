package dev.autogen;

/** How a draft is proven. */
public enum ProofMode {
    /** Not at all. */
    NONE,
    /** In databases that are thrown away. */
    THROWAWAY,
    /** In the database itself, with its rows, in a transaction that is rolled back; others wait for what it locks. */
    TRANSACTION
}

package dev.autogen.plan;

/** How a step relates to the transaction of its section. */
public enum Execution {
    /** Runs in the section's transaction. */
    TRANSACTIONAL,
    /** Runs in the section's transaction, which must be committed before the next step can use what it made. */
    COMMIT_AFTER,
    /** PostgreSQL refuses it inside a transaction block. */
    OUTSIDE_TRANSACTION
}

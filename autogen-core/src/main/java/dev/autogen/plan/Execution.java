package dev.autogen.plan;

/** How a step relates to the transaction of its section. */
public enum Execution {
    /** Runs in the section's transaction. */
    TRANSACTIONAL,
    /** Runs in the section's transaction, which must be committed before the next step can use what it made. */
    COMMIT_AFTER,
    /** Runs in a transaction of its own, so that its locks are not kept for anything else, nor those of others for it. */
    OWN_TRANSACTION,
    /** PostgreSQL refuses it inside a transaction block. */
    OUTSIDE_TRANSACTION,
    /** Runs outside a transaction again and again, each time committed, until it changes no row. */
    REPEATED;

    /** Whether a transaction that is open must end before the step. */
    boolean commitsBefore() {
        return this == OWN_TRANSACTION || this == OUTSIDE_TRANSACTION || this == REPEATED;
    }

    /** Whether the step itself is sent in a transaction of the section. */
    public boolean isTransactional() {
        return this != OUTSIDE_TRANSACTION && this != REPEATED;
    }
}

package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

/**
 * What is set for the session, and what it is doing.
 *
 * @param limitsWaiting whether there is a lock_timeout
 * @param limitsStatements whether there is a statement_timeout
 * @param asReplica whether neither triggers nor foreign keys do anything
 * @param transaction that has changed something and is open still, otherwise empty
 */
record SessionFacts(boolean limitsWaiting, boolean limitsStatements, boolean asReplica, String transaction) {

    SessionFacts {
        requireNonNull(transaction, "transaction");
    }
}

package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

/**
 * What is set for the session, and what it is doing.
 *
 * @param lockTimeout in milliseconds, 0 for none
 * @param statementTimeout in milliseconds, 0 for none
 * @param asReplica whether neither triggers nor foreign keys do anything
 * @param transaction that has changed something and is open still, otherwise empty
 */
record SessionFacts(long lockTimeout, long statementTimeout, boolean asReplica, String transaction) {

    SessionFacts {
        requireNonNull(transaction, "transaction");
    }
}

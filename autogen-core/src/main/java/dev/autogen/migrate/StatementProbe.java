package dev.autogen.migrate;

import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Looks at the database around every statement of a run, on the run's own connection.
 *
 * <p>What it does there must leave the session and the transaction as they were. An error of its own ends the run. A transaction
 * that could not get its locks begins again with its first statement, and is looked at again.
 */
public interface StatementProbe {

    /** Looks at nothing. */
    StatementProbe NONE = new StatementProbe() {
        @Override
        public boolean isWatched(RevisionStep step) {
            return false;
        }
    };

    /** Whether it looks at the statements of this step; asked when the step begins. */
    default boolean isWatched(RevisionStep step) {
        return true;
    }

    /**
     * A statement is about to be sent.
     *
     * @param transactional whether a transaction is open in which it will run; otherwise each query is a transaction of its own
     */
    default void before(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {}

    /** The statement has succeeded; its transaction, if it has one, is still open. */
    default void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {}
}

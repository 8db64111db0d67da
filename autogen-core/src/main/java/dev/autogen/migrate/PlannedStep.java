package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.RevisionStep;
import java.util.List;

/**
 * A step that a run would take, statement by statement.
 *
 * @param statements none for a step that is only recorded
 * @param statementsDone how many of them an interrupted run has done already
 */
public record PlannedStep(RevisionStep step, List<PlannedStatement> statements, int statementsDone) {

    public PlannedStep {
        requireNonNull(step, "step");
        statements = List.copyOf(statements);
    }

    /**
     * A statement with how it would be run.
     *
     * @param transaction which of the step's transactions it is part of, from 1; 0 for one outside a transaction
     * @param repeated whether it is sent again until it changes no row
     * @param locks those that statements of its kind take, as far as its text tells
     */
    public record PlannedStatement(
            ScriptStatement statement, int transaction, boolean repeated, List<TableLock> locks) {

        public PlannedStatement {
            requireNonNull(statement, "statement");
            locks = List.copyOf(locks);
        }

        /** The same, with locks that are known better. */
        public PlannedStatement withLocks(List<TableLock> others) {
            return new PlannedStatement(statement, transaction, repeated, others);
        }
    }
}

package dev.autogen.migrate;

import java.util.List;

/**
 * Statements of a section that succeed or fail together.
 *
 * @param transactional whether they run in one transaction; otherwise there is exactly one statement, which runs outside
 * @param statements in the order of the file, at least one
 * @param repeated whether the statement, which runs outside, is sent again until it changes no row
 */
public record StatementGroup(boolean transactional, List<ScriptStatement> statements, boolean repeated) {

    public StatementGroup {
        statements = List.copyOf(statements);
        if (statements.isEmpty() || (!transactional && statements.size() > 1) || (transactional && repeated)) {
            throw new IllegalArgumentException(
                    "a group of " + statements.size() + " statements, transactional: " + transactional);
        }
    }

    /** A group whose statements are sent once. */
    public StatementGroup(boolean transactional, List<ScriptStatement> statements) {
        this(transactional, statements, false);
    }

    /** How many statements of the section come before this group. */
    int statementsBefore() {
        return statements.get(0).number() - 1;
    }

    /** How many statements of the section are done when this group is. */
    int statementsAfter() {
        return statements.get(statements.size() - 1).number();
    }
}

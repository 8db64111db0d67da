package dev.autogen.migrate;

import dev.autogen.AutogenException;
import java.util.List;

/** Somebody has ended the run while no statement was under way. */
final class RunCancelledException extends AutogenException {

    private static final long serialVersionUID = 1L;

    RunCancelledException() {
        this("The run was cancelled before it had changed anything.");
    }

    private RunCancelledException(String message) {
        super("cancelled", message, DatabaseErrors.GOES_ON);
    }

    /** Between two revisions. */
    static RunCancelledException before(PreparedStep next, List<String> rows) {
        return new RunCancelledException("The run was cancelled before the " + next.words() + ".\n"
                + StatementFailedException.whereItStands(next, rows, 0));
    }

    /** The same, with where it leaves the database. */
    RunCancelledException during(StepState state) {
        ScriptStatement current = state.current();
        String where = current == null
                ? "before the first statement"
                : (state.isSucceeded() ? "after" : "at") + " statement " + current.number();
        RunCancelledException told = new RunCancelledException("The run was cancelled " + where + " of "
                + state.statements() + " of the " + state.prepared().words() + ".\n" + state.whereItStands());
        told.addSuppressed(this);
        return told;
    }
}

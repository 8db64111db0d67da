package dev.autogen.migrate;

import dev.autogen.AutogenException;

/** Nobody saw how a statement outside a transaction ended, and the catalogue does not tell; a person has to look. */
public final class InDoubtException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final ScriptStatement statement;

    InDoubtException(PreparedStep prepared, ScriptStatement statement, String when) {
        super(
                "in-doubt",
                prepared.script().place(statement) + ": statement "
                        + statement.number() + " of the " + prepared.words() + " was sent on " + when
                        + " outside a transaction, and the connection was lost before its end was seen: "
                        + statement.summary(),
                "Look in the database whether it took effect, then run the command again with --in-doubt rerun or"
                        + " --in-doubt skip.");
        this.file = prepared.script().file(statement);
        this.statement = statement;
    }

    public String file() {
        return file;
    }

    public ScriptStatement statement() {
        return statement;
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Where a step begins: at its first statement, or behind those that an interrupted run has committed.
 *
 * @param statementsDone how many are left out
 * @param attempted whether the next statement, one outside a transaction, was sent before and may have left something
 * @param inDoubt whether nobody saw how it ended
 * @param newest the revision's newest row of the log, null where it has none or none that matters
 */
record Resumption(
        PreparedStep prepared,
        int statementsDone,
        boolean attempted,
        boolean inDoubt,
        @Nullable LogRecord newest) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss 'UTC'").withZone(ZoneOffset.UTC);

    /**
     * Reads the log.
     *
     * @throws AutogenException when the statements done are not the ones in the file any more
     */
    static Resumption of(PreparedStep prepared, @Nullable LogRecord newest) {
        if (newest == null
                || newest.action() != prepared.action()
                || newest.outcome() == LogOutcome.DONE
                || newest.outcome() == LogOutcome.ACCEPTED) {
            return new Resumption(prepared, 0, false, false, null);
        }
        boolean inDoubt = newest.outcome() == LogOutcome.BEGUN;
        boolean attempted = inDoubt || newest.outcome() == LogOutcome.FAILED;
        Resumption resumption = new Resumption(prepared, newest.statementsDone(), attempted, inDoubt, newest);
        resumption.checkUnchanged(newest);
        return resumption;
    }

    private void checkUnchanged(LogRecord log) {
        Script script = prepared.script();
        boolean same = statementsDone == 0
                || script.checksumOfFirst(statementsDone)
                        .filter(sum -> sum.equals(log.doneChecksum()))
                        .isPresent();
        if (same && inDoubt) {
            same = script.statements().stream()
                    .anyMatch(
                            s -> s.number() == statementsDone + 1 && s.logged().equals(log.statement()));
        }
        if (!same) {
            throw new AutogenException(
                    "interrupted-file-changed",
                    script.file() + ": the " + prepared.words() + " was interrupted on " + time(log) + " after "
                            + statementsDone + " of " + log.statements() + " statements"
                            + (inDoubt ? ", in the middle of the next one" : "")
                            + ", and these statements have changed in the file since",
                    "Restore them as they were, then run the command again: it goes on behind them. Or mend the database by"
                            + " hand and tell where it stands with `autogen stamp`.");
        }
    }

    /** The error for a statement whose end nobody saw. */
    InDoubtException doubt(ScriptStatement statement) {
        return new InDoubtException(prepared, statement, time(requireNonNull(newest, "newest")));
    }

    static String time(LogRecord log) {
        return TIME.format(log.finished());
    }
}

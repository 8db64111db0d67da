package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.revision.Direction;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.ServerErrorMessage;

/** A statement of a migration failed; its transaction was rolled back, everything before it stays. */
public final class StatementFailedException extends AutogenException {

    private static final long serialVersionUID = 1L;

    private final String revision;
    private final Direction direction;
    private final String file;
    private final int line;
    private final int column;
    private final String statement;
    private final @Nullable String sqlState;
    private final String serverMessage;
    private final @Nullable String detail;
    private final @Nullable String hint;
    private final @Nullable String context;
    private final List<String> databaseAt;
    private final int statementsDone;
    private final List<LockHolder> waitedFor;

    /**
     * @param statement the one that failed, or the last one before the commit that did
     * @param cancelled whether somebody ended the run, and the failure is only what came of it
     * @param waitedFor the sessions it was last seen waiting for
     */
    StatementFailedException(
            StepState state,
            ScriptStatement statement,
            SQLException cause,
            boolean cancelled,
            List<LockHolder> waitedFor) {
        this(state, statement, position(statement, cause), cause, cancelled, waitedFor);
    }

    private StatementFailedException(
            StepState state,
            ScriptStatement statement,
            FilePosition position,
            SQLException cause,
            boolean cancelled,
            List<LockHolder> waitedFor) {
        super(
                code(cause, cancelled),
                message(state, statement, position, cause, waitedFor),
                nextStep(state.prepared(), cause, cancelled, waitedFor),
                cause);
        ServerErrorMessage server = DatabaseErrors.serverMessage(cause);
        PreparedStep step = state.prepared();
        this.revision = step.revisionId();
        this.direction = step.step().direction();
        this.file = step.script().file(statement);
        this.line = position.line();
        this.column = position.column();
        this.statement = requireNonNull(statement.sql(), "statement");
        this.sqlState = cause.getSQLState();
        this.serverMessage = DatabaseErrors.message(cause);
        this.detail = server == null ? null : server.getDetail();
        this.hint = server == null ? null : server.getHint();
        this.context = server == null ? null : server.getWhere();
        this.databaseAt = state.rowsBefore();
        this.statementsDone = state.done();
        this.waitedFor = List.copyOf(waitedFor);
    }

    private static String code(SQLException cause, boolean cancelled) {
        if (cancelled) {
            return "cancelled";
        }
        return DatabaseErrors.isConnectionLost(cause) ? "connection-lost" : "statement-failed";
    }

    private static String nextStep(
            PreparedStep step, SQLException cause, boolean cancelled, List<LockHolder> waitedFor) {
        if (cancelled) {
            return DatabaseErrors.GOES_ON;
        }
        if (DatabaseErrors.LOCK_NOT_AVAILABLE.equals(cause.getSQLState())
                && waitedFor.size() == 1
                && waitedFor.get(0).pid() != 0) {
            int pid = waitedFor.get(0).pid();
            return "Run the command again when process " + pid + " has ended its transaction, which SELECT"
                    + " pg_terminate_backend(" + pid + ") would roll back; or raise the setting lock-timeout.";
        }
        String known = DatabaseErrors.nextStep(cause);
        return known == null
                ? "Correct the " + step.step().direction().name().toLowerCase(Locale.ROOT)
                        + " section, or what it found in the database, and run the command again."
                : known;
    }

    private static FilePosition position(ScriptStatement statement, SQLException cause) {
        ServerErrorMessage server = DatabaseErrors.serverMessage(cause);
        int position = server == null ? 0 : server.getPosition();
        return statement.positionOf(Math.max(position, 1));
    }

    private static String message(
            StepState progress,
            ScriptStatement statement,
            FilePosition position,
            SQLException cause,
            List<LockHolder> waitedFor) {
        PreparedStep step = progress.prepared();
        boolean atCommit = progress.isSucceeded();
        List<String> lines = new ArrayList<>();
        String state = cause.getSQLState();
        lines.add(step.script().file(statement) + ":" + position.line() + ":" + position.column() + ": "
                + DatabaseErrors.message(cause) + (state == null ? "" : " (" + state + ")"));
        ServerErrorMessage server = DatabaseErrors.serverMessage(cause);
        if (server != null) {
            addUnlessNull(lines, "Detail: ", server.getDetail());
            addUnlessNull(lines, "Hint: ", server.getHint());
            addUnlessNull(lines, "Context: ", server.getWhere());
        }
        if (!waitedFor.isEmpty()) {
            lines.add("It waited for " + LockHolder.words(waitedFor));
        }
        lines.add((atCommit ? "At the commit after statement " : "Statement ") + statement.number() + " of "
                + step.script().statementCount() + " of the " + step.words() + ":");
        excerpt(statement.sql()).forEach(line -> lines.add("    " + line));
        String className = statement.javaClass();
        if (className != null) {
            JavaStepPlace.of(cause, className).ifPresent(place -> lines.add("Sent at " + place));
        }
        lines.add(
                DatabaseErrors.isConnectionLost(cause)
                        ? "When the connection was lost the database was " + at(progress.rowsBefore())
                                + (atCommit ? "; whether the commit still succeeded is not known here." : ".")
                        : progress.whereItStands());
        return String.join("\n", lines);
    }

    private static void addUnlessNull(List<String> lines, String label, @Nullable String text) {
        if (text != null) {
            lines.add(label + text);
        }
    }

    /** The statement, or its beginning where it is long: an INSERT may have megabytes. */
    private static List<String> excerpt(String sql) {
        List<String> lines = sql.lines()
                .limit(21)
                .map(line -> line.length() > 200 ? line.substring(0, 199) + "…" : line)
                .toList();
        if (lines.size() <= 20) {
            return lines;
        }
        List<String> shortened = new ArrayList<>(lines.subList(0, 20));
        shortened.add("…");
        return shortened;
    }

    private static String at(List<String> rows) {
        return rows.isEmpty()
                ? "at base: no revision is applied"
                : (rows.size() == 1 ? "at revision " : "at revisions ") + String.join(", ", rows);
    }

    /** Where a failed step leaves the database, in a sentence. */
    static String whereItStands(PreparedStep step, List<String> databaseAt, int statementsDone) {
        String at = at(databaseAt);
        if (statementsDone == 0) {
            boolean upgrade = step.step().direction() == Direction.UPGRADE;
            return "The database is left " + at + "; nothing of "
                    + (upgrade ? step.revisionId() : "the " + step.words()) + " was kept.";
        }
        return "The database is left " + at + ", with " + statementsDone + " of "
                + step.script().statementCount() + " statements of " + step.revisionId()
                + " committed; the next run goes on behind them.";
    }

    public String revision() {
        return revision;
    }

    public Direction direction() {
        return direction;
    }

    public String file() {
        return file;
    }

    /** Line in the file of what PostgreSQL points at, or of the statement's beginning, from 1. */
    public int line() {
        return line;
    }

    /** Column in the line, in code points from 1. */
    public int column() {
        return column;
    }

    /** The whole text of the statement. */
    public String statement() {
        return statement;
    }

    public Optional<String> sqlState() {
        return Optional.ofNullable(sqlState);
    }

    /** PostgreSQL's own message. */
    public String serverMessage() {
        return serverMessage;
    }

    public Optional<String> detail() {
        return Optional.ofNullable(detail);
    }

    public Optional<String> hint() {
        return Optional.ofNullable(hint);
    }

    /** Where in a function the error arose. */
    public Optional<String> context() {
        return Optional.ofNullable(context);
    }

    /** The version rows that the database is left with. */
    public List<String> databaseAt() {
        return databaseAt;
    }

    /** How many statements of the section are committed nevertheless. */
    public int statementsDone() {
        return statementsDone;
    }

    /** The sessions it was last seen waiting for; those of others, and only as far as PostgreSQL lets this user see them. */
    public List<LockHolder> waitedFor() {
        return waitedFor;
    }
}

package dev.autogen.migrate;

import static java.util.stream.Collectors.joining;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.VersionRowChange;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The text of an offline script as it grows. */
final class ScriptText {

    private static final String READ_ONLY = "default_transaction_read_only";

    private final StringBuilder text = new StringBuilder();
    private final RunSettings settings;
    private final TableNames names;
    private final boolean psql;
    private boolean lockTaken;

    ScriptText(RunSettings settings, TableNames names, boolean psql) {
        this.settings = settings;
        this.names = names;
        this.psql = psql;
    }

    String text() {
        return text.toString();
    }

    ScriptText line(String line) {
        text.append(line).append('\n');
        return this;
    }

    /** A comment of one line, whatever the words hold. */
    private ScriptText comment(String words) {
        return line(("-- " + PostgresNames.oneLine(words)).stripTrailing());
    }

    ScriptText nothingToDo(Collection<String> from) {
        return comment("Nothing to do: the target is where the script would start, at " + words(from) + ".");
    }

    /** What stands above the first step. */
    void begin(String what, Collection<String> from, List<RevisionStep> steps) {
        comment("Autogen " + settings.toolVersion() + ": " + what + " from " + words(from)
                + (steps.isEmpty() ? "" : ", " + steps.size() + (steps.size() == 1 ? " revision" : " revisions")));
        comment("Runs only on a database that stands there; on any other it stops and changes nothing.");
        if (psql) {
            line("\\set ON_ERROR_STOP on");
        }
        line("SET client_encoding = 'UTF8';");
        line("SET standard_conforming_strings = on;").line("");
        if (from.isEmpty()) {
            guard(from, null, 0);
            line("BEGIN;");
            line(VersionTable.createSql(names) + ";");
            line(RunLog.createSql(names) + ";");
            line("COMMIT;").line("");
        }
    }

    ScriptText end() {
        line("");
        line("SELECT pg_catalog.pg_advisory_unlock(" + AdvisoryLock.keySql(names) + ");");
        return line("RESET " + READ_ONLY + ";");
    }

    void title(PreparedStep prepared) {
        line("");
        comment(prepared.words() + ": " + prepared.step().revision().title());
        comment(prepared.script().file());
    }

    /** What the run sets before every step. */
    void settings() {
        if (settings.defaultSchema() != null) {
            line("SET search_path = " + PostgresNames.identifier(settings.defaultSchema()) + ";");
        }
        line("SET lock_timeout = " + SessionState.milliseconds(settings.lockTimeout()) + ";");
        line("SET statement_timeout = " + SessionState.milliseconds(settings.statementTimeout()) + ";");
    }

    /**
     * A check that the database stands where it must. The session may not write until it has succeeded, so that a runner that goes on
     * after an error does no harm.
     *
     * @param prepared the step about to run, or null for none
     * @param statementsDone how many of its statements must be done
     */
    void guard(Collection<String> rows, @Nullable PreparedStep prepared, int statementsDone) {
        line("SET " + READ_ONLY + " = on;");
        OfflineGuard guard = new OfflineGuard(names, rows, prepared, statementsDone, !lockTaken);
        line(guard.sql());
        lockTaken = true;
    }

    void outside(PreparedStep prepared, ScriptStatement statement) {
        int before = statement.number() - 1;
        log(prepared, LogOutcome.BEGUN, before, statement);
        String limit = SessionState.milliseconds(settings.lockTimeout());
        if (statement.isConcurrent()) {
            line(changeLockTimeout(limit, "0"));
        }
        line(statement.sql() + ";");
        if (statement.isConcurrent()) {
            line(changeLockTimeout("0", limit));
        }
        log(prepared, LogOutcome.PARTIAL, statement.number(), null);
        line("");
    }

    /** A limit that the migration itself has set is left as it is. */
    private static String changeLockTimeout(String from, String to) {
        return "DO $$ BEGIN PERFORM set_config('lock_timeout', '" + to + "', false) FROM pg_catalog.pg_settings"
                + " WHERE name = 'lock_timeout' AND setting = '" + from + "'; END $$;";
    }

    void rowChanges(List<VersionRowChange> changes) {
        for (VersionRowChange change : changes) {
            line(VersionTable.sql(names, change, PostgresNames::literal) + ";");
        }
    }

    void log(PreparedStep prepared, LogOutcome outcome, int statementsDone, @Nullable ScriptStatement statement) {
        String doneChecksum = outcome == LogOutcome.DONE || statementsDone == 0
                ? null
                : prepared.script().checksumOfFirst(statementsDone).orElse(null);
        log(
                prepared.revisionId(),
                prepared.action(),
                outcome,
                prepared.checksum(),
                statementsDone,
                prepared.script().statementCount(),
                doneChecksum,
                statement == null ? null : statement.logged());
    }

    void stampLog(StampWords stamp) {
        log(stamp.revision(), LogAction.STAMP, LogOutcome.DONE, stamp.checksum(), 0, 0, null, stamp.what());
    }

    private void log(
            String revision,
            LogAction action,
            LogOutcome outcome,
            @Nullable String checksum,
            int statementsDone,
            int statements,
            @Nullable String doneChecksum,
            @Nullable String statement) {
        List<String> values = List.of(
                "'script ' || pg_catalog.pg_backend_pid()",
                literal(revision),
                literal(action.text()),
                literal(outcome.text()),
                literal(checksum),
                "pg_catalog.now()",
                "pg_catalog.clock_timestamp()",
                Integer.toString(statementsDone),
                Integer.toString(statements),
                literal(doneChecksum),
                literal(statement),
                literal(settings.toolVersion()),
                "session_user");
        line("INSERT INTO " + names.logSql() + " (run, revision, action, outcome, checksum, started, finished,"
                + " statements_done, statements, done_checksum, statement, tool_version, database_user)");
        line("    VALUES (" + String.join(", ", values) + ");");
    }

    private static String literal(@Nullable String text) {
        return text == null ? "NULL" : PostgresNames.literal(text);
    }

    private static String words(Collection<String> rows) {
        return rows.isEmpty() ? "base" : new TreeSet<>(rows).stream().collect(joining(", "));
    }
}

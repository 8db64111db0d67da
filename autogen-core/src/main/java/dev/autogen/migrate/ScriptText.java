package dev.autogen.migrate;

import static java.util.stream.Collectors.joining;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.VersionRowChange;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The text of an offline script as it grows. */
final class ScriptText {

    private static final String LOG_COLUMNS =
            "INSERT INTO %s (run, revision, action, outcome, checksum, started, finished,"
                    + " statements_done, statements, done_checksum, statement, tool_version, database_user)";
    private static final String RUN = "'script ' || pg_catalog.pg_backend_pid()";
    private static final String TIMES = "pg_catalog.now(), pg_catalog.clock_timestamp()";

    private final StringBuilder text = new StringBuilder();
    private final RunSettings settings;
    private final TableNames names;
    private final boolean psql;
    private final OfflineGuard guard;

    ScriptText(RunSettings settings, TableNames names, boolean psql) {
        this.settings = settings;
        this.names = names;
        this.psql = psql;
        this.guard = new OfflineGuard(names);
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
        line(guard.first(from, steps.isEmpty()));
        if (from.isEmpty()) {
            line("BEGIN;");
            line(VersionTable.createSql(names) + ";");
            line(RunLog.createSql(names) + ";");
            line("COMMIT;").line("");
        }
    }

    ScriptText end() {
        return line("").line(guard.end());
    }

    void title(PreparedStep prepared) {
        line("");
        comment(prepared.words() + ": " + prepared.step().revision().title());
        // Its name alone: the script does not tell on whose computer it was written.
        comment(String.valueOf(Path.of(prepared.script().file()).getFileName()));
    }

    /** What the run sets before every step. */
    void settings() {
        if (settings.defaultSchema() != null) {
            line("SET search_path = " + PostgresNames.identifier(settings.defaultSchema()) + ";");
        }
        line("SET lock_timeout = " + SessionState.milliseconds(settings.lockTimeout()) + ";");
        line("SET statement_timeout = " + SessionState.milliseconds(settings.statementTimeout()) + ";");
    }

    /** A check that everything above has succeeded. */
    void guard(Collection<String> rows, PreparedStep prepared, int statementsDone) {
        line(guard.next(rows, prepared, statementsDone));
    }

    void statement(ScriptStatement statement) {
        line((psql ? PsqlText.of(statement.sql()) : statement.sql()) + ";");
    }

    void outside(PreparedStep prepared, ScriptStatement statement, boolean repeated) {
        int before = statement.number() - 1;
        log(prepared, LogOutcome.BEGUN, before, statement);
        String limit = SessionState.milliseconds(settings.lockTimeout());
        if (statement.isConcurrent()) {
            line(changeLockTimeout(limit, "0"));
        }
        if (repeated) {
            line(loop(statement));
        } else {
            statement(statement);
        }
        if (statement.isConcurrent()) {
            line(changeLockTimeout("0", limit));
        }
        log(prepared, LogOutcome.PARTIAL, statement.number(), null);
        line("");
    }

    /** Each pass is committed. A name that is a variable's as well means the column. */
    private static String loop(ScriptStatement statement) {
        return OfflineGuard.block("#variable_conflict use_column\nDECLARE\n    autogen_rows bigint;\nBEGIN\n    LOOP\n"
                + statement.sql()
                + ";\n        GET DIAGNOSTICS autogen_rows = ROW_COUNT;\n        EXIT WHEN autogen_rows = 0;\n"
                + "        COMMIT;\n    END LOOP;\nEND\n");
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

    /** As in a run, whoever stamps says where the database stands. */
    void settleInterrupted() {
        line(LOG_COLUMNS.formatted(names.logSql()));
        line("    SELECT " + RUN + ", l.revision, 'stamp', 'done', NULL, " + TIMES + ", 0, 0, NULL, "
                + "'settles an interrupted run', " + literal(settings.toolVersion()) + ", session_user");
        line("    FROM " + names.logSql() + " l WHERE " + guard.unfinished() + ";");
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
                RUN,
                literal(revision),
                literal(action.text()),
                literal(outcome.text()),
                literal(checksum),
                TIMES,
                Integer.toString(statementsDone),
                Integer.toString(statements),
                literal(doneChecksum),
                literal(statement),
                literal(settings.toolVersion()),
                "session_user");
        line(LOG_COLUMNS.formatted(names.logSql()));
        line("    VALUES (" + String.join(", ", values) + ");");
    }

    private static String literal(@Nullable String text) {
        return text == null ? "NULL" : PostgresNames.literal(text);
    }

    private static String words(Collection<String> rows) {
        return rows.isEmpty() ? "base" : new TreeSet<>(rows).stream().collect(joining(", "));
    }
}

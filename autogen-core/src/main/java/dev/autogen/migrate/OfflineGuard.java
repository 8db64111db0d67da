package dev.autogen.migrate;

import static java.util.stream.Collectors.joining;

import dev.autogen.database.postgres.PostgresNames;
import java.util.Collection;
import java.util.TreeSet;

/**
 * The checks of an offline script. Each begins by taking the session's right to write away, and gives it back when all is well: a
 * runner that goes on after an error finds nothing that it can change.
 */
final class OfflineGuard {

    private static final String READ_ONLY = "default_transaction_read_only";
    /** Lives as long as the session, so that a runner that connects anew in the middle does not pass. */
    private static final String PASSED = "autogen.checked";

    private final TableNames names;

    OfflineGuard(TableNames names) {
        this.names = names;
    }

    /**
     * The check that the script is at its place: no other run at work, the rows as expected, nothing interrupted.
     *
     * @param settling whether what was interrupted is no obstacle, since the script settles it
     */
    String first(Collection<String> rows, boolean settling) {
        String lock = "        PERFORM pg_advisory_unlock(" + AdvisoryLock.keySql(names) + ");\n";
        String body = "DECLARE\n"
                + "    found text[] := '{}';\n"
                + (settling ? "" : "    interrupted text;\n")
                + "BEGIN\n"
                + "    IF NOT pg_try_advisory_lock(" + AdvisoryLock.keySql(names) + ") THEN\n"
                + raise("'Another run is at work on this database'", "Wait until it has ended.")
                + "    END IF;\n"
                + "    IF to_regclass(" + PostgresNames.literal(names.versionSql()) + ") IS NOT NULL THEN\n"
                + "        found := " + found() + ";\n"
                + "    END IF;\n"
                + "    IF found <> " + array(rows) + " THEN\n"
                + lock
                + raise(
                        PostgresNames.literal("This script starts at " + words(rows) + ", but the database is at ")
                                + " || coalesce(nullif(array_to_string(found, ', '), ''), 'base')",
                        "Nothing was changed. Write the script for the revision of this database.")
                + "    END IF;\n"
                + (settling ? "" : interrupted(lock))
                + "    PERFORM set_config('" + READ_ONLY + "', 'off', false), set_config('" + PASSED
                + "', 'yes', false);\n"
                + "END\n";
        return "SET " + READ_ONLY + " = on;\n" + block(body);
    }

    private String interrupted(String unlock) {
        return "    IF to_regclass(" + PostgresNames.literal(names.logSql()) + ") IS NOT NULL THEN\n"
                + "        SELECT format('The %s of %s was interrupted after %s of %s statements', action, revision,"
                + " statements_done, statements)\n"
                + "            INTO interrupted FROM " + names.logSql() + " l\n"
                + "            WHERE " + unfinished() + ";\n"
                + "    END IF;\n"
                + "    IF interrupted IS NOT NULL THEN\n"
                + unlock
                + raise("interrupted", "Finish it with autogen, which goes on behind them.")
                + "    END IF;\n";
    }

    /** Whether row l of the log is the newest of its revision and leaves it between two states. */
    String unfinished() {
        return "(l.outcome IN ('begun', 'partial') OR l.outcome = 'failed' AND l.statements_done > 0)"
                + " AND l.id = (SELECT max(id) FROM " + names.logSql() + " WHERE revision = l.revision)";
    }

    /** The check that everything above has succeeded; short, since a runner that stops at errors does not get here otherwise. */
    String next(Collection<String> rows, PreparedStep step, int statementsDone) {
        String progress = "(SELECT max(id) FROM " + names.logSql() + " WHERE revision = "
                + PostgresNames.literal(step.revisionId()) + ")";
        String body = "BEGIN\n"
                + "    PERFORM set_config('" + READ_ONLY + "', 'off', false)\n"
                + "        WHERE current_setting('" + PASSED + "', true) = 'yes' AND " + found() + " = " + array(rows)
                + (statementsDone == 0
                        ? ""
                        : "\n            AND EXISTS (SELECT FROM " + names.logSql() + " WHERE id = " + progress
                                + " AND outcome = 'partial' AND statements_done = " + statementsDone + ")")
                + ";\nEND\n";
        return "SET " + READ_ONLY + " = on;\n" + block(body);
    }

    /** Gives back what the checks have taken. */
    String end() {
        return "SELECT pg_catalog.pg_advisory_unlock(" + AdvisoryLock.keySql(names) + ") AS done;\n" + "RESET "
                + READ_ONLY + ";";
    }

    private String found() {
        return "ARRAY(SELECT revision FROM " + names.versionSql() + " ORDER BY revision COLLATE \"C\")";
    }

    private static String raise(String message, String hint) {
        return "        RAISE EXCEPTION USING MESSAGE = " + message + ",\n            HINT = "
                + PostgresNames.literal(hint) + ";\n";
    }

    private static String array(Collection<String> rows) {
        return new TreeSet<>(rows).stream().map(PostgresNames::literal).collect(joining(", ", "ARRAY[", "]::text[]"));
    }

    private static String words(Collection<String> rows) {
        return rows.isEmpty() ? "base" : String.join(", ", new TreeSet<>(rows));
    }

    /** Dollar quotes that nothing inside can end. */
    static String block(String body) {
        String tag = "$autogen$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$autogen" + i + "$";
        }
        return "DO " + tag + "\n" + body + tag + ";";
    }
}

package dev.autogen.migrate;

import static java.util.stream.Collectors.joining;

import dev.autogen.database.postgres.PostgresNames;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The check before a transaction, or a statement outside one, of an offline script.
 *
 * @param rows the version rows that must be there, and no others
 * @param prepared the step about to run, or null for none
 * @param statementsDone how many of its statements must be done, by the log
 * @param first whether it takes the lock that keeps other runs away; the later ones check that it is still held
 */
record OfflineGuard(
        TableNames names, Collection<String> rows, @Nullable PreparedStep prepared, int statementsDone, boolean first) {

    OfflineGuard {
        rows = List.copyOf(new TreeSet<>(rows));
    }

    String sql() {
        String body = body();
        String tag = "$autogen$";
        for (int i = 1; body.contains(tag); i++) {
            tag = "$autogen" + i + "$";
        }
        return "DO " + tag + "\n" + body + tag + ";";
    }

    private String body() {
        StringBuilder body = new StringBuilder();
        body.append("DECLARE\n    found text[] := '{}';\n");
        if (prepared != null) {
            body.append("    done integer := 0;\n");
        }
        body.append("BEGIN\n");
        body.append(lock());
        body.append("    IF to_regclass(").append(literal(names.versionSql())).append(") IS NOT NULL THEN\n");
        body.append(
                        "        SELECT coalesce(array_agg(revision ORDER BY revision COLLATE \"C\"), '{}') INTO found FROM ")
                .append(names.versionSql())
                .append(";\n    END IF;\n");
        body.append("    IF found IS DISTINCT FROM ").append(array()).append(" THEN\n");
        body.append(release());
        body.append(raise(
                literal("This script starts at " + words() + ", but the database is at ")
                        + " || coalesce(nullif(array_to_string(found, ', '), ''), 'base')",
                "Nothing was changed. Write the script for the revision of this database."));
        body.append("    END IF;\n");
        if (prepared != null) {
            body.append(progress(prepared));
        }
        body.append("    PERFORM set_config('default_transaction_read_only', 'off', false);\n");
        return body.append("END\n").toString();
    }

    private String lock() {
        if (first) {
            return "    IF NOT pg_try_advisory_lock(" + AdvisoryLock.keySql(names) + ") THEN\n"
                    + raise(literal("Another run is at work on this database"), "Wait until it has ended.")
                    + "    END IF;\n";
        }
        return "    IF NOT " + AdvisoryLock.heldSql(names) + " THEN\n"
                + raise(
                        literal("This session has lost the lock that keeps other runs away"),
                        "Run the script from its beginning, in one session.")
                + "    END IF;\n";
    }

    /** The lock of a session outlives the error, and would keep others away while somebody reads the message. */
    private String release() {
        return "        PERFORM pg_advisory_unlock(" + AdvisoryLock.keySql(names) + ");\n";
    }

    private String progress(PreparedStep step) {
        String condition = "revision = " + literal(step.revisionId());
        // A statement that was begun and not recorded as done stands between two numbers: no script may go on there.
        return "    SELECT CASE outcome WHEN 'begun' THEN statements_done + 1 ELSE statements_done END INTO done FROM "
                + names.logSql() + "\n"
                + "        WHERE " + condition + " AND action = "
                + literal(step.action().text())
                + " AND outcome IN ('begun', 'partial', 'failed')\n"
                + "            AND id = (SELECT max(id) FROM " + names.logSql() + " WHERE " + condition + ");\n"
                + "    IF coalesce(done, 0) <> " + statementsDone + " THEN\n"
                + release()
                + raise(
                        literal("The " + step.words() + " was interrupted at statement ") + " || coalesce(done, 0) || "
                                + literal(" of " + step.script().statementCount()),
                        "Finish it with autogen, which goes on there.")
                + "    END IF;\n";
    }

    private static String raise(String message, String hint) {
        return "        RAISE EXCEPTION USING MESSAGE = " + message + ",\n            HINT = " + literal(hint) + ";\n";
    }

    private String array() {
        return rows.stream().map(OfflineGuard::literal).collect(joining(", ", "ARRAY[", "]::text[]"));
    }

    private String words() {
        return rows.isEmpty() ? "base" : String.join(", ", rows);
    }

    private static String literal(String text) {
        return PostgresNames.literal(text);
    }
}

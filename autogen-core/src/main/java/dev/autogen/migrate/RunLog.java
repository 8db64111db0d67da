package dev.autogen.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The append-only table of everything that ever ran, with how far it came. */
final class RunLog {

    private static final String COLUMNS =
            "id, run, revision, action, outcome, checksum, started, finished, statements_done,"
                    + " statements, done_checksum, statement, error, tool_version, database_user";

    private final Connection connection;
    private final TableNames names;

    RunLog(Connection connection, TableNames names) {
        this.connection = connection;
        this.names = names;
    }

    boolean exists() throws SQLException {
        return Sql.one(connection, "SELECT to_regclass(?) IS NOT NULL", row -> row.getBoolean(1), names.logSql());
    }

    /** Whether it exists, and this user may look into it. */
    boolean isReadable() throws SQLException {
        return Sql.one(
                connection,
                "SELECT coalesce(has_table_privilege(to_regclass(?), 'SELECT'), false)",
                row -> row.getBoolean(1),
                names.logSql());
    }

    static String createSql(TableNames names) {
        return "CREATE TABLE IF NOT EXISTS " + names.logSql() + " (\n"
                + "    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT "
                + TableNames.keySql(names.log())
                + " PRIMARY KEY,\n"
                + "    run text NOT NULL,\n"
                + "    revision text NOT NULL,\n"
                + "    action text NOT NULL,\n"
                + "    outcome text NOT NULL,\n"
                + "    checksum text,\n"
                + "    started timestamp with time zone NOT NULL,\n"
                + "    finished timestamp with time zone NOT NULL,\n"
                + "    statements_done integer NOT NULL,\n"
                + "    statements integer NOT NULL,\n"
                + "    done_checksum text,\n"
                + "    statement text,\n"
                + "    error text,\n"
                + "    tool_version text NOT NULL,\n"
                + "    database_user text NOT NULL\n"
                + ")";
    }

    /** Adds a row; it finishes now, by the server's clock. */
    void append(String run, String toolVersion, LogEntry entry) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO " + names.logSql()
                        + " (run, revision, action, outcome, checksum, started, finished, statements_done, statements,"
                        + " done_checksum, statement, error, tool_version, database_user)"
                        + " VALUES (?, ?, ?, ?, ?, ?, clock_timestamp(), ?, ?, ?, ?, ?, ?, session_user)",
                run,
                entry.revision(),
                entry.action().text(),
                entry.outcome().text(),
                entry.checksum(),
                entry.started(),
                entry.statementsDone(),
                entry.statements(),
                entry.doneChecksum(),
                entry.statement(),
                entry.error(),
                toolVersion);
    }

    /** Everything that ever ran, oldest first; nothing where the table is not there yet. */
    List<LogRecord> all() throws SQLException {
        return exists()
                ? Sql.query(connection, "SELECT " + COLUMNS + " FROM " + names.logSql() + " ORDER BY id", RunLog::read)
                : List.of();
    }

    /** For each revision its newest row: how things stand with it. */
    Map<String, LogRecord> newest() throws SQLException {
        return newest("");
    }

    /** For each revision the newest row that says which file was applied. */
    Map<String, LogRecord> newestApplied() throws SQLException {
        return newest("WHERE action = 'upgrade' AND outcome IN ('done', 'accepted')");
    }

    private Map<String, LogRecord> newest(String condition) throws SQLException {
        Map<String, LogRecord> records = new TreeMap<>();
        if (exists()) {
            Sql.query(
                            connection,
                            "SELECT DISTINCT ON (revision) " + COLUMNS + " FROM " + names.logSql() + " " + condition
                                    + " ORDER BY revision, id DESC",
                            RunLog::read)
                    .forEach(log -> records.put(log.revision(), log));
        }
        return records;
    }

    private static LogRecord read(ResultSet row) throws SQLException {
        return new LogRecord(
                row.getLong("id"),
                row.getString("run"),
                row.getString("revision"),
                LogAction.of(row.getString("action")),
                LogOutcome.of(row.getString("outcome")),
                row.getString("checksum"),
                row.getObject("started", OffsetDateTime.class).toInstant(),
                row.getObject("finished", OffsetDateTime.class).toInstant(),
                row.getInt("statements_done"),
                row.getInt("statements"),
                row.getString("done_checksum"),
                row.getString("statement"),
                row.getString("error"),
                row.getString("tool_version"),
                row.getString("database_user"));
    }
}

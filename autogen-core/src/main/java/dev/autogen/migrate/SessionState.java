package dev.autogen.migrate;

import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The settings of the session that matter to a run: set anew before every step, so that no script's {@code SET} reaches the next
 * one, and given back at the end as they were.
 */
final class SessionState {

    private static final String DRIVER_NAME = "PostgreSQL JDBC Driver";

    private final Connection connection;
    private final boolean autoCommit;
    private final Map<String, String> before;
    private final Map<String, String> wanted;

    private SessionState(
            Connection connection, boolean autoCommit, Map<String, String> before, Map<String, String> wanted) {
        this.connection = connection;
        this.autoCommit = autoCommit;
        this.before = before;
        this.wanted = wanted;
    }

    /** Remembers how the session is, and turns auto-commit on. */
    static SessionState take(Connection connection, RunSettings settings) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        if (!autoCommit) {
            connection.setAutoCommit(true);
        }
        Map<String, String> wanted = wanted(settings);
        Map<String, String> before = new LinkedHashMap<>();
        // Settings that the server's version does not have are left out.
        Sql.query(
                        connection,
                        "SELECT name, current_setting(name) FROM unnest(string_to_array(?, ' ')) name"
                                + " WHERE current_setting(name, true) IS NOT NULL",
                        row -> Map.entry(row.getString(1), row.getString(2)),
                        "role search_path " + String.join(" ", wanted.keySet()))
                .forEach(setting -> before.put(setting.getKey(), setting.getValue()));
        wanted.keySet().retainAll(before.keySet());
        wanted.putIfAbsent("search_path", before.getOrDefault("search_path", ""));
        wanted.put("role", before.getOrDefault("role", "none"));
        if (!DRIVER_NAME.equals(before.get("application_name"))) {
            wanted.remove("application_name");
        }
        return new SessionState(connection, autoCommit, before, wanted);
    }

    private static Map<String, String> wanted(RunSettings settings) {
        Map<String, String> wanted = new LinkedHashMap<>();
        if (settings.defaultSchema() != null) {
            wanted.put("search_path", PostgresNames.identifier(settings.defaultSchema()));
        }
        wanted.put("lock_timeout", milliseconds(settings.lockTimeout()));
        wanted.put("statement_timeout", milliseconds(settings.statementTimeout()));
        // The splitter reads literals as this setting says.
        wanted.put("standard_conforming_strings", "on");
        // A run that waits for its lock, or whose backfill takes long, must not be ended for it.
        wanted.put("idle_session_timeout", "0");
        wanted.put("idle_in_transaction_session_timeout", "0");
        wanted.put("transaction_timeout", "0");
        wanted.put("application_name", "autogen");
        return wanted;
    }

    static String milliseconds(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    /** Sets everything as a step finds it; returns the server's time. */
    OffsetDateTime apply() throws SQLException {
        return set(wanted);
    }

    /** Gives the session back as it was taken. */
    void restore() throws SQLException {
        set(before);
        if (!autoCommit) {
            connection.setAutoCommit(false);
        }
    }

    private OffsetDateTime set(Map<String, String> settings) throws SQLException {
        String calls = settings.keySet().stream()
                .map(name -> "set_config('" + name + "', ?, false)")
                .collect(Collectors.joining(", "));
        return Sql.one(
                connection,
                "SELECT clock_timestamp(), " + calls,
                row -> row.getObject(1, OffsetDateTime.class),
                settings.values().toArray());
    }
}

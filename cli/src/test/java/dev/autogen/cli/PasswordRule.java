package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Makes a server that lets everybody in ask one role for its password, as other servers ask everybody. */
final class PasswordRule {

    private PasswordRule() {}

    /** @return what takes the rule back */
    static Scene.Closing require(TestDatabase database, String role) {
        if (asks(database, role)) {
            return () -> {};
        }
        String before = String.valueOf(database.value("SELECT pg_read_file(current_setting('hba_file'))"));
        write(database, "host all " + role + " all scram-sha-256\n" + before);
        long end = System.nanoTime() + 10_000_000_000L;
        while (!asks(database, role) && System.nanoTime() < end) {
            database.execute("SELECT pg_sleep(0.05)");
        }
        return () -> write(database, before);
    }

    private static void write(TestDatabase database, String rules) {
        String quoted = rules.replace("'", "''");
        String file = String.valueOf(database.value("SHOW hba_file")).replace("'", "''");
        // A line of its own for each: COPY would write a line break as two characters.
        database.execute("COPY (SELECT line FROM regexp_split_to_table('" + quoted + "', '\\n') line) TO '" + file
                + "' WITH (FORMAT csv, DELIMITER E'\\x01', QUOTE E'\\x02', NULL 'no line'); SELECT pg_reload_conf()");
    }

    private static boolean asks(TestDatabase database, String role) {
        try (Connection wrong = DriverManager.getConnection(database.url(), role, "certainly wrong")) {
            return wrong.isClosed();
        } catch (SQLException e) {
            return "28P01".equals(e.getSQLState());
        }
    }
}

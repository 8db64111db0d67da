package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * The table that a runner keeps.
 *
 * @param sql its name as SQL spells it
 */
record RunnerTable(String sql) {

    RunnerTable {
        requireNonNull(sql, "sql");
    }

    /** @param name with its schema before a dot where that is not the default schema of the connection */
    static RunnerTable of(String name) {
        int dot = name.indexOf('.');
        return new RunnerTable(
                dot < 0
                        ? PostgresNames.identifier(name)
                        : PostgresNames.identifier(name.substring(0, dot)) + "."
                                + PostgresNames.identifier(name.substring(dot + 1)));
    }

    boolean exists(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT to_regclass(?) IS NOT NULL")) {
            statement.setString(1, sql);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}

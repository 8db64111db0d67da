package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * How to reach a running server as its superuser.
 *
 * @param port on 127.0.0.1
 * @param password random, made with the server; {@link #toString()} leaves it out
 */
public record ServerAddress(int port, String user, String password) {

    static final String MAINTENANCE_DATABASE = "postgres";

    private static final String DUPLICATE_DATABASE = "42P04";
    private static final String UNIQUE_VIOLATION = "23505";

    public ServerAddress {
        requireNonNull(user, "user");
        requireNonNull(password, "password");
    }

    /** JDBC URL of a database, which need not exist, without user and password. */
    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** Creates a database unless it exists; several processes may ask at once. */
    public void ensureDatabase(String database) {
        try (Connection connection = connect(MAINTENANCE_DATABASE)) {
            var create = createStatement(connection, database);
            if (!create.isEmpty()) {
                execute(connection, create);
            }
        } catch (SQLException e) {
            throw notCreated(database, e);
        }
    }

    static EmbeddedServerException notCreated(String database, SQLException e) {
        return new EmbeddedServerException(
                "embedded-database",
                "The embedded server could not create database " + database + ": " + e.getMessage(),
                "Look into the server's log, then try again.",
                e);
    }

    Connection connect(String database) throws SQLException {
        return connect(database, "");
    }

    /** Connects with server settings of the session's own, as {@code -c name=value}. */
    Connection connect(String database, String options) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("sslmode", "disable");
        properties.setProperty("gssEncMode", "disable");
        properties.setProperty("connectTimeout", "10");
        properties.setProperty("options", options);
        return DriverManager.getConnection(jdbcUrl(database), properties);
    }

    @Override
    public String toString() {
        return user + "@127.0.0.1:" + port;
    }

    /** The statement as PostgreSQL itself quotes it; empty where the database exists. */
    private static String createStatement(Connection connection, String database) throws SQLException {
        var query = "SELECT format('CREATE DATABASE %I', name) FROM (SELECT ?::text AS name) AS wanted"
                + " WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = name)";
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, database);
            try (ResultSet result = statement.executeQuery()) {
                return result.next() ? result.getString(1) : "";
            }
        }
    }

    private static void execute(Connection connection, String create) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(create);
        } catch (SQLException e) {
            // Another process was faster.
            if (!DUPLICATE_DATABASE.equals(e.getSQLState()) && !UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw e;
            }
        }
    }
}

package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** A server that the user named for throw-away databases, because it is like the real one: its version, its extensions, its roles. */
public final class ShadowServer implements ThrowawayServer {

    private final String url;

    private final @Nullable String user;

    private final @Nullable String password;

    /** @param url of a database there, in which nothing is changed */
    public ShadowServer(String url, @Nullable String user, @Nullable String password) {
        this.url = requireNonNull(url, "url");
        this.user = user;
        this.password = password;
    }

    @Override
    public ThrowawayDatabase create() {
        String name = newName();
        administrate("made", connection -> execute(connection, "CREATE DATABASE " + PostgresNames.identifier(name)));
        return new OnServer(name);
    }

    private static String newName() {
        return "autogen_try_" + UUID.randomUUID().toString().replace("-", "");
    }

    /** What is done on the server, outside of the databases that are made there. */
    private interface Administration {
        void with(Connection connection) throws SQLException;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void administrate(String done, Administration work) {
        try (Connection connection = source().getConnection()) {
            work.with(connection);
        } catch (SQLException e) {
            throw new AutogenException(
                    "throwaway-database",
                    "A throw-away database could not be " + done + " on the server of shadow.url: " + e.getMessage(),
                    "The user of shadow.url must be allowed to log in there and to create databases (ALTER ROLE … CREATEDB)."
                            + " Without shadow.url a PostgreSQL of Autogen's own is used.",
                    e);
        }
    }

    private PGSimpleDataSource source() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setCurrentSchema(null);
        source.setApplicationName("autogen");
        // The statements of proofs are DDL, and the same queries of catalogues come after each of them.
        source.setProperty("flushCacheOnDdl", "false");
        if (user != null) {
            source.setUser(user);
        }
        if (password != null) {
            source.setPassword(password);
        }
        return source;
    }

    private final class OnServer implements ThrowawayDatabase {

        private final String name;

        OnServer(String name) {
            this.name = name;
        }

        @Override
        public Connection open() throws SQLException {
            PGSimpleDataSource source = source();
            source.setDatabaseName(name);
            return source.getConnection();
        }

        @Override
        public ThrowawayDatabase copy() {
            String copy = newName();
            administrate("copied", connection -> DatabaseCopy.make(connection, copy, name));
            return new OnServer(copy);
        }

        @Override
        public void close() {
            administrate(
                    "dropped",
                    connection -> execute(
                            connection, "DROP DATABASE IF EXISTS " + PostgresNames.identifier(name) + " WITH (FORCE)"));
        }
    }
}

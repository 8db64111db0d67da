package dev.autogen.cli;

import dev.autogen.AutogenException;
import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.EmbeddedServerException;
import dev.autogen.embedded.ServerAddress;
import dev.autogen.embedded.Throwaways;
import dev.autogen.proof.DatabaseCopy;
import dev.autogen.proof.ThrowawayDatabase;
import dev.autogen.proof.ThrowawayServer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;

/** Databases to try something in, on a server of Autogen's own that all projects of a user share. */
final class ThrowawayDatabases implements ThrowawayServer {

    private static final Duration IDLE_STOP = Duration.ofMinutes(5);

    private final Path fallback;

    private final Console console;

    /** @param fallback where the server lives when the user has no cache folder */
    ThrowawayDatabases(Path fallback, Console console) {
        this.fallback = fallback;
        this.console = console;
    }

    @Override
    public ThrowawayDatabase create() {
        EmbeddedOptions options = EmbeddedOptions.defaults()
                .withIdleStop(IDLE_STOP)
                .withDurable(false)
                .withProgress(console::note);
        try {
            ServerAddress address =
                    EmbeddedServer.at(Throwaways.folder(fallback), options).start();
            String name = Throwaways.newName();
            Throwaways.create(address, name);
            return new OnServer(address, name);
        } catch (EmbeddedServerException e) {
            throw new AutogenException(e.code(), String.valueOf(e.getMessage()), e.nextStep(), e);
        }
    }

    private record OnServer(ServerAddress address, String name) implements ThrowawayDatabase {

        @Override
        public Connection open() throws SQLException {
            return connect(name);
        }

        private Connection connect(String database) throws SQLException {
            Properties properties = new Properties();
            properties.setProperty("user", address.user());
            properties.setProperty("password", address.password());
            // The statements of proofs are DDL, and the same queries of catalogues come after each of them.
            properties.setProperty("flushCacheOnDdl", "false");
            return DriverManager.getConnection(address.jdbcUrl(database), properties);
        }

        @Override
        public ThrowawayDatabase copy() {
            String copy = Throwaways.newName();
            administrate("copied", connection -> DatabaseCopy.make(connection, copy, name));
            return new OnServer(address, copy);
        }

        @Override
        public void close() {
            administrate("dropped", connection -> {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
                }
            });
        }

        /** What is done on the server, outside of the database. */
        private interface Administration {
            void with(Connection connection) throws SQLException;
        }

        private void administrate(String done, Administration work) {
            try (Connection connection = connect("postgres")) {
                work.with(connection);
            } catch (SQLException e) {
                throw new AutogenException(
                        "throwaway-database",
                        "The throw-away database " + name + " could not be " + done + ": " + e.getMessage(),
                        null,
                        e);
            }
        }
    }
}

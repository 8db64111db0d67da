package dev.autogen.migrate;

import dev.autogen.embedded.EmbeddedOptions;
import dev.autogen.embedded.EmbeddedServer;
import dev.autogen.embedded.ServerAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server of the test's own, with one database, that may be hurt. */
final class ChaosServer implements AutoCloseable {

    private static final String OTHERS = " FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND backend_type = 'client backend'";

    private final Path folder;
    private final EmbeddedServer server;
    private volatile ServerAddress address;

    ChaosServer(Path folder) throws SQLException {
        this.folder = folder;
        this.server = EmbeddedServer.at(
                folder, EmbeddedOptions.defaults().withIdleStop(Duration.ZERO).withDurable(false));
        this.address = server.start();
        address.ensureDatabase("chaos");
        // It is killed, the machine is not: what was committed must be there afterwards.
        execute("ALTER SYSTEM SET synchronous_commit = on");
        execute("ALTER SYSTEM SET restart_after_crash = on");
        execute("SELECT pg_reload_conf()");
    }

    int port() {
        return address.port();
    }

    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/chaos?sslmode=disable&gssEncMode=disable";
    }

    String user() {
        return address.user();
    }

    String password() {
        return address.password();
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url(port()), user(), password());
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = connect()) {
            Sql.execute(connection, sql);
        }
    }

    List<String> column(String query) throws SQLException {
        try (Connection connection = connect()) {
            return Sql.query(connection, query, row -> row.getString(1));
        }
    }

    void terminateBackends() throws SQLException {
        column("SELECT pg_terminate_backend(pid)" + OTHERS);
    }

    /** The server takes the death of any backend by SIGKILL for a broken memory, ends all others, and recovers. */
    void killBackends() throws SQLException, InterruptedException {
        try (Connection witness = connect()) {
            List<String> pids = Sql.query(witness, "SELECT pid::text" + OTHERS, row -> row.getString(1));
            boolean killed = false;
            for (String pid : pids) {
                killed |= ProcessHandle.of(Long.parseLong(pid))
                        .map(ProcessHandle::destroyForcibly)
                        .orElse(false);
            }
            // Until the server has noticed it still answers, and would end whoever takes that for the end of the
            // recovery.
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
            while (killed && isAlive(witness) && System.nanoTime() < end) {
                Thread.sleep(5);
            }
        }
    }

    private static boolean isAlive(Connection connection) {
        try {
            Sql.execute(connection, "SELECT 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    /** What {@code pg_ctl stop -m immediate} does, and a start. */
    void restart() throws IOException, InterruptedException {
        String pid =
                Files.readAllLines(folder.resolve("data/postmaster.pid")).get(0).strip();
        new ProcessBuilder("kill", "-QUIT", pid).inheritIO().start().waitFor();
        while (server.isRunning()) {
            Thread.sleep(10);
        }
        address = server.start();
    }

    /** Waits until the server answers. */
    void awaitAnswer() throws InterruptedException, SQLException {
        await("SELECT 'here'", "here");
    }

    /** Waits until nothing of what was begun is under way any more. */
    void awaitQuiet() throws InterruptedException, SQLException {
        await("SELECT count(*)::text" + OTHERS, "0");
    }

    private void await(String query, String expected) throws InterruptedException, SQLException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (true) {
            try {
                if (column(query).equals(List.of(expected))) {
                    return;
                }
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
            }
            if (System.nanoTime() > end) {
                throw new AssertionError("never " + expected + ": " + query);
            }
            Thread.sleep(10);
        }
    }

    @Override
    public void close() {
        server.stop();
    }
}

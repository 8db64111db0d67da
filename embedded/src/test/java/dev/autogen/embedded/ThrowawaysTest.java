package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ThrowawaysTest {

    private static final String LOCATION =
            "SELECT pg_tablespace_location(dattablespace) FROM pg_database WHERE datname = current_database()";

    private static final EmbeddedOptions OPTIONS =
            EmbeddedOptions.defaults().withDurable(false).withIdleStop(Duration.ZERO);

    private Path folder = Path.of("");

    private EmbeddedServer server = EmbeddedServer.at(folder);

    private ServerAddress address = new ServerAddress(0, "", "");

    @BeforeAll
    void folder(@TempDir Path temporary) {
        folder = temporary.resolve("throwaway");
        server = EmbeddedServer.at(folder, OPTIONS);
    }

    @BeforeEach
    void start() {
        address = server.start();
    }

    @AfterAll
    void stop() throws IOException {
        server.stop();
        MemoryTablespace.delete(folder.resolve("data"));
    }

    @Test
    void whatAKilledProcessLeftIsDroppedWhenTheServerStarts() throws SQLException {
        String leftOver = Throwaways.newName();
        Throwaways.create(address, leftOver);
        address.ensureDatabase("somebodys");
        server.stop();
        address = server.start();

        assertThat(value("postgres", "SELECT string_agg(datname, ' ') FROM pg_database WHERE NOT datistemplate"))
                .isEqualTo("postgres somebodys");
        execute("postgres", "DROP DATABASE somebodys");
        assertThat(leftOver).matches("[a-z0-9_]+");
    }

    @Test
    void filesAreInMemoryWhereThereIsPlentyAndGoneWithTheDatabase() throws IOException, SQLException {
        assumeTrue(MemoryAtHand.ofThisMachine().isPlenty(Path.of("/dev/shm")), "not enough memory");
        String name = Throwaways.newName();
        Throwaways.create(address, name);
        Path location = Path.of(String.valueOf(value(name, LOCATION)));

        assertThat(location.getParent()).isEqualTo(Path.of("/dev/shm"));
        assertThat(Files.getPosixFilePermissions(location)).hasSize(3);
        execute(name, "CREATE TABLE t AS SELECT generate_series(1, 1000) AS id");
        long files = files(location);
        execute("postgres", "DROP DATABASE " + name);
        assertThat(files - files(location)).isGreaterThan(100);
    }

    @Test
    void aCrashThatTookTheMemoryWithItIsNoObstacle() throws IOException, SQLException {
        assumeTrue(MemoryAtHand.ofThisMachine().isPlenty(Path.of("/dev/shm")), "not enough memory");
        String name = Throwaways.newName();
        Throwaways.create(address, name);
        Path location = Path.of(String.valueOf(value(name, LOCATION)));
        execute(name, "CHECKPOINT");
        execute(name, "CREATE TABLE t AS SELECT generate_series(1, 1000) AS id");
        execute(name, "SELECT pg_switch_wal()");
        kill();
        Folders.delete(location);

        address = server.start();
        Throwaways.create(address, name);
        assertThat(value(name, LOCATION)).isEqualTo(location.toString());
    }

    @Test
    void aFolderInMemoryThatIsDeletedMeanwhileIsMadeAnew() throws IOException, SQLException {
        assumeTrue(MemoryAtHand.ofThisMachine().isPlenty(Path.of("/dev/shm")), "not enough memory");
        String first = Throwaways.newName();
        Throwaways.create(address, first);
        Path location = Path.of(String.valueOf(value(first, LOCATION)));
        execute("postgres", "DROP DATABASE " + first);
        Folders.delete(location);

        String second = Throwaways.newName();
        Throwaways.create(address, second);
        assertThat(value(second, LOCATION)).isEqualTo(location.toString());
    }

    @Test
    void aServerThatCannotBeStartedAnyMoreIsMadeAnew() throws IOException, SQLException {
        server.stop();
        Files.writeString(folder.resolve("data/PG_VERSION"), "9\n");

        address = server.start();
        String name = Throwaways.newName();
        Throwaways.create(address, name);
        assertThat(value(name, "SELECT 1")).isEqualTo("1");
    }

    /** All processes of the server at once, so that nothing is written any more. */
    private void kill() throws IOException {
        var postmaster = ProcessHandle.of(Long.parseLong(Files.readAllLines(folder.resolve("data/postmaster.pid"))
                        .get(0)))
                .orElseThrow();
        var all = postmaster.descendants().toList();
        postmaster.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        postmaster.onExit().join();
        all.forEach(process -> process.onExit().join());
    }

    private static long files(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            return paths.count();
        }
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private @Nullable String value(String database, String query) throws SQLException {
        try (Connection connection = connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(address.jdbcUrl(database), address.user(), address.password());
    }
}

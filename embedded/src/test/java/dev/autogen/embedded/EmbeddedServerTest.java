package dev.autogen.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Most tests wait for programs and for time to pass, so they do it side by side. */
@Timeout(120)
@Execution(ExecutionMode.CONCURRENT)
class EmbeddedServerTest {

    /** A server that was started and stopped once. */
    private static ServerFolder made = new ServerFolder(Path.of(""));

    private Path folder = Path.of("");
    private EmbeddedServer server = EmbeddedServer.at(folder);

    @BeforeAll
    static void makeOne(@TempDir Path temporary) {
        made = new ServerFolder(temporary);
        EmbeddedServer one = EmbeddedServer.at(made.root());
        one.start();
        one.stop();
    }

    @BeforeEach
    void folderWithSpacesAndUnicode(@TempDir Path temporary) {
        folder = temporary.resolve("my projects/läden 店/it's");
        server = EmbeddedServer.at(folder);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    /** For tests of what comes after a first start: takes the data of the server that was made, which takes no time. */
    private void takeMadeOne() throws IOException {
        var own = new ServerFolder(folder);
        own.create();
        try (var files = Files.walk(made.data())) {
            for (var file : files.toList()) {
                Files.copy(
                        file,
                        own.data().resolve(made.data().relativize(file).toString()),
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        var password = Credentials.read(made.credentials()).orElseThrow().password();
        new Credentials(Credentials.invent().port(), password).write(own.credentials());
    }

    @Test
    void dataSurviveStopAndStart() {
        var address = server.start();
        assertThat(server.isRunning()).isTrue();
        address.ensureDatabase("Läden \"x\"");
        execute(address, "Läden \"x\"", "CREATE TABLE kept AS SELECT 'ß' AS name");
        server.stop();
        assertThat(server.isRunning()).isFalse();

        var again = server.start();
        again.ensureDatabase("Läden \"x\"");

        assertThat(again).isEqualTo(address);
        assertThat(value(again, "Läden \"x\"", "SELECT name FROM kept")).isEqualTo("ß");
    }

    @Test
    void serverOutlivesTheProcessThatStartedItAndHoldsNothingOfIt() throws IOException {
        var first = StartInOwnProcess.end(StartInOwnProcess.begin(folder, Map.of()));
        assertThat(server.isRunning()).isTrue();
        var second = StartInOwnProcess.end(StartInOwnProcess.begin(folder, Map.of()));

        assertThat(first).matches("\\d+").isEqualTo(second);
        assertThat(server.start().port()).isEqualTo(Integer.parseInt(first));
    }

    @Test
    void manyProcessesMayStartAtOnce() throws IOException {
        var processes = new ArrayList<Process>();
        for (int number = 0; number < 4; number++) {
            processes.add(StartInOwnProcess.begin(folder, Map.of("AUTOGEN_CACHE", folder + "-cache")));
        }
        var ports = new ArrayList<String>();
        for (var process : processes) {
            ports.add(StartInOwnProcess.end(process));
        }
        assertThat(ports).allMatch(port -> port.equals(ports.get(0)));
        assertThat(ports.get(0)).matches("\\d+");
    }

    @Test
    void stopsWhenNobodyWasConnectedForAWhileAndNotBefore() throws IOException, SQLException {
        takeMadeOne();
        var options = EmbeddedOptions.defaults().withIdleStop(Duration.ofSeconds(1));
        var address = EmbeddedServer.at(folder, options).start();
        try (Connection connection = address.connect("postgres")) {
            sleep(Duration.ofSeconds(3));
            assertThat(connection.isValid(5)).isTrue();
        }
        waitUntil(() -> !server.isRunning());

        assertThat(server.start().port()).isEqualTo(address.port());
    }

    @Test
    void aServerThatWasKilledStartsAgainWithItsData() throws IOException {
        takeMadeOne();
        var address = server.start();
        execute(address, "postgres", "CREATE TABLE kept AS SELECT 1 AS id");
        postmaster().destroyForcibly();

        assertThat(value(server.start(), "postgres", "SELECT id FROM kept")).isEqualTo("1");
    }

    /** A signal like that of a system that stops: the server lets nobody in and waits for those who are there. */
    @Test
    void aServerThatWasAskedToStopIsEndedAndStartedAgain() throws IOException {
        var address = server.start();
        execute(address, "postgres", "CREATE TABLE kept AS SELECT 1 AS id");
        postmaster().destroy();

        assertThat(value(server.start(), "postgres", "SELECT id FROM kept")).isEqualTo("1");
    }

    @Test
    void aCrashedSessionEndsTheServerAndTheNextStartRecovers() throws IOException {
        takeMadeOne();
        var address = server.start();
        execute(address, "postgres", "CREATE TABLE kept AS SELECT 1 AS id");
        var session =
                value(address, "postgres", "SELECT pid FROM pg_stat_activity WHERE backend_type = 'checkpointer'");
        ProcessHandle.of(Long.parseLong(session)).orElseThrow().destroyForcibly();
        waitUntil(() -> !server.isRunning());

        assertThat(value(server.start(), "postgres", "SELECT id FROM kept")).isEqualTo("1");
    }

    @Test
    void aProcessNumberGivenToAnotherProgramDoesNotPreventTheStart() throws IOException {
        takeMadeOne();
        server.start();
        var file = folder.resolve("data/postmaster.pid");
        var lines = new ArrayList<>(Files.readAllLines(file));
        var killed = postmaster();
        killed.destroyForcibly();
        killed.onExit().join();
        lines.set(
                0, String.valueOf(ProcessHandle.current().parent().orElseThrow().pid()));
        Files.write(file, lines);
        assertThat(server.isRunning()).isFalse();

        assertThat(value(server.start(), "postgres", "SELECT 1")).isEqualTo("1");
    }

    @Test
    void takesAnotherPortWhereItsOwnIsTaken() throws IOException {
        takeMadeOne();
        int port = server.start().port();
        server.stop();
        try (var taken = new ServerSocket(port, 1, InetAddress.getByName("127.0.0.1"))) {
            var address = server.start();
            assertThat(address.port()).isNotEqualTo(taken.getLocalPort());
            assertThat(value(address, "postgres", "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void listensToItsOwnerOnly() throws IOException {
        var address = server.start();

        assertThatThrownBy(() -> DriverManager.getConnection(address.jdbcUrl("postgres"), "autogen", "guess"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
        assertThat(value(address, "postgres", "SELECT rolpassword FROM pg_authid WHERE rolname = current_user"))
                .startsWith("SCRAM-SHA-256$1:")
                .doesNotContain(address.password());
        assertThat(value(address, "postgres", "SHOW listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(value(address, "postgres", "SHOW unix_socket_directories")).isEmpty();
        assertThat(permissions("server.properties")).isEqualTo("rw-------");
        assertThat(permissions("")).isEqualTo("rwx------");
        assertThat(folder.resolve("password")).doesNotExist();
        assertThat(address.toString()).doesNotContain(address.password());
    }

    @Test
    void textIsUnicodeAndSortsTheSameEverywhere() throws IOException {
        takeMadeOne();
        var address = server.start();
        assertThat(value(address, "postgres", "SHOW server_encoding")).isEqualTo("UTF8");
        assertThat(value(address, "postgres", "SELECT lower('ÄÖ')")).isEqualTo("äö");
        assertThat(value(address, "postgres", "SELECT datlocale FROM pg_database WHERE datname = 'template1'"))
                .isEqualTo("C.UTF-8");
    }

    @Test
    void aServerToThrowAwayDoesNotWaitForTheDisk() throws IOException {
        takeMadeOne();
        var options = EmbeddedOptions.defaults().withDurable(false).withIdleStop(Duration.ZERO);
        assertThat(value(EmbeddedServer.at(folder, options).start(), "postgres", "SHOW fsync"))
                .isEqualTo("off");
        server.stop();
        assertThat(value(server.start(), "postgres", "SHOW fsync")).isEqualTo("on");
    }

    @Test
    void aServerThatCannotStartShowsItsLog() throws IOException {
        takeMadeOne();
        var settings = folder.resolve("data/postgresql.auto.conf");
        Files.writeString(settings, "shared_buffers = 'plenty'\n", StandardOpenOption.APPEND);

        assertThatThrownBy(server::start)
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(folder.toString())
                .hasMessageContaining("plenty");
    }

    @Test
    void aFolderThatCannotBeMadeIsNamed(@TempDir Path temporary) throws IOException {
        var file = Files.writeString(temporary.resolve("file"), "");
        assertThatThrownBy(EmbeddedServer.at(file.resolve("server"))::start)
                .isInstanceOf(EmbeddedServerException.class)
                .hasMessageContaining(file.toString());
    }

    /** A session that nothing but SIGKILL ends. */
    @Test
    void stopsThoughASessionDoesNotEnd() throws Exception {
        takeMadeOne();
        var address = server.start();
        address.ensureDatabase("app");
        execute(address, "app", "CREATE TABLE kept AS SELECT 'ß' AS name");
        try (Connection connection =
                        DriverManager.getConnection(address.jdbcUrl("app"), address.user(), address.password());
                Statement statement = connection.createStatement();
                ResultSet pid = statement.executeQuery("SELECT pg_backend_pid()")) {
            pid.next();
            assertThat(new ProcessBuilder("kill", "-STOP", pid.getString(1))
                            .start()
                            .waitFor())
                    .isZero();
            var binaries = Binaries.unpacked(Platform.current(), folder, line -> {});
            new Postmaster(new Cluster(new ServerFolder(folder), binaries)).stop("1");
        }
        assertThat(server.isRunning()).isFalse();

        assertThat(value(server.start(), "app", "SELECT name FROM kept")).isEqualTo("ß");
    }

    @Test
    void stoppingWhatNeverRanDoesNothing() {
        server.stop();
        assertThat(folder).doesNotExist();
    }

    /** As in a container whose rules forbid name spaces. */
    @Test
    void rootMayDoWithoutNameSpaces(@TempDir Path programs) throws IOException {
        assumeThat(System.getProperty("user.name")).isEqualTo("root");
        for (var program : List.of("setpriv", "id", "sh")) {
            var script = programs.resolve(program);
            Files.writeString(script, "#!/bin/sh\nexec /usr/bin/" + program + " \"$@\"\n");
            Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        var output = StartInOwnProcess.end(StartInOwnProcess.begin(folder, Map.of("PATH", programs.toString())));
        assertThat(output).matches("\\d+");
        assertThat(Files.getAttribute(folder.resolve("data"), "unix:uid")).isEqualTo(65534);
    }

    private ProcessHandle postmaster() throws IOException {
        return new PostmasterFile(folder.toAbsolutePath().resolve("data"))
                .server()
                .orElseThrow();
    }

    private String permissions(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }

    private static void execute(ServerAddress address, String database, String sql) {
        try (Connection connection = address.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(sql, e);
        }
    }

    private static @Nullable String value(ServerAddress address, String database, String query) {
        try (Connection connection = address.connect(database);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        } catch (SQLException e) {
            throw new AssertionError(query, e);
        }
    }

    private static void waitUntil(BooleanSupplier condition) {
        var end = Instant.now().plusSeconds(30);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            sleep(Duration.ofMillis(50));
        }
    }

    private static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}

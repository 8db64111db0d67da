package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.config.Configuration;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** An application that migrates its own database, through its own data source. */
class ApplicationTest {

    /** What the application has set for its sessions. */
    private static final String SESSION =
            "SELECT concat_ws(', ', current_setting('search_path'), current_setting('lock_timeout'),"
                    + " current_setting('statement_timeout'), current_setting('application_name'),"
                    + " (SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()))";

    @TempDir
    private Path folder = Path.of("");

    private final TestDatabase database = TestPostgres.createDatabase();

    private final PGSimpleDataSource dataSource = new PGSimpleDataSource();

    @BeforeEach
    void connect() {
        dataSource.setUrl(database.url());
        dataSource.setUser(database.user());
        dataSource.setPassword(database.password());
        dataSource.setApplicationName("shop");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void revision(String id, String parents, String upgrade) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(
                folder.resolve("migrations/" + id + ".sql"),
                "-- autogen revision " + id + "\n-- parents: " + parents + "\n-- created: 2026-01-01T00:00:00Z\n"
                        + "-- message: makes " + id + "\n\n-- autogen upgrade\n\n" + upgrade
                        + "\n\n-- autogen downgrade\n\nDROP TABLE " + id + ";\n");
    }

    private Autogen application() {
        Settings settings = new Configuration(folder).settings();
        return Autogen.ofApplication(settings, dataSource);
    }

    @Test
    void upgradesAtStartUpAndSaysWhatItDid() throws IOException {
        revision("users", "", "CREATE TABLE users (id bigint);");
        revision("orders", "users", "CREATE TABLE orders (id bigint);");
        Autogen autogen = application();
        assertThat(autogen.position().isAtHeads()).isFalse();

        RunResult result = autogen.upgrade("heads", RunOptions.STRICT, RunListener.SILENT);

        assertThat(result.rowsAfter()).containsExactly("orders");
        assertThat(result.steps()).extracting(RunResult.CompletedStep::revision).containsExactly("users", "orders");
        assertThat(autogen.position().isAtHeads()).isTrue();
        assertThat(autogen.upgrade("heads", RunOptions.STRICT, RunListener.SILENT)
                        .nothingToDo())
                .isTrue();
        assertThat(autogen.downgradeSql("-1").from()).containsExactly("orders");
        assertThat(autogen.diagnose(null, folder).findings()).isEmpty();
        autogen.downgrade("base", RunOptions.STRICT, RunListener.SILENT);
        assertThat(autogen.position().rows()).isEmpty();
    }

    @Test
    void twoInstancesAtOnceApplyEachRevisionOnce() throws Exception {
        for (int i = 0; i < 5; i++) {
            revision("t" + i, i == 0 ? "" : "t" + (i - 1), "CREATE TABLE t" + i + " (id int); SELECT pg_sleep(0.05);");
        }
        int instances = 2;
        ExecutorService starting = Executors.newFixedThreadPool(instances);
        try {
            CyclicBarrier together = new CyclicBarrier(instances);
            List<Future<RunResult>> results = new ArrayList<>();
            for (int i = 0; i < instances; i++) {
                results.add(starting.submit(() -> {
                    Autogen autogen = application();
                    together.await();
                    return autogen.upgrade("heads", RunOptions.STRICT, RunListener.SILENT);
                }));
            }
            List<Integer> steps = new ArrayList<>();
            for (Future<RunResult> result : results) {
                assertThat(result.get().rowsAfter()).containsExactly("t4");
                steps.add(result.get().steps().size());
            }
            assertThat(steps).containsExactlyInAnyOrder(0, 5);
        } finally {
            starting.shutdownNow();
        }
        assertThat(database.column("SELECT revision FROM autogen_log WHERE outcome = 'done' ORDER BY id"))
                .containsExactly("t0", "t1", "t2", "t3", "t4");
    }

    @Test
    void aPoolGetsItsConnectionBackAsItWas() throws Exception {
        revision("users", "", "CREATE TABLE users (id bigint); SET search_path = pg_catalog;");
        dataSource.setCurrentSchema("public");
        try (Connection only = dataSource.getConnection()) {
            only.setAutoCommit(false);
            LentConnection pool = new LentConnection(only);
            String before = session(only);
            Autogen autogen = Autogen.ofApplication(new Configuration(folder).settings(), pool);
            autogen.upgrade("heads", RunOptions.STRICT, RunListener.SILENT);

            assertThat(pool.lent()).isZero();
            assertThat(only.getAutoCommit()).isFalse();
            assertThat(session(only)).isEqualTo(before).endsWith("shop, 0");
        }
        assertThat(database.value("SELECT count(*) FROM users")).isEqualTo("0");
    }

    private static String session(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery(SESSION)) {
            row.next();
            return row.getString(1);
        }
    }

    @Test
    void aHookIsToldWhereTheDatabaseIs() throws IOException {
        revision("users", "", "CREATE TABLE users (id bigint);");
        Files.writeString(
                folder.resolve("autogen.properties"),
                "hook.before-upgrade = sh -c 'echo \"$1 $PGUSER\" > told' sh {database}\n");
        Settings settings = new Configuration(folder).file(null).settings();
        Autogen.ofApplication(settings, dataSource).upgrade("heads", RunOptions.STRICT, RunListener.SILENT);
        assertThat(folder.resolve("told")).hasContent(database.name() + " " + database.user());
    }

    @Test
    void itsDataSourceIsAskedAndNotTheDatabaseOfTheSettings() throws IOException {
        revision("users", "", "CREATE TABLE users (id bigint);");
        Settings elsewhere = new Configuration(folder)
                .option(Setting.URL, "url", "jdbc:postgresql://nowhere.invalid/shop")
                .settings();
        Autogen autogen = Autogen.ofApplication(elsewhere, dataSource);
        assertThat(autogen.upgrade("heads", RunOptions.STRICT, RunListener.SILENT)
                        .rowsAfter())
                .containsExactly("users");
        assertThatThrownBy(() -> autogen.draft(RevisionRequest.of("more")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("writes no migration files");
    }

    @Test
    void aDataSourceWithoutConnectionIsSaid() throws IOException {
        revision("users", "", "CREATE TABLE users (id bigint);");
        dataSource.setPassword("wrong");
        dataSource.setUser("nobody_of_this_name");
        assertThatThrownBy(() -> application().position())
                .isInstanceOf(ConnectionException.class)
                .hasMessageStartingWith("The application's data source gives no connection: ");
    }
}

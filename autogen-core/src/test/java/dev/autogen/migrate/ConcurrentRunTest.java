package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class ConcurrentRunTest {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;
    private final ExecutorService threads = Executors.newCachedThreadPool();

    ConcurrentRunTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        database.close();
    }

    @Test
    void twentyAtOnceApplyEachRevisionOnce() throws Exception {
        String parent = "";
        for (String id : List.of("aaaa", "bbbb", "cccc", "dddd")) {
            migrations.write(
                    id,
                    parent,
                    "CREATE TABLE " + id + " (id int); SELECT pg_sleep(0.05);\n-- autogen no-transaction\n"
                            + "CREATE INDEX CONCURRENTLY " + id + "_i ON " + id + " (id);",
                    "DROP TABLE " + id + ";");
            parent = id;
        }
        CountDownLatch ready = new CountDownLatch(20);
        List<Future<RunResult>> runs = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Migrator migrator = migrations.migrator(database);
            runs.add(threads.submit(() -> {
                ready.countDown();
                ready.await();
                return migrator.upgrade("head");
            }));
        }
        int steps = 0;
        for (Future<RunResult> run : runs) {
            RunResult result = run.get();
            assertThat(result.rowsAfter()).containsExactly("dddd");
            steps += result.steps().size();
        }
        assertThat(steps).isEqualTo(4);
        assertThat(database.column("SELECT revision FROM autogen_log WHERE outcome = 'done' ORDER BY id"))
                .containsExactly("aaaa", "bbbb", "cccc", "dddd");
        assertThat(database.column("SELECT outcome FROM autogen_log WHERE outcome = 'failed'"))
                .isEmpty();
    }

    @Test
    void waitsForAnotherRunAndSaysForWhom() throws Exception {
        migrations.write("aaaa", "", "SELECT pg_sleep(4);", "");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Migrator slow = migrations.migrator(database, Migrations.SETTINGS, new RecordingListener() {
            @Override
            void at(String event) {
                if (event.startsWith("start")) {
                    begun.complete(null);
                }
            }
        });
        Future<RunResult> first = threads.submit(() -> slow.upgrade("head"));
        begun.get(30, TimeUnit.SECONDS);
        Migrator impatient = migrations.migrator(
                database, Migrations.SETTINGS.withLockWait(Duration.ofMillis(200)), RunListener.SILENT);
        assertThatThrownBy(() -> impatient.upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("lock-timeout"))
                .hasMessageMatching(
                        "(?s)Another run has held the lock for longer than 200 ms: process \\d+ \\(autogen.*\\),"
                                + " user .*, connected since .*");
        RecordingListener patient = new RecordingListener();
        assertThat(migrations
                        .migrator(database, Migrations.SETTINGS, patient)
                        .upgrade("head")
                        .steps())
                .isEmpty();
        assertThat(patient.events).hasSize(1);
        assertThat(patient.events.get(0)).startsWith("waiting for process ");
        assertThat(first.get().steps()).hasSize(1);
    }

    @Test
    void triesATransactionAgainThatCouldNotGetItsLock() throws SQLException {
        migrations
                .table("aaaa", "")
                .write("bbbb", "aaaa", "CREATE TABLE bbbb (id int); ALTER TABLE aaaa ADD COLUMN b int;", "");
        migrations.migrator(database).upgrade("aaaa");
        try (Connection application = database.connect();
                Statement statement = application.createStatement()) {
            application.setAutoCommit(false);
            statement.execute("SELECT * FROM aaaa");
            Migrator giving = migrations.migrator(database);
            assertThatThrownBy(() -> giving.upgrade("head"))
                    .isInstanceOfSatisfying(
                            StatementFailedException.class,
                            e -> assertThat(e.sqlState()).hasValue("55P03"));
            assertThat(giving.log().get(giving.log().size() - 1).outcome()).isEqualTo(LogOutcome.FAILED);

            RecordingListener listener = new RecordingListener() {
                @Override
                void at(String event) {
                    if (event.startsWith("retry bbbb 3")) {
                        rollback(application);
                    }
                }
            };
            migrations.migrator(database, Migrations.SETTINGS, listener).upgrade("head");
            assertThat(listener.events)
                    .containsExactly(
                            "run of 1",
                            "revision bbbb 1/1",
                            "start bbbb 1/2",
                            "end bbbb 1",
                            "start bbbb 2/2",
                            "retry bbbb 2: canceling statement due to lock timeout",
                            "start bbbb 1/2",
                            "end bbbb 1",
                            "start bbbb 2/2",
                            "retry bbbb 3: canceling statement due to lock timeout",
                            "start bbbb 1/2",
                            "end bbbb 1",
                            "start bbbb 2/2",
                            "end bbbb 2",
                            "finished bbbb");
        }
    }

    @Test
    void noticesThatItsLockIsGone() {
        migrations.write(
                "aaaa", "", "CREATE TABLE a (); SELECT pg_advisory_unlock_all();\n-- autogen commit\nSELECT 1;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("lock-lost"));
        assertThat(migrations.migrator(database).current()).isEmpty();
    }

    @Test
    void cancelsWhatRuns() throws Exception {
        migrations.write("aaaa", "", "SELECT pg_sleep(60);", "");
        CompletableFuture<Void> begun = new CompletableFuture<>();
        Migrator migrator = migrations.migrator(database, Migrations.SETTINGS, new RecordingListener() {
            @Override
            void at(String event) {
                if (event.startsWith("start")) {
                    begun.complete(null);
                }
            }
        });
        Future<RunResult> run = threads.submit(() -> migrator.upgrade("head"));
        begun.get(30, TimeUnit.SECONDS);
        Thread.sleep(200);
        migrator.cancel();
        assertThatThrownBy(run::get)
                .cause()
                .isInstanceOfSatisfying(
                        StatementFailedException.class,
                        e -> assertThat(e.sqlState()).hasValue("57014"));
        assertThat(migrator.current()).isEmpty();
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("cancelled"));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

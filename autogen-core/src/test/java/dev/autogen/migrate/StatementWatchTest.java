package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is told of statements that take their time. */
@Timeout(60)
class StatementWatchTest {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    /** Remembers what it is told. */
    private static class Told implements RunListener {

        private final List<StatementProgress> running = new ArrayList<>();
        private final List<LockHolder> waitedFor = new ArrayList<>();

        @Override
        public void statementRunning(
                RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
            running.add(progress);
        }

        @Override
        public void retrying(RevisionStep step, int attempt, Duration pause, String reason, List<LockHolder> holders) {
            waitedFor.addAll(holders);
        }
    }

    StatementWatchTest(@TempDir Path folder) {
        migrations = new Migrations(folder).table("aaaa", "");
        migrations.migrator(database).upgrade("head");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void saysWhoHoldsTheLock() throws SQLException {
        migrations.write("bbbb", "aaaa", "ALTER TABLE aaaa ADD COLUMN b int;", "");
        try (Connection application = database.connect()) {
            Sql.execute(application, "SET application_name = 'payroll'");
            application.setAutoCommit(false);
            Sql.execute(application, "SELECT 1 FROM aaaa\n WHERE id = 1");
            int pid = Sql.one(application, "SELECT pg_backend_pid()", row -> row.getInt(1));
            Sql.execute(application, "LOCK TABLE aaaa IN ACCESS SHARE MODE");

            Told told = new Told();
            assertThatThrownBy(() -> migrations
                            .migrator(database, Migrations.SETTINGS, told)
                            .upgrade("head"))
                    .isInstanceOfSatisfying(StatementFailedException.class, e -> {
                        assertThat(e.waitedFor()).extracting(LockHolder::pid).containsExactly(pid);
                        assertThat(e.nextStep().orElseThrow()).contains("pg_terminate_backend(" + pid + ")");
                    })
                    .hasMessageMatching("(?s).*\nIt waited for process " + pid + " \\(payroll from 127\\.0\\.0\\.1\\),"
                            + " user \\w+, connected since [-0-9]+ [0-9:]+ UTC, idle in transaction since [-0-9]+ [0-9:]+ UTC:"
                            + " LOCK TABLE aaaa IN ACCESS SHARE MODE\n.*");
            assertThat(told.waitedFor).extracting(LockHolder::pid).contains(pid);
            assertThat(told.running)
                    .anySatisfy(progress ->
                            assertThat(progress.words()).startsWith("waits for process " + pid + " (payroll"));
        }
    }

    @Test
    void saysWhatItMayOfTheSessionsOfOthers() throws SQLException {
        String role = "watching_" + database.name();
        database.execute("CREATE ROLE " + role + "; GRANT ALL ON SCHEMA public TO " + role + "; GRANT ALL ON ALL TABLES"
                + " IN SCHEMA public TO " + role + "; ALTER TABLE aaaa OWNER TO " + role);
        migrations.write("bbbb", "aaaa", "ALTER TABLE aaaa ADD COLUMN b int;", "");
        ConnectionSource source = () -> {
            Connection connection = database.connect();
            Sql.execute(connection, "SET ROLE " + role);
            return connection;
        };
        try (Connection application = database.connect()) {
            application.setAutoCommit(false);
            Sql.execute(application, "SELECT 1 FROM aaaa");
            Migrator migrator = new Migrator(source, migrations.directory(), Migrations.SETTINGS, RunListener.SILENT);
            assertThatThrownBy(() -> migrator.upgrade("head"))
                    .hasMessageMatching(
                            "(?s).*\nIt waited for process \\d+ \\(.*\\), user \\w+, state not visible\n.*");
        } finally {
            database.execute("DROP OWNED BY " + role + "; DROP ROLE " + role);
        }
    }

    @Test
    void doesWithoutASecondConnection() throws SQLException {
        migrations.write("bbbb", "aaaa", "SELECT pg_sleep(0.3);", "");
        AtomicInteger opened = new AtomicInteger();
        ConnectionSource one = () -> {
            if (opened.incrementAndGet() > 1) {
                throw new SQLException("too many connections");
            }
            return database.connect();
        };
        Told told = new Told();
        new Migrator(one, migrations.directory(), Migrations.SETTINGS, told).upgrade("head");
        assertThat(opened).hasValue(2);
        assertThat(told.running)
                .isNotEmpty()
                .allMatch(progress -> progress.words().isEmpty());
    }

    @Test
    void tellsHowFarAnIndexIs() {
        database.execute("INSERT INTO aaaa SELECT generate_series(1, 30);"
                + " CREATE FUNCTION slow(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS"
                + " $$ BEGIN PERFORM pg_sleep(0.02); RETURN n; END $$");
        migrations.write(
                "bbbb", "aaaa", "-- autogen no-transaction\nCREATE INDEX CONCURRENTLY i ON aaaa (slow(id));", "");
        Told told = new Told();
        migrations.migrator(database, Migrations.SETTINGS, told).upgrade("head");
        assertThat(told.running.stream().map(StatementProgress::build).filter(Objects::nonNull))
                .anySatisfy(build -> assertThat(build.words()).matches("building index: scanning table, \\d+ %"));
    }

    @Test
    void countsTheRowsOfWhatIsRepeated() {
        database.execute("INSERT INTO aaaa SELECT generate_series(1, 4)");
        migrations.write("bbbb", "aaaa", """
                -- autogen repeat
                WITH few AS (SELECT id FROM aaaa, pg_sleep(0.1) WHERE id < 100 LIMIT 1)
                UPDATE aaaa SET id = 100 FROM few WHERE aaaa.id = few.id;
                """, "");
        Told told = new Told();
        migrations.migrator(database, Migrations.SETTINGS, told).upgrade("head");
        assertThat(told.running).extracting(StatementProgress::words).contains("2 rows so far");
    }

    @Test
    void whatTheListenerThrowsEndsTheRun() {
        migrations.write("bbbb", "aaaa", "SELECT pg_sleep(0.3);", "");
        RunListener failing = new RunListener() {
            @Override
            public void statementRunning(
                    RevisionStep step, ScriptStatement statement, int statements, StatementProgress progress) {
                throw new IllegalStateException("enough");
            }
        };
        Migrator migrator = migrations.migrator(database, Migrations.SETTINGS, failing);
        assertThatThrownBy(() -> migrator.upgrade("head")).hasMessage("enough");
        assertThat(migrator.current()).containsExactly("aaaa");
    }
}

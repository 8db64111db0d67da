package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A statement that runs until it changes no row. */
class RepeatTest {

    private static final String BACKFILL = """
            CREATE TABLE t (id int PRIMARY KEY, passes int);
            INSERT INTO t (id) SELECT generate_series(1, 25);
            -- autogen repeat
            UPDATE t SET passes = txid_current() WHERE id IN (SELECT id FROM t WHERE passes IS NULL LIMIT 10);
            ALTER TABLE t ALTER passes SET NOT NULL;
            """;

    private final TestDatabase database = TestPostgres.createDatabase();

    private final Migrations migrations;

    RepeatTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void commitsEachPassAndTellsHowFarItIs() {
        migrations.write("aaaa", "", BACKFILL, "DROP TABLE t;");
        List<String> told = new ArrayList<>();
        migrations
                .migrator(database, Migrations.SETTINGS, new RunListener() {
                    @Override
                    public void statementRepeated(
                            RevisionStep step, ScriptStatement statement, long passes, long rows) {
                        told.add(passes + ": " + rows);
                    }
                })
                .upgrade("head");
        assertThat(told).containsExactly("1: 10", "2: 20", "3: 25");
        assertThat(database.value("SELECT count(DISTINCT passes) FROM t")).isEqualTo("3");
        assertThat(database.column("SELECT outcome FROM autogen_log ORDER BY id"))
                .containsExactly("partial", "begun", "partial", "done");
    }

    @Test
    void goesOnAfterItWasKilledBetweenTwoPasses() {
        migrations.write("aaaa", "", BACKFILL, "DROP TABLE t;");
        RunListener killer = new RunListener() {
            @Override
            public void statementRepeated(RevisionStep step, ScriptStatement statement, long passes, long rows) {
                database.rows("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND application_name = 'autogen'");
            }
        };
        for (String left : List.of("15", "5")) {
            assertThatThrownBy(() -> migrations
                            .migrator(database, Migrations.SETTINGS, killer)
                            .upgrade("head"))
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("connection-lost"));
            assertThat(database.value("SELECT count(*) FROM t WHERE passes IS NULL"))
                    .isEqualTo(left);
        }
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("aaaa");
        assertThat(database.value("SELECT count(*) FROM t WHERE passes IS NULL"))
                .isEqualTo("0");
    }

    @Test
    void isALoopInAScript() throws Exception {
        migrations.write("aaaa", "", BACKFILL, "DROP TABLE t;");
        String script =
                new OfflineScript(migrations.directory(), Migrations.SETTINGS, false).upgrade(List.of(), "head");
        assertThat(ScriptRunner.jdbc(true).run(database, script)).isEmpty();
        assertThat(database.value("SELECT count(DISTINCT passes) FROM t")).isEqualTo("3");
        assertThat(database.value("SELECT revision FROM autogen_version")).isEqualTo("aaaa");
    }

    @Test
    void stopsWhatWouldNeverEnd() {
        migrations.write("aaaa", "", """
                CREATE TABLE t (id int PRIMARY KEY, tenant text DEFAULT current_setting('app.tenant', true));
                INSERT INTO t SELECT generate_series(1, 25), NULL;
                -- autogen repeat
                UPDATE t SET tenant = DEFAULT WHERE ctid IN (SELECT ctid FROM t WHERE tenant IS NULL LIMIT 10);
                """, "DROP TABLE t;");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("repeat-without-end"))
                .hasMessageContaining("has changed 180 rows in 18 passes, and public.t has 25");
        assertThat(database.column("SELECT outcome FROM autogen_log ORDER BY id"))
                .containsExactly("partial", "begun", "failed");
        migrations.write("aaaa", "", """
                CREATE TABLE t (id int PRIMARY KEY, tenant text DEFAULT current_setting('app.tenant', true));
                INSERT INTO t SELECT generate_series(1, 25), NULL;
                -- autogen repeat
                UPDATE t SET tenant = 'ours' WHERE ctid IN (SELECT ctid FROM t WHERE tenant IS NULL LIMIT 10);
                """, "DROP TABLE t;");
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("aaaa");
    }

    @Test
    void letsRowsBeChangedMoreThanOnce() {
        migrations.write("aaaa", "", """
                CREATE TABLE t (id int PRIMARY KEY, left_to_do int);
                INSERT INTO t SELECT generate_series(1, 25), 3;
                -- autogen repeat
                UPDATE t SET left_to_do = left_to_do - 1 WHERE left_to_do > 0 AND id % 2 = 0;
                """, "DROP TABLE t;");
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("aaaa");
    }

    @Test
    void refusesWhatWouldNeverChangeRows() {
        assertThatThrownBy(() -> StatementSplitter.split("f.sql", 1, "-- autogen repeat\nCREATE TABLE t ();"))
                .isInstanceOf(ScriptException.class)
                .hasMessageContaining("f.sql:2:1")
                .hasMessageContaining("before a statement that changes no rows");
        assertThatThrownBy(() -> StatementSplitter.split("f.sql", 1, "-- autogen repeat\n"))
                .hasMessageContaining("no statement follows -- autogen repeat");
    }
}

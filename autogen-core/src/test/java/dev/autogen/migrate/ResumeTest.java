package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResumeTest {

    /** Every kind of group; what ran twice would show in the rows, or fail. */
    static final String MIXED = """
            CREATE TABLE t (id int, name text);
            CREATE TYPE mood AS ENUM ('sad');
            INSERT INTO t SELECT i, 'n' FROM generate_series(1, 10) i;
            SET search_path = public, pg_catalog;
            -- autogen commit
            UPDATE t SET id = id + 100;
            -- autogen no-transaction
            CREATE UNIQUE INDEX CONCURRENTLY "T_id" ON public.t (id);
            -- autogen no-transaction
            CREATE INDEX CONCURRENTLY IF NOT EXISTS t_name ON t (name);
            -- autogen no-transaction
            ALTER TYPE mood ADD VALUE 'it''s fine' BEFORE 'sad';
            -- autogen no-transaction
            VACUUM t;
            -- autogen no-transaction
            DROP INDEX CONCURRENTLY public.t_name;
            INSERT INTO t VALUES (1, 'last');
            -- autogen no-transaction
            ANALYZE t;
            """;

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    ResumeTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void goesOnBehindWhatIsCommitted() {
        migrations.table("aaaa", "").write("bbbb", "aaaa", """
                        SET lock_timeout = '7s';
                        INSERT INTO aaaa VALUES (1);
                        -- autogen commit
                        SET LOCAL work_mem = '1MB';
                        INSERT INTO aaaa VALUES (2);
                        -- autogen no-transaction
                        INSERT INTO aaaa VALUES (3);
                        INSERT INTO aaaa VALUES (4);
                        SELECT nonsense;
                        """, "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        StatementFailedException.class,
                        e -> assertThat(e.statementsDone()).isEqualTo(5))
                .hasMessageContaining(
                        "The database is left at revision aaaa, with 5 of 7 statements of bbbb committed;");
        assertThat(database.column("SELECT id FROM aaaa ORDER BY 1")).containsExactly("1", "2", "3");

        String repaired = """
                SET   lock_timeout = '7s'; -- a comment more
                INSERT INTO aaaa VALUES (1);
                -- autogen commit

                SET LOCAL work_mem = '1MB';
                INSERT INTO aaaa VALUES (2);
                -- autogen no-transaction
                INSERT INTO aaaa VALUES (3);
                INSERT INTO aaaa VALUES (5);
                CREATE TABLE settings AS SELECT current_setting('lock_timeout') AS value;
                """;
        migrations.write("bbbb", "aaaa", repaired.replace("VALUES (2)", "VALUES (20)"), "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("interrupted-file-changed"))
                .hasMessageContaining("after 5 of 7 statements, and these statements have changed in the file since");
        migrations.write("bbbb", "aaaa", repaired.replace("-- autogen commit", ""), "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("these statements have changed in the file since");

        migrations.write("bbbb", "aaaa", repaired, "");
        RecordingListener listener = new RecordingListener();
        RunResult result =
                migrations.migrator(database, Migrations.SETTINGS, listener).upgrade("head");
        assertThat(result.steps().get(0).statementsResumed()).isEqualTo(5);
        assertThat(listener.events)
                .containsExactly(
                        "run of 1",
                        "revision bbbb 1/1",
                        "resuming bbbb behind 5/7",
                        "start bbbb 6/7",
                        "end bbbb 6",
                        "start bbbb 7/7",
                        "end bbbb 7",
                        "finished bbbb");
        assertThat(database.column("SELECT id FROM aaaa ORDER BY 1")).containsExactly("1", "2", "3", "5");
        assertThat(database.value("SELECT value FROM settings")).isEqualTo("7s");
    }

    @Test
    void rebuildsAnIndexThatAFailedAttemptLeftInvalid() {
        migrations.write(
                "aaaa",
                "",
                "CREATE TABLE t (id int); INSERT INTO t VALUES (1), (1);\n-- autogen no-transaction\n"
                        + "CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS t_id ON t (id);",
                "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOf(StatementFailedException.class);
        assertThat(validIndexes()).containsExactly("t_id false");
        database.execute("DELETE FROM t");
        migrations.migrator(database).upgrade("head");
        assertThat(validIndexes()).containsExactly("t_id true");
    }

    @Test
    void asksWhereTheCatalogueDoesNotTell() {
        migrations
                .table("aaaa", "")
                .write("bbbb", "aaaa", "-- autogen no-transaction\nINSERT INTO aaaa VALUES (1);\nSELECT 1;", "");
        killAt("end bbbb 1");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        InDoubtException.class,
                        e -> assertThat(e.statement().sql()).isEqualTo("INSERT INTO aaaa VALUES (1)"))
                .hasMessageContaining("bbbb.sql:9:1: statement 1 of the upgrade of bbbb was sent on 20");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head")).isInstanceOf(InDoubtException.class);
        Migrator skipping =
                migrations.migrator(database, Migrations.SETTINGS.withInDoubt(InDoubt.SKIP), RunListener.SILENT);
        assertThat(skipping.upgrade("head").rowsAfter()).containsExactly("bbbb");
        assertThat(database.column("SELECT id FROM aaaa")).containsExactly("1");
    }

    @Test
    void runsAgainWhatSomebodyFoundNotDone() {
        migrations
                .table("aaaa", "")
                .write("bbbb", "aaaa", "-- autogen no-transaction\nINSERT INTO aaaa VALUES (1);", "");
        killAt("start bbbb 1/1");
        assertThat(database.column("SELECT id FROM aaaa")).isEmpty();
        migrations
                .migrator(database, Migrations.SETTINGS.withInDoubt(InDoubt.RERUN), RunListener.SILENT)
                .upgrade("head");
        assertThat(database.column("SELECT id FROM aaaa")).containsExactly("1");
    }

    @Test
    void finishesWhatWasInterruptedBeforeAnythingElse() {
        migrations
                .table("aaaa", "")
                .table("bbbb", "aaaa")
                .write(
                        "cccc",
                        "bbbb",
                        "SELECT 1;\n-- autogen commit\nSELECT nonsense;",
                        "SELECT 1;\n-- autogen commit\nSELECT nonsense;");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOf(StatementFailedException.class);
        assertThatThrownBy(() -> migrations.migrator(database).downgrade("aaaa"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("unfinished-revision");
                    assertThat(e.nextStep().orElseThrow()).contains("`autogen upgrade cccc`");
                });
        // Whoever stamps says where the database stands: the half-done revision counts as not begun.
        migrations.migrator(database).stamp(List.of("bbbb"), false);
        assertThat(migrations.migrator(database).downgrade("aaaa").rowsAfter()).containsExactly("aaaa");
        migrations.migrator(database).stamp(List.of("cccc"), false);
        assertThatThrownBy(() -> migrations.migrator(database).downgrade("bbbb"))
                .isInstanceOf(StatementFailedException.class);
        // At the head by its row, but half taken back.
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("unfinished-revision"));
        migrations.table("dddd", "cccc");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("unfinished-revision");
                    assertThat(e.nextStep().orElseThrow()).contains("`autogen downgrade cccc-1`");
                });
    }

    /** The session dies before and after each statement, also while catching up; the end is always the same. */
    @Test
    void endsAtTheTargetWhereverItWasKilled() {
        migrations.write("aaaa", "", MIXED, "DROP TABLE t; DROP TYPE mood;").table("bbbb", "aaaa");
        Map<String, List<String>> killed = new TreeMap<>();
        RecordingListener whole = new RecordingListener();
        migrations.migrator(database, Migrations.SETTINGS, whole).upgrade("head");
        List<String> expected = catalogue(database);
        List<String> boundaries = whole.events.stream()
                .filter(e -> e.startsWith("start") || e.startsWith("end") || e.startsWith("finished"))
                .toList();
        assertThat(boundaries).hasSize(2 * 13 + 2);
        for (String boundary : boundaries) {
            try (TestDatabase other = TestPostgres.createDatabase()) {
                assertThat(killAt(other, boundary)).as(boundary).isEqualTo(!boundary.equals("finished bbbb"));
                killAt(other, "resuming aaaa");
                killed.put(boundary, finish(other));
                assertThat(catalogue(other)).as(boundary).isEqualTo(expected);
                assertThat(other.column("SELECT revision FROM autogen_log WHERE outcome = 'done' ORDER BY id"))
                        .as(boundary)
                        .containsExactly("aaaa", "bbbb");
            }
        }
        // Killed behind the build: the index is found there and not built again.
        assertThat(killed.get("end aaaa 6")).contains("found done aaaa 6").doesNotContain("start aaaa 6/12");
        assertThat(killed.get("start aaaa 6/12")).contains("start aaaa 6/12");
    }

    private List<String> finish(TestDatabase other) {
        RecordingListener listener = new RecordingListener();
        assertThat(migrations
                        .migrator(other, Migrations.SETTINGS, listener)
                        .upgrade("head")
                        .rowsAfter())
                .containsExactly("bbbb");
        return listener.events;
    }

    private void killAt(String boundary) {
        assertThat(killAt(database, boundary)).isTrue();
    }

    /** Runs until an event that begins so, at which the session is ended; tells whether it came to that. */
    private boolean killAt(TestDatabase other, String boundary) {
        RecordingListener listener = new RecordingListener() {
            @Override
            void at(String event) {
                if (event.startsWith(boundary)) {
                    other.rows("SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND application_name = 'autogen'");
                }
            }
        };
        try {
            migrations.migrator(other, Migrations.SETTINGS, listener).upgrade("head");
            return false;
        } catch (AutogenException e) {
            assertThat(e.code()).isEqualTo("connection-lost");
            return true;
        }
    }

    static List<String> catalogue(TestDatabase other) {
        return other.column("SELECT 'row ' || id || name FROM t UNION ALL"
                + " SELECT 'label ' || enumlabel FROM pg_enum UNION ALL"
                + " SELECT indexdef FROM pg_indexes WHERE schemaname = 'public' UNION ALL"
                + " SELECT 'invalid ' || indexrelid::regclass FROM pg_index WHERE NOT indisvalid UNION ALL"
                + " SELECT 'version ' || revision FROM autogen_version ORDER BY 1");
    }

    private List<String> validIndexes() {
        return database.column(
                "SELECT c.relname || ' ' || i.indisvalid FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid"
                        + " WHERE i.indrelid = 't'::regclass");
    }
}

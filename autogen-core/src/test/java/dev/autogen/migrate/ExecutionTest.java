package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reaches the server, and in which state the session is then and afterwards. */
class ExecutionTest {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    ExecutionTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** Statements that a driver could read something into. */
    @Test
    void sendsStatementsAsTheyAre() {
        migrations.write("aaaa", "", """
                CREATE TABLE t (n int, v text);
                INSERT INTO t SELECT 1, '?' WHERE '{"a":1}'::jsonb ? 'a' AND '{"a":1}'::jsonb ?| array['a'];
                INSERT INTO t VALUES (2, '{fn now()} {d 1}'), (3, 'back\\slash\\'), (4, E'tab\\tquote\\';');
                INSERT INTO t VALUES (5, E'a' -- one;
                    'b\\'c;');
                INSERT INTO t VALUES (6, U&'d\\0061t\\+000061;'), (7, $$ $1 ? ; $$), (8, $t$it's$t$);
                CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql BEGIN ATOMIC
                    SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END; SELECT a + 1 AS end; SELECT a + 2 end; END;
                CREATE PROCEDURE p() BEGIN ATOMIC END;
                INSERT INTO t SELECT 9, f(1)::text;
                CREATE RULE r AS ON UPDATE TO t DO ALSO (INSERT INTO t VALUES (100, 'x;'); INSERT INTO t VALUES (101, 'y'));
                UPDATE t SET v = 'updated' WHERE n = 1;
                DO $do$ BEGIN EXECUTE 'INSERT INTO t VALUES (10, $1)' USING 'd;o'; END $do$;
                CALL p();
                /* ? ; */ SELECT n FROM t WHERE v LIKE ':%' OR v = '{oj t}';
                """, "");
        migrations.migrator(database).upgrade("head");
        assertThat(database.column("SELECT n || ' ' || v FROM t ORDER BY n"))
                .containsExactly(
                        "1 updated",
                        "2 {fn now()} {d 1}",
                        "3 back\\slash\\",
                        "4 tab\tquote';",
                        "5 ab'c;",
                        "6 data;",
                        "7  $1 ? ; ",
                        "8 it's",
                        "9 3",
                        "10 d;o",
                        "100 x;",
                        "101 y");
    }

    @Test
    void setsTheSessionForEveryStepAnew() {
        String look = "INSERT INTO settings SELECT name, setting FROM pg_settings WHERE name IN"
                + " ('search_path', 'lock_timeout', 'statement_timeout', 'application_name', 'role');";
        migrations
                .write("aaaa", "", "CREATE TABLE settings (name text, setting text);", "")
                .write(
                        "bbbb",
                        "aaaa",
                        "SET search_path = pg_catalog; SET lock_timeout = 0; SET statement_timeout = 5; RESET statement_timeout;"
                                + " SET ROLE pg_monitor; SET ROLE NONE; SET standard_conforming_strings = off;",
                        "")
                .write("cccc", "bbbb", "INSERT INTO settings VALUES ('back\\slash', '');" + look, "")
                .write(
                        "dddd",
                        "cccc",
                        "TRUNCATE settings;\n-- autogen no-transaction\nDO $$ BEGIN PERFORM 1; COMMIT; END $$;\n"
                                + look,
                        "");
        RunSettings settings = Migrations.SETTINGS.withStatementTimeout(Duration.ofMinutes(5));
        migrations.migrator(database, settings, RunListener.SILENT).upgrade("cccc");
        List<String> expected = List.of(
                "application_name=autogen", "lock_timeout=200", "search_path=public", "statement_timeout=300000");
        assertThat(settings()).contains("back\\slash=").containsAll(expected);
        migrations.migrator(database, settings, RunListener.SILENT).upgrade("dddd");
        assertThat(settings()).containsAll(expected);
    }

    private List<String> settings() {
        return database.column("SELECT name || '=' || setting FROM settings ORDER BY 1");
    }

    @Test
    void givesTheSessionBackAsItWas() throws Exception {
        try (Connection connection = database.connect()) {
            Sql.execute(
                    connection,
                    "SET lock_timeout = '17s'; SET search_path = pg_catalog; SET application_name = 'mine'");
            connection.setAutoCommit(false);
            SessionState state = SessionState.take(connection, Migrations.SETTINGS);
            assertThat(connection.getAutoCommit()).isTrue();
            state.apply();
            assertThat(setting(connection, "lock_timeout")).isEqualTo("200ms");
            assertThat(setting(connection, "application_name")).isEqualTo("mine");
            state.restore();
            assertThat(connection.getAutoCommit()).isFalse();
            assertThat(setting(connection, "lock_timeout")).isEqualTo("17s");
            assertThat(setting(connection, "search_path")).isEqualTo("pg_catalog");
            assertThat(setting(connection, "statement_timeout")).isEqualTo("0");
        }
    }

    private static String setting(Connection connection, String name) throws Exception {
        return Sql.one(connection, "SELECT current_setting(?)", row -> row.getString(1), name);
    }

    @Test
    void tellsTheListenerWhatTheServerSays() {
        migrations.write(
                "aaaa",
                "",
                "DO $$ BEGIN RAISE NOTICE 'first'; RAISE WARNING 'second'; END $$; DROP TABLE IF EXISTS missing;",
                "");
        RecordingListener listener = new RecordingListener();
        migrations.migrator(database, Migrations.SETTINGS, listener).upgrade("head");
        assertThat(listener.events)
                .containsSubsequence(
                        "start aaaa 1/2",
                        "NOTICE first",
                        "WARNING second",
                        "end aaaa 1",
                        "start aaaa 2/2",
                        "NOTICE table \"missing\" does not exist, skipping",
                        "end aaaa 2");
    }

    @Test
    void letsConcurrentBuildsWaitAndOthersNot() throws Exception {
        migrations
                .table("aaaa", "")
                .write("bbbb", "aaaa", "-- autogen no-transaction\nCREATE INDEX CONCURRENTLY i ON aaaa (id);", "");
        migrations.migrator(database).upgrade("aaaa");
        try (Connection application = database.connect()) {
            application.setAutoCommit(false);
            Sql.execute(application, "INSERT INTO aaaa VALUES (1)");
            Thread commit = new Thread(() -> {
                try {
                    // Five times the limit for locks.
                    Thread.sleep(1000);
                    application.commit();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            commit.start();
            RecordingListener listener = new RecordingListener();
            migrations.migrator(database, Migrations.SETTINGS, listener).upgrade("head");
            commit.join();
            assertThat(listener.events).noneMatch(event -> event.startsWith("retry"));
        }
        assertThat(database.column("SELECT indisvalid FROM pg_index WHERE indexrelid = 'i'::regclass"))
                .containsExactly("t");
    }

    @Test
    void asksTheCatalogueAboutEffects() throws Exception {
        database.execute(
                "CREATE TABLE \"T x\" (a int); CREATE INDEX \"I\"\"x\" ON \"T x\" (a); CREATE INDEX low ON \"T x\" (a);"
                        + " CREATE TYPE mood AS ENUM ('it''s')");
        assertThat(effect("CREATE INDEX CONCURRENTLY \"I\"\"x\" ON \"T x\" (a)"))
                .isEqualTo(StatementEffect.Answer.DONE);
        assertThat(effect("create unique index concurrently if not exists LOW on only public.\"T x\" using btree (a)"))
                .isEqualTo(StatementEffect.Answer.DONE);
        assertThat(effect("CREATE INDEX CONCURRENTLY other ON \"T x\" (a)"))
                .isEqualTo(StatementEffect.Answer.REPEATABLE);
        assertThat(effect("CREATE INDEX CONCURRENTLY ON \"T x\" (a)")).isEqualTo(StatementEffect.Answer.UNKNOWN);
        assertThat(effect("DROP INDEX CONCURRENTLY IF EXISTS public.low")).isEqualTo(StatementEffect.Answer.REPEATABLE);
        assertThat(effect("DROP INDEX CONCURRENTLY gone")).isEqualTo(StatementEffect.Answer.DONE);
        assertThat(effect("ALTER TYPE mood ADD VALUE 'it''s'")).isEqualTo(StatementEffect.Answer.DONE);
        assertThat(effect("ALTER TYPE public.mood ADD VALUE IF NOT EXISTS 'new' AFTER 'it''s'"))
                .isEqualTo(StatementEffect.Answer.REPEATABLE);
        assertThat(effect("ALTER TYPE mood RENAME TO temper")).isEqualTo(StatementEffect.Answer.UNKNOWN);
        assertThat(effect("/* x */ VACUUM (FULL) \"T x\"")).isEqualTo(StatementEffect.Answer.REPEATABLE);
        assertThat(effect("UPDATE t SET a = 1")).isEqualTo(StatementEffect.Answer.UNKNOWN);
    }

    private StatementEffect.Answer effect(String sql) throws Exception {
        try (Connection connection = database.connect()) {
            return new StatementEffect(connection, new ScriptStatement(1, sql, 0, 1, 1)).ask();
        }
    }
}

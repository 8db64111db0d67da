package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.Psql;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class OfflineScriptTest {

    private final Migrations migrations;

    OfflineScriptTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @BeforeEach
    void write() {
        migrations
                .write("aaaa", "", """
                        CREATE TABLE t (id int, name text DEFAULT 'a;b');
                        CREATE FUNCTION f(a int) RETURNS int LANGUAGE sql
                            BEGIN ATOMIC SELECT CASE WHEN a > 1 THEN 1 ELSE 2 END; END;
                        CREATE RULE r AS ON DELETE TO t DO ALSO (NOTIFY a; NOTIFY b);
                        INSERT INTO t VALUES (1, 'é $autogen$ :a \\'), (2, $x$it's$x$); -- done;
                        """, "DROP TABLE t; DROP FUNCTION f(int);")
                .write("bbbb", "aaaa", """
                        ALTER TABLE t ADD COLUMN b int;
                        -- autogen commit
                        UPDATE t SET b = id;
                        -- autogen no-transaction
                        CREATE INDEX CONCURRENTLY t_b ON t (b);
                        """, """
                        -- autogen no-transaction
                        DROP INDEX CONCURRENTLY t_b;
                        ALTER TABLE t DROP COLUMN b;
                        """, "branch-labels: b$autogen$")
                .table("cccc", "aaaa")
                .write("d$autogen$d'd", "bbbb, cccc", "", "");
    }

    static Stream<Arguments> runners() {
        Stream<Arguments> jdbc = Stream.of(Arguments.of("jdbc", ScriptRunner.jdbc(true), false));
        return Stream.concat(
                jdbc, Psql.find().stream().map(program -> Arguments.of("psql", ScriptRunner.psql(program), true)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runners")
    void doesWhatTheRunDoes(String name, ScriptRunner runner, boolean psql) throws Exception {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, psql);
        try (TestDatabase online = TestPostgres.createDatabase();
                TestDatabase offline = TestPostgres.createDatabase()) {
            Migrator migrator = migrations.migrator(online);
            migrator.upgrade("heads");
            assertThat(runner.run(offline, script.upgrade(List.of(), "heads"))).isEmpty();
            assertThat(state(offline)).isEqualTo(state(online));

            // What scripts and runs leave behind, the others can go on with.
            migrations.migrator(offline).downgrade("aaaa");
            migrator.downgrade("aaaa");
            assertThat(runner.run(offline, script.upgrade(List.of("aaaa"), "bbbb")))
                    .isEmpty();
            migrator.upgrade("bbbb");
            assertThat(state(offline)).isEqualTo(state(online));
            assertThat(runner.run(offline, script.downgrade(List.of("bbbb"), "base")))
                    .isEmpty();
            migrator.downgrade("base");
            assertThat(state(offline)).isEqualTo(state(online));

            assertThat(runner.run(offline, script.stamp(List.of(), List.of("bbbb", "cccc"))))
                    .isEmpty();
            migrator.stamp(List.of("bbbb", "cccc"), false);
            assertThat(state(offline)).isEqualTo(state(online));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runners")
    void stopsOnADatabaseAtAnotherRevision(String name, ScriptRunner runner, boolean psql) throws Exception {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, psql);
        try (TestDatabase database = TestPostgres.createDatabase()) {
            assertThat(runner.run(database, script.upgrade(List.of("aaaa"), "heads")))
                    .singleElement()
                    .asString()
                    .contains("This script starts at aaaa, but the database is at base");
            assertThat(state(database)).isEmpty();
            migrations.migrator(database).upgrade("aaaa");
            List<String> before = state(database);
            for (String wrong : List.of(
                    script.upgrade(List.of(), "heads"),
                    script.upgrade(List.of("bbbb"), "heads"),
                    script.upgrade(List.of("bbbb", "cccc"), "heads"),
                    script.downgrade(List.of("bbbb"), "base"),
                    script.stamp(List.of("cccc"), List.of("base")))) {
                assertThat(runner.run(database, wrong)).hasSize(1);
                assertThat(state(database)).isEqualTo(before);
            }
        }
    }

    /** A runner that does not know when to stop must find nothing that it can change. */
    @Test
    void changesNothingEvenWhenTheRunnerGoesOnAfterErrors() throws Exception {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, false);
        ScriptRunner stubborn = ScriptRunner.jdbc(false);
        try (TestDatabase database = TestPostgres.createDatabase()) {
            assertThat(stubborn.run(database, script.upgrade(List.of("aaaa"), "heads")))
                    .isNotEmpty();
            assertThat(state(database)).isEmpty();
            migrations.migrator(database).upgrade("bbbb");
            List<String> before = state(database);
            assertThat(stubborn.run(database, script.upgrade(List.of(), "heads")))
                    .isNotEmpty();
            assertThat(stubborn.run(database, script.downgrade(List.of("bbbb", "cccc"), "base")))
                    .isNotEmpty();
            assertThat(state(database)).isEqualTo(before);
        }
    }

    @Test
    void keepsAwayFromARunAtWork() throws Exception {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, false);
        try (TestDatabase database = TestPostgres.createDatabase();
                Session session = Session.open(
                        database::connect, Migrations.SETTINGS, RunListener.SILENT, new RunningStatement())) {
            session.lock();
            assertThat(ScriptRunner.jdbc(true).run(database, script.upgrade(List.of(), "heads")))
                    .singleElement()
                    .asString()
                    .contains("Another run is at work on this database");
        }
    }

    @Test
    void leavesAnInterruptedScriptToTheRun() throws Exception {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, false);
        String upgrade = script.upgrade(List.of("aaaa"), "bbbb");
        try (TestDatabase database = TestPostgres.createDatabase()) {
            migrations.migrator(database).upgrade("aaaa");
            int cut = upgrade.indexOf("\nCREATE INDEX CONCURRENTLY");
            assertThat(ScriptRunner.jdbc(true).run(database, upgrade.substring(0, cut)))
                    .isEmpty();
            assertThat(ScriptRunner.jdbc(true).run(database, upgrade))
                    .singleElement()
                    .asString()
                    .contains("The upgrade of bbbb was interrupted after 2 of 3 statements");
            try (TestDatabase mended = database.copy()) {
                String stamp = script.stamp(List.of("aaaa"), List.of("cccc"));
                assertThat(ScriptRunner.jdbc(true).run(mended, stamp)).isEmpty();
                assertThat(migrations.migrator(mended).log())
                        .last()
                        .extracting(LogRecord::statement)
                        .isEqualTo("settles an interrupted run");
            }
            RunResult result = migrations.migrator(database).upgrade("bbbb");
            assertThat(result.steps().get(0).statementsResumed()).isEqualTo(2);
            assertThat(database.column("SELECT b FROM t ORDER BY 1")).containsExactly("1", "2");
        }
    }

    @Test
    void writesNothingForNothing() {
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, true);
        assertThat(script.upgrade(List.of("bbbb"), "bbbb"))
                .isEqualTo("-- Nothing to do: the target is where the script would start, at bbbb.\n");
    }

    @Test
    void leavesNothingForPsqlToFillIn() {
        migrations.write("e", "", """
                CREATE TABLE s ("USER" int, user_ int, a int[], CHECK (a[1:"USER"] <> a[user_:3]), t text DEFAULT ':USER'::text);
                SELECT a[1:"USER"], a[:'1'], a[user_ :user_], $$:USER$$ /* :USER */ FROM s; -- :USER
                """, "");
        String script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, true).upgrade(List.of(), "e");
        assertThat(script)
                .contains("CHECK (a[1: \"USER\"] <> a[user_: 3]), t text DEFAULT ':USER'::text);")
                .contains("SELECT a[1: \"USER\"], a[: '1'], a[user_ : user_], $$:USER$$ /* :USER */ FROM s;");
        assertThat(new OfflineScript(migrations.directory(), Migrations.SETTINGS, false).upgrade(List.of(), "e"))
                .contains("a[1:\"USER\"]");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("runners")
    void meansTheSameToPsql(String name, ScriptRunner runner, boolean psql) throws Exception {
        migrations.write("e", "", """
                CREATE TABLE s ("USER" int, a int[], CHECK (a[1:"USER"] = '{7}'));
                INSERT INTO s VALUES (1, '{7,8}');
                """, "");
        String script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, psql).upgrade(List.of(), "e");
        try (TestDatabase database = TestPostgres.createDatabase()) {
            assertThat(runner.run(database, script)).isEmpty();
            assertThat(database.column(
                            "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE conrelid = 's'::regclass"))
                    .singleElement()
                    .asString()
                    .contains("[1:\"USER\"]");
        }
    }

    @Test
    void letsNoMessageLeaveItsComment() {
        migrations.write("eeee", "cccc", "SELECT 1;", "", "message: one\n--     two; DROP TABLE t;");
        String text =
                new OfflineScript(migrations.directory(), Migrations.SETTINGS, true).upgrade(List.of("cccc"), "eeee");
        assertThat(text.lines().filter(line -> line.contains("DROP TABLE"))).allMatch(line -> line.startsWith("--"));
    }

    @Test
    void refusesOpenBoxes() {
        migrations.write("eeee", "cccc", "DROP TABLE t;", "", "[ ] AG201 data loss: drops table t");
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, true);
        assertThatThrownBy(() -> script.upgrade(List.of("cccc"), "eeee")).hasMessageContaining("AG201");
    }

    @Test
    void readsAsAPersonReads() {
        String text = new OfflineScript(migrations.directory(), Migrations.SETTINGS.withToolVersion("1.0"), true)
                .upgrade(List.of("aaaa"), "cccc");
        assertThat(text).startsWith("""
                -- Autogen 1.0: upgrade from aaaa, 1 revision
                -- Runs only on a database that stands there; on any other it stops and changes nothing.
                \\set ON_ERROR_STOP on
                SET client_encoding = 'UTF8';
                SET standard_conforming_strings = on;
                """);
        assertThat(text).contains("""

                -- upgrade of cccc: makes cccc
                """).contains("""
                BEGIN;
                CREATE TABLE cccc (id int);
                UPDATE public.autogen_version SET revision = 'cccc' WHERE revision = 'aaaa';
                INSERT INTO public.autogen_log""");
        assertThat(text).doesNotContain("CREATE TABLE IF NOT EXISTS");
        assertThat(new OfflineScript(migrations.directory(), Migrations.SETTINGS, true).upgrade(List.of(), "aaaa"))
                .contains("CREATE TABLE IF NOT EXISTS public.autogen_version")
                .contains("INSERT INTO public.autogen_version (revision) VALUES ('aaaa');");
    }

    /** Everything that runs and scripts may change; times, processes and the like apart. */
    private static List<String> state(TestDatabase database) {
        List<String> state = new java.util.ArrayList<>(database.column(
                "SELECT format('%s.%s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod)) FROM pg_attribute"
                        + " JOIN pg_class c ON c.oid = attrelid WHERE relnamespace = 'public'::regnamespace AND attnum > 0"
                        + " AND NOT attisdropped UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public'"
                        + " UNION ALL SELECT pg_get_functiondef(oid) FROM pg_proc WHERE pronamespace = 'public'::regnamespace"
                        + " UNION ALL SELECT definition FROM pg_rules WHERE schemaname = 'public'"
                        + " ORDER BY 1"));
        if (state.stream().anyMatch(line -> line.startsWith("autogen_log."))) {
            state.addAll(database.column("SELECT 'version ' || revision FROM autogen_version ORDER BY 1"));
            state.addAll(
                    database.column(
                            "SELECT concat_ws(' ', revision, action, outcome, checksum, statements_done,"
                                    + " statements, done_checksum, statement, tool_version, database_user) FROM autogen_log ORDER BY id"));
        }
        if (state.contains("t.id integer")) {
            state.addAll(database.column("SELECT t::text FROM t ORDER BY 1"));
        }
        return state;
    }
}

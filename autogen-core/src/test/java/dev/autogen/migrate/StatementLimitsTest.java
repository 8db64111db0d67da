package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long statements of different kinds may run, and wait for locks. */
class StatementLimitsTest {

    private static final String INDEX = "-- autogen no-transaction\nCREATE INDEX CONCURRENTLY i ON t (slow(n));\n";

    private static final String LOOK =
            "INSERT INTO seen VALUES (current_setting('lock_timeout'))," + " (current_setting('statement_timeout'));";

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    StatementLimitsTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
        database.execute("""
                CREATE TABLE seen (setting text);
                CREATE TABLE t AS SELECT n FROM generate_series(1, 4) n;
                CREATE FUNCTION slow(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS
                    $$ BEGIN PERFORM pg_sleep(0.1); RETURN n; END $$;
                """);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void upgrade(RunSettings settings) {
        migrations.migrator(database, settings, RunListener.SILENT).upgrade("head");
    }

    @Test
    void whatFailedConcurrentlyFindsNoLimitForItsLocksAndLeavesTheUsualOne() {
        // Sequences go on whatever is rolled back: the first call fails, all others tell.
        database.execute("""
                CREATE SEQUENCE calls;
                CREATE FUNCTION flaky(n int) RETURNS int LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN
                    RAISE NOTICE 'lock_timeout %', current_setting('lock_timeout');
                    IF nextval('public.calls') = 1 THEN RAISE 'busy' USING ERRCODE = '55P03'; END IF;
                    RETURN n; END $$;
                """);
        migrations.write(
                "aaaa", "", "-- autogen no-transaction\nCREATE INDEX CONCURRENTLY i ON t (flaky(n));\n" + LOOK, "");
        RecordingListener listener = new RecordingListener();
        migrations.migrator(database, Migrations.SETTINGS, listener).upgrade("head");
        assertThat(listener.events)
                .contains("retry aaaa 2: busy", "NOTICE lock_timeout 0")
                .doesNotContain("NOTICE lock_timeout 200ms");
        assertThat(database.column("SELECT setting FROM seen")).containsExactly("200ms", "0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                INDEX,
                "ALTER TABLE t ADD CONSTRAINT c CHECK (slow(n) > 0) NOT VALID;\n-- autogen commit\n"
                        + "ALTER TABLE t VALIDATE CONSTRAINT c;\n"
            })
    void whatGoesThroughTablesBesideOthersHasALimitOfItsOwn(String sql) {
        migrations.write("aaaa", "", sql + LOOK, "");
        RunSettings settings = Migrations.SETTINGS.withStatementTimeout(Duration.ofMillis(200));
        assertThatThrownBy(() -> upgrade(settings.withLongStatementTimeout(Duration.ofMillis(150))))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("canceling statement due to statement timeout");
        upgrade(settings);
        assertThat(database.column("SELECT setting FROM seen")).containsExactly("200ms", "200ms");
    }

    @Test
    void everythingElseHasTheUsualOne() {
        migrations.write("aaaa", "", "SELECT slow(n) FROM t;", "");
        assertThatThrownBy(() -> upgrade(Migrations.SETTINGS.withStatementTimeout(Duration.ofMillis(200))))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("canceling statement due to statement timeout");
    }

    @Test
    void aLimitOfTheScriptCounts() {
        migrations.write("aaaa", "", "-- autogen no-transaction\nSET statement_timeout = '100ms';\n" + INDEX, "");
        assertThatThrownBy(() -> upgrade(Migrations.SETTINGS))
                .isInstanceOf(StatementFailedException.class)
                .hasMessageContaining("canceling statement due to statement timeout");
    }
}

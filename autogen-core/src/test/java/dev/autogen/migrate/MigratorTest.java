package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunResult.CompletedStep;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.StatementChecksum;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigratorTest {

    private final TestDatabase database = TestPostgres.createDatabase();
    private Migrations migrations;

    MigratorTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @BeforeEach
    void writeThreeRevisions() {
        migrations.table("aaaa", "").table("bbbb", "aaaa").table("cccc", "bbbb");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    /** The full life cycle of three revisions. */
    @Test
    void goesUpAndDownAndUpAgain() {
        Migrator migrator = migrations.migrator(database);
        RunResult up = migrator.upgrade("head");
        assertThat(up.steps()).extracting(CompletedStep::revision).containsExactly("aaaa", "bbbb", "cccc");
        assertThat(up.rowsBefore()).isEmpty();
        assertThat(up.rowsAfter()).containsExactly("cccc");
        assertThat(tables()).containsExactly("aaaa", "autogen_log", "autogen_version", "bbbb", "cccc");

        assertThat(migrator.downgrade("aaaa").rowsAfter()).containsExactly("aaaa");
        assertThat(migrator.downgrade("base").rowsAfter()).isEmpty();
        assertThat(tables()).containsExactly("autogen_log", "autogen_version");

        assertThat(migrator.upgrade("bbbb").rowsAfter()).containsExactly("bbbb");
        RunResult again = migrator.upgrade("bbbb");
        assertThat(again.nothingToDo()).isTrue();
        assertThat(again.rowsAfter()).containsExactly("bbbb");

        migrator.stamp(List.of("cccc"), false);
        assertThat(migrator.current()).containsExactly("cccc");
        assertThat(tables()).doesNotContain("cccc");
        assertThat(database.column("SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
                        + " AND state LIKE 'idle in transaction%'"))
                .containsExactly("0");
    }

    @Test
    void tellsTheStoryInTheLog() {
        Migrator migrator = migrations.migrator(database);
        migrator.upgrade("bbbb");
        migrator.downgrade("-1");
        migrator.stamp(List.of("cccc"), false);
        assertThat(migrator.log())
                .extracting(log -> log.action() + " " + log.revision() + " " + log.outcome() + " "
                        + log.statementsDone() + "/" + log.statements() + " " + log.statement())
                .containsExactly(
                        "UPGRADE aaaa DONE 1/1 null",
                        "UPGRADE bbbb DONE 1/1 null",
                        "DOWNGRADE bbbb DONE 1/1 null",
                        "STAMP cccc DONE 0/0 update aaaa to cccc");
        LogRecord first = migrator.log().get(0);
        assertThat(first.checksum())
                .isEqualTo(migrations.directory().fileOf("aaaa").checksum());
        assertThat(first.databaseUser()).isEqualTo(database.user());
        assertThat(first.toolVersion()).isEqualTo("development");
        assertThat(first.finished()).isAfterOrEqualTo(first.started());
    }

    @Test
    void readsWithoutCreatingAnything() {
        Migrator migrator = migrations.migrator(database);
        assertThat(migrator.current()).isEmpty();
        assertThat(migrator.log()).isEmpty();
        assertThat(migrator.previewUpgrade("head")).hasSize(3);
        assertThat(migrator.downgrade("base").nothingToDo()).isTrue();
        assertThat(tables()).isEmpty();
    }

    @Test
    void keepsItsTablesWhereItIsTold() {
        database.execute("CREATE SCHEMA \"Own\"; CREATE SCHEMA app");
        RunSettings settings = Migrations.SETTINGS
                .withDefaultSchema("app")
                .withTables(new VersionTables("Own", "the \"heads\"", "Log"));
        migrations.migrator(database, settings, RunListener.SILENT).upgrade("bbbb");
        assertThat(database.column("SELECT revision FROM \"Own\".\"the \"\"heads\"\"\""))
                .containsExactly("bbbb");
        assertThat(database.column("SELECT count(*) FROM \"Own\".\"Log\"")).containsExactly("2");
        assertThat(database.column(
                        "SELECT schemaname || '.' || tablename FROM pg_tables WHERE schemaname = 'app' ORDER BY 1"))
                .containsExactly("app.aaaa", "app.bbbb");
    }

    @Test
    void saysWhichSchemaIsMissing() {
        RunSettings settings = Migrations.SETTINGS.withDefaultSchema("missing");
        assertThatThrownBy(() -> migrations
                        .migrator(database, settings, RunListener.SILENT)
                        .upgrade("head"))
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("The schema missing is to hold the table autogen_version, but does not exist");
    }

    @Test
    void stopsAtAStatementThatFailsAndKeepsWhatCameBefore() {
        migrations.write("cccc", "bbbb", """
                CREATE TABLE cccc (id int);
                INSERT INTO cccc
                    SELECT 'é', nonsense FROM aaaa;
                DROP TABLE cccc;""", "");
        Migrator migrator = migrations.migrator(database);
        assertThatThrownBy(() -> migrator.upgrade("head")).isInstanceOfSatisfying(StatementFailedException.class, e -> {
            assertThat(e.code()).isEqualTo("statement-failed");
            assertThat(e.sqlState()).hasValue("42703");
            assertThat(e.line()).isEqualTo(10);
            assertThat(e.column()).isEqualTo(17);
            assertThat(e.statement()).startsWith("INSERT INTO cccc\n");
            assertThat(e.databaseAt()).containsExactly("bbbb");
            assertThat(e.statementsDone()).isZero();
            assertThat(e.revision()).isEqualTo("cccc");
            assertThat(e.getMessage())
                    .isEqualTo(migrations.file("cccc")
                            + ":10:17: column \"nonsense\" does not exist (42703)\n"
                            + "Statement 2 of 3 of the upgrade of cccc:\n"
                            + "    INSERT INTO cccc\n"
                            + "        SELECT 'é', nonsense FROM aaaa\n"
                            + "The database is left at revision bbbb; nothing of cccc was kept.");
        });
        assertThat(migrator.current()).containsExactly("bbbb");
        assertThat(tables()).doesNotContain("cccc");
        LogRecord last = migrator.log().get(2);
        assertThat(last.outcome()).isEqualTo(LogOutcome.FAILED);
        assertThat(last.error()).isEqualTo("42703 column \"nonsense\" does not exist");

        migrations.table("cccc", "bbbb");
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("cccc");
    }

    @Test
    void showsDetailHintAndContext() {
        migrations.write(
                "cccc",
                "bbbb",
                "DO $$ BEGIN RAISE EXCEPTION 'no' USING DETAIL = 'a detail', HINT = 'a hint'; END $$;",
                "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(StatementFailedException.class, e -> {
                    assertThat(e.detail()).hasValue("a detail");
                    assertThat(e.hint()).hasValue("a hint");
                    assertThat(e.context().orElseThrow()).startsWith("PL/pgSQL function");
                })
                .hasMessageContaining("\nDetail: a detail\nHint: a hint\nContext: PL/pgSQL function inline_code_block");
    }

    @Test
    void reportsAConstraintThatFailsAtTheCommit() {
        migrations.write("cccc", "bbbb", """
                CREATE TABLE p (id int PRIMARY KEY);
                CREATE TABLE c (id int REFERENCES p DEFERRABLE INITIALLY DEFERRED);
                INSERT INTO c VALUES (1);""", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        StatementFailedException.class,
                        e -> assertThat(e.sqlState()).hasValue("23503"))
                .hasMessageContaining("At the commit after statement 3 of 3 of the upgrade of cccc");
        assertThat(migrations.migrator(database).current()).containsExactly("bbbb");
    }

    @Test
    void proposesTheDirectiveThatAStatementNeeds() {
        migrations.write("cccc", "bbbb", "CREATE INDEX CONCURRENTLY i ON aaaa (id);", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class,
                        e -> assertThat(e.nextStep().orElseThrow()).contains("-- autogen no-transaction"));
    }

    @Test
    void checksAllScriptsBeforeItRunsOne() {
        migrations.write("cccc", "bbbb", "COMMIT;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head")).isInstanceOf(ScriptException.class);
        assertThat(tables()).isEmpty();
    }

    @Test
    void refusesHazardsThatNobodyAgreedTo() {
        migrations.write(
                "cccc",
                "bbbb",
                "DROP TABLE aaaa;",
                "",
                "[ ] AG201 data loss: drops table aaaa",
                "[x] AG201 data loss: drops nothing else",
                "    AG104 lock: ACCESS EXCLUSIVE on aaaa, brief");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("open-hazards");
                    assertThat(e.nextStep().orElseThrow()).contains("--accept-hazards AG201");
                })
                .hasMessage("Hazards that no reviewer has agreed to yet; nothing was run:\n" + migrations.file("cccc")
                        + ":7: AG201 data loss: drops table aaaa");
        assertThat(tables()).isEmpty();
        Migrator accepting = migrations.migrator(
                database, Migrations.SETTINGS.withAcceptedHazards(Set.of("AG201")), RunListener.SILENT);
        assertThat(accepting.upgrade("head").rowsAfter()).containsExactly("cccc");
    }

    /** White space and comments may change under a tick, SQL may not. */
    @Test
    void aTickCountsForTheSqlThatItWasGivenFor() {
        String box = "[x] AG202 data loss: drops table aaaa"
                + HazardNote.mark(List.of(StatementChecksum.of("DROP TABLE aaaa")));
        migrations.write("cccc", "bbbb", "CREATE TABLE c ();\nDROP TABLE /* it */ aaaa CASCADE;", "", box);
        String checksum = StatementChecksum.of("DROP TABLE aaaa CASCADE");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("void-ticks");
                    assertThat(e.nextStep().orElseThrow()).contains("write the checksum", "--accept-hazards AG202");
                })
                .hasMessageContaining(
                        migrations.file("cccc") + ":7: AG202 data loss: drops table aaaa: the tick no longer counts")
                .hasMessageContaining("perhaps it is the one on line ")
                .hasMessageContaining("now (sql " + checksum + "): DROP TABLE /* it */ aaaa CASCADE");
        assertThat(tables()).isEmpty();

        migrations.write("cccc", "bbbb", "SELECT 1;", "", box);
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("the tick no longer counts")
                .hasMessageNotContaining("perhaps");

        migrations.write("cccc", "bbbb", "CREATE TABLE c ();\nDROP   TABLE -- it\n aaaa;", "", box);
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("cccc");
    }

    @Test
    void aHazardMayBeAcceptedForOneStatement() {
        String drop = "DROP TABLE aaaa";
        String box = "[ ] AG202 data loss: drops table aaaa" + HazardNote.mark(List.of(StatementChecksum.of(drop)));
        migrations.write("cccc", "bbbb", drop + ";\n-- autogen accept AG202: empty\nSELECT 1;", "", box);
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("no reviewer has agreed");
        migrations.write("cccc", "bbbb", "-- autogen accept AG201: empty\n" + drop + ";", "", box);
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("no reviewer has agreed");
        migrations.write("cccc", "bbbb", "-- autogen accept AG202: empty\n" + drop + " CASCADE;", "", box);
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("no reviewer has agreed");
        String byHand = "[ ] AG202 data loss: drops tables";
        migrations.write(
                "cccc", "bbbb", "-- autogen accept AG202: empty\n" + drop + ";", "", byHand, byHand + " and more");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .hasMessageContaining("no reviewer has agreed");
        assertThat(tables()).isEmpty();

        migrations.write("cccc", "bbbb", "-- autogen accept AG202: empty\n" + drop + ";", "", byHand);
        assertThat(migrations.migrator(database).previewUpgrade("head")).hasSize(3);
        migrations.write("cccc", "bbbb", "-- autogen accept AG202: empty\n" + drop + ";", "", box);
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("cccc");
    }

    @Test
    void noticesAFileThatChangedAfterItWasApplied() {
        migrations.migrator(database).upgrade("bbbb");
        migrations.write("aaaa", "", "CREATE   TABLE aaaa (id int);\n", "DROP TABLE\n  aaaa;");
        migrations.write("bbbb", "aaaa", "CREATE TABLE bbbb (id bigint);", "DROP TABLE bbbb;");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("changed-after-applied");
                    assertThat(e.nextStep().orElseThrow()).contains("--accept-changes bbbb");
                })
                .hasMessageContaining(migrations.file("bbbb") + ": revision bbbb was applied on 20")
                .hasMessageContaining(
                        migrations.directory().fileOf("bbbb").checksum().substring(0, 12))
                .hasMessageNotContaining("aaaa.sql");
        assertThatThrownBy(() -> migrations.migrator(database).downgrade("base"))
                .hasMessageContaining("changed after they were applied");

        Migrator accepting = migrations.migrator(
                database, Migrations.SETTINGS.withAcceptedChanges(Set.of("bbbb")), RunListener.SILENT);
        assertThat(accepting.upgrade("bbbb").steps()).isEmpty();
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("cccc");
        migrations.migrator(database).downgrade("base");
        migrations.write("aaaa", "", "CREATE TABLE aaaa (id text);", "DROP TABLE aaaa;");
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("cccc");
    }

    @Test
    void noticesARowWithoutAFile() {
        migrations.migrator(database).upgrade("head");
        migrations.delete("cccc");
        Migrator migrator = migrations.migrator(database);
        assertThatThrownBy(() -> migrator.upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("unknown-revision"))
                .hasMessageStartingWith("Can't locate revision identified by 'cccc'")
                .hasMessageContaining("the upgrade of 20")
                .hasMessageContaining("by Autogen development as " + database.user());
        assertThatThrownBy(() -> migrator.stamp(List.of("bbbb"), false))
                .hasMessageStartingWith("Can't locate revision identified by 'cccc'");
        assertThat(migrator.current()).containsExactly("cccc");
        RunResult purged = migrator.stamp(List.of("bbbb"), true);
        assertThat(purged.rowsBefore()).containsExactly("cccc");
        assertThat(purged.rowsAfter()).containsExactly("bbbb");
    }

    @Test
    void noticesRowsThatSomethingElseChanged() {
        database.execute("CREATE TABLE autogen_version (revision text NOT NULL)");
        migrations.migrator(database).upgrade("aaaa");
        database.execute("INSERT INTO autogen_version VALUES ('aaaa')");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("bbbb"))
                .hasMessageContaining(
                        "expected to match one row when updating 'aaaa' to 'bbbb' in 'autogen_version'; 2 found");
        assertThat(tables()).doesNotContain("bbbb");
        assertThatThrownBy(() -> migrations.migrator(database).downgrade("base"))
                .hasMessageContaining("expected to match one row when deleting 'aaaa' in 'autogen_version'; 2 found");

        migrations.write("bbbb", "aaaa", "DELETE FROM autogen_version;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("bbbb"))
                .hasMessageContaining("when updating 'aaaa' to 'bbbb' in 'autogen_version'; 0 found");
        assertThat(migrations.migrator(database).current()).containsExactly("aaaa", "aaaa");
    }

    @Test
    void movesRowsThroughBranchesAndMerges() {
        migrations.table("dddd", "aaaa").table("eeee", "cccc, dddd");
        Migrator migrator = migrations.migrator(database);
        assertThat(migrator.upgrade("cccc", "dddd").rowsAfter()).containsExactly("cccc", "dddd");
        assertThat(migrator.current()).containsExactly("cccc", "dddd");
        migrator.upgrade("head");
        assertThat(migrator.current()).containsExactly("eeee");
        assertThat(migrator.downgrade("dddd").rowsAfter()).containsExactly("cccc", "dddd");
        assertThat(migrator.downgrade("bbbb").rowsAfter()).containsExactly("bbbb", "dddd");
        assertThat(migrator.upgrade("heads").rowsAfter()).containsExactly("eeee");
        migrator.downgrade("base");
        assertThat(migrator.current()).isEmpty();
        assertThat(tables()).containsExactly("autogen_log", "autogen_version");
        migrator.stamp(List.of("cccc", "dddd"), false);
        assertThat(migrator.current()).containsExactly("cccc", "dddd");
        assertThat(migrator.stamp(List.of("cccc", "dddd"), false).rowsAfter()).containsExactly("cccc", "dddd");
        migrator.stamp(List.of("base"), false);
        assertThat(migrator.current()).isEmpty();
    }

    @Test
    void saysThatTheLogIsOfANewerVersion() {
        migrations.migrator(database).upgrade("aaaa");
        database.execute("UPDATE autogen_log SET outcome = 'dreamt'");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("newer-log"));
    }

    @Test
    void runsNothingForARevisionWithoutStatements() {
        migrations.write("cccc", "bbbb", "-- nothing to do\n;", "");
        Migrator migrator = migrations.migrator(database);
        assertThat(migrator.upgrade("head").rowsAfter()).containsExactly("cccc");
        assertThat(migrator.downgrade("-1").rowsAfter()).containsExactly("bbbb");
    }

    private List<String> tables() {
        return database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY 1");
    }
}

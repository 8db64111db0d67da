package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A squashed revision on databases that have all, some, or none of what it replaces. */
class SquashRunTest {

    private static final String[] LINE = {"aaaa", "bbbb", "cccc"};

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    SquashRunTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @BeforeEach
    void writeALine() {
        migrations.table("aaaa", "").table("bbbb", "aaaa").table("cccc", "bbbb").table("dddd", "cccc");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private void squash(boolean keepFiles) {
        migrations.write(
                "ssss",
                "",
                "CREATE TABLE aaaa (id int); CREATE TABLE bbbb (id int); CREATE TABLE cccc (id int);",
                "DROP TABLE cccc; DROP TABLE bbbb; DROP TABLE aaaa;",
                "replaces: aaaa, bbbb, cccc");
        if (!keepFiles) {
            List.of(LINE).forEach(migrations::delete);
        }
    }

    private List<String> story() {
        return migrations.migrator(database).log().stream()
                .map(log -> log.action().text() + " " + log.revision())
                .toList();
    }

    private List<String> tables() {
        return database.column("SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
                + " AND tablename NOT LIKE 'autogen%' ORDER BY tablename");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anEmptyDatabaseRunsOnlyTheNewFile(boolean keepFiles) {
        squash(keepFiles);
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("dddd");
        assertThat(story()).containsExactly("upgrade ssss", "upgrade dddd");
        assertThat(tables()).containsExactly("aaaa", "bbbb", "cccc", "dddd");
        migrations.migrator(database).downgrade("base");
        assertThat(tables()).isEmpty();
        assertThat(story()).endsWith("downgrade dddd", "downgrade ssss");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatHasAllRecordsItWithoutRunningIt(boolean keepFiles) {
        migrations.migrator(database).upgrade("cccc");
        squash(keepFiles);
        assertThat(migrations.migrator(database).upgrade("ssss").rowsAfter()).containsExactly("ssss");
        assertThat(story()).containsExactly("upgrade aaaa", "upgrade bbbb", "upgrade cccc", "stamp ssss");
        assertThat(migrations.migrator(database).upgrade("ssss").nothingToDo()).isTrue();
        LogRecord record = migrations.migrator(database).log().get(3);
        assertThat(record.statement()).isEqualTo("update cccc to ssss: has all that it replaces");
        assertThat(record.checksum())
                .isEqualTo(migrations.directory().fileOf("ssss").checksum());

        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("dddd");
        migrations.migrator(database).downgrade("base");
        assertThat(tables()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatIsBeyondItHasNothingToDo(boolean keepFiles) {
        migrations.migrator(database).upgrade("head");
        squash(keepFiles);
        assertThat(migrations.migrator(database).upgrade("head").nothingToDo()).isTrue();
        assertThat(migrations.migrator(database).downgrade("ssss").rowsAfter()).containsExactly("ssss");
        assertThat(migrations.migrator(database).downgrade("base").rowsAfter()).isEmpty();
        assertThat(tables()).isEmpty();
        assertThat(story()).endsWith("downgrade dddd", "downgrade ssss");
    }

    @Test
    void oneThatHasSomeFinishesThemFirst() {
        migrations.migrator(database).upgrade("aaaa");
        squash(true);
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("dddd");
        assertThat(story())
                .containsExactly("upgrade aaaa", "upgrade bbbb", "upgrade cccc", "stamp ssss", "upgrade dddd");
        assertThat(tables()).containsExactly("aaaa", "bbbb", "cccc", "dddd");

        // With the old files there one can go back into the line as well.
        assertThat(migrations.migrator(database).downgrade("bbbb").rowsAfter()).containsExactly("bbbb");
        assertThat(tables()).containsExactly("aaaa", "bbbb");
        assertThat(migrations.migrator(database).upgrade("ssss").rowsAfter()).containsExactly("ssss");
    }

    @Test
    void oneThatHasSomeIsToldWhatToDoWhenTheFilesAreGone() {
        migrations.migrator(database).upgrade("bbbb");
        squash(false);
        for (String target : List.of("head", "ssss", "base")) {
            assertThatThrownBy(() -> migrations.migrator(database).upgrade(target))
                    .isInstanceOfSatisfying(
                            AutogenException.class, e -> assertThat(e.code()).isEqualTo("replaced-revision"))
                    .hasMessageContaining("Revision bbbb was squashed into ssss");
        }
        assertThat(tables()).containsExactly("aaaa", "bbbb");
        assertThat(migrations.migrator(database).current()).containsExactly("bbbb");
        migrations.migrator(database).stamp(List.of("ssss"), true);
        assertThat(migrations.migrator(database).current()).containsExactly("ssss");
    }

    @Test
    void anInterruptedRevisionOfTheLineIsFinishedFirst() {
        migrations.write("bbbb", "aaaa", "CREATE TABLE bbbb (id int);\n-- autogen commit\nSELECT 1 / 0;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOf(StatementFailedException.class);
        migrations.write("bbbb", "aaaa", "CREATE TABLE bbbb (id int);\n-- autogen commit\nSELECT 1;", "");
        squash(true);
        assertThat(migrations.migrator(database).upgrade("head").rowsAfter()).containsExactly("dddd");
        assertThat(tables()).containsExactly("aaaa", "bbbb", "cccc", "dddd");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aScriptRecordsItToo(boolean keepFiles) throws Exception {
        migrations.migrator(database).upgrade("cccc");
        squash(keepFiles);
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, false);
        assertThat(ScriptRunner.jdbc(true).run(database, script.upgrade(List.of("cccc"), "head")))
                .isEmpty();
        assertThat(migrations.migrator(database).current()).containsExactly("dddd");
        assertThat(story()).endsWith("upgrade cccc", "stamp ssss", "upgrade dddd");
        assertThat(ScriptRunner.jdbc(true).run(database, script.downgrade(List.of("dddd"), "base")))
                .isEmpty();
        assertThat(tables()).isEmpty();
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and folders of migration files, as settings say. */
class FileSettingsTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreNamedByThePatternAndFoundAgain() {
        Project project = new Project(folder);
        project.write(
                "autogen.properties",
                "file-name = {year}/{slug}-{rev}\nrevision-ids = sequential\nslug-length = 9\ntime-zone = Asia/Tokyo\n");
        int year = ZonedDateTime.now(ZoneId.of("Asia/Tokyo")).getYear();

        Project.Result first = project.succeeds("revision", "-m", "add user email");
        assertThat(first.out()).isEqualTo("migrations/" + year + "/add_user-0001.sql\n");
        assertThat(project.succeeds("revision", "-m", "more").out())
                .isEqualTo("migrations/" + year + "/more-0002.sql\n");
        assertThat(project.succeeds("heads").out()).startsWith("0002");
    }

    @Test
    void subFoldersAreReadWhenTheSettingSaysSo() {
        Project project = new Project(folder);
        project.succeeds("revision", "--rev-id", "a", "-m", "top");
        project.write(
                "migrations/old/b.sql", project.read("migrations/a_top.sql").replace("revision a", "revision b"));
        assertThat(project.succeeds("heads").lines()).hasSize(1);
        // Where new files are written it has to be said whether they are left out on purpose.
        assertThat(project.run("revision", "-m", "more", "--dry-run").err()).contains("migrations/old/b.sql");
        assertThat(project.run("doctor").out()).contains("migrations/old/b.sql");
        assertThat(project.run(Map.of("AUTOGEN_SUB_FOLDERS", "false"), "", "revision", "-m", "more", "--dry-run")
                        .exitCode())
                .isZero();
        assertThat(project.run(Map.of("AUTOGEN_SUB_FOLDERS", "false"), "", "doctor")
                        .out())
                .doesNotContain("migrations/old/b.sql");
        assertThat(project.run(Map.of("AUTOGEN_SUB_FOLDERS", "true"), "", "heads")
                        .lines())
                .hasSize(2);
        assertThat(project.run(Map.of("AUTOGEN_FILE_NAME", "{year}/{rev}", "AUTOGEN_SUB_FOLDERS", "false"), "", "heads")
                        .lines())
                .hasSize(1);
    }

    @Test
    void severalFoldersAreOneHistory() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.succeeds("revision", "--rev-id", "one", "-m", "first", "--migrations", "a");
            project.write(
                    "b/two.sql",
                    project.read("a/one_first.sql")
                            .replace("revision one", "revision two")
                            .replaceFirst("-- parents:.*", "-- parents: one"));

            project.succeeds("upgrade", "--migrations", "a", "--migrations", "b");
            assertThat(database.column("SELECT revision FROM autogen_version")).containsExactly("two");
            project.write("autogen.properties", "migrations = a, b\n");
            assertThat(project.succeeds("current").out()).startsWith("two");
        }
    }

    @Test
    void theVersionTablesAreWhereTheSettingsSay() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute("CREATE SCHEMA bookkeeping");
            Project project = new Project(folder).on(database);
            project.write(
                    "autogen.properties",
                    "version-table = v\nlog-table = ${PREFIX:my}_log\nversion-table.schema = bookkeeping\n");
            project.succeeds("revision", "--rev-id", "one", "-m", "first");
            project.succeeds("upgrade");
            assertThat(database.column("SELECT revision FROM bookkeeping.v")).containsExactly("one");
            assertThat(database.column("SELECT revision FROM bookkeeping.my_log"))
                    .contains("one");
        }
    }

    @Test
    void schemasAreComparedThatAreNamed() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute("CREATE SCHEMA one CREATE TABLE t (id int); CREATE SCHEMA two CREATE TABLE t (id int)");
            Project project =
                    new Project(folder).model(Customers.with("String name;")).on(database);
            assertThat(project.run("diff").out()).doesNotContain("one.t", "two.t");
            assertThat(project.run("diff", "--schema", "one", "--schema", "two").out())
                    .contains("one.t", "two.t");
            assertThat(project.run(Map.of("AUTOGEN_SCHEMAS", "one"), "", "diff").out())
                    .contains("one.t")
                    .doesNotContain("two.t");
        }
    }
}

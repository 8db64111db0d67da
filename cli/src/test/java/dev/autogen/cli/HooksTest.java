package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The user's own commands at their time. */
class HooksTest {

    @TempDir
    private Path folder;

    @Test
    void theFileIsHandedToTheFormatterWhateverItsName() {
        Project project = new Project(folder);
        project.write("migrations of $(touch spoilt) us/readme.txt", "");
        project.write("format.sh", "printf '%s|%s' \"$1\" \"$2\" > told\necho '-- formatted' >> \"$1\"\n");
        project.write(
                "autogen.properties",
                "migrations = migrations of $(touch spoilt) us\nhook.after-write = sh format.sh {file} '{revision}'\n");

        Project.Result result = project.succeeds("revision", "--rev-id", "0001", "-m", "first");
        String file = result.lines().get(0);
        assertThat(project.read(file)).endsWith("-- formatted\n");
        assertThat(project.read("told")).isEqualTo(folder.resolve(file) + "|0001");
        assertThat(folder.resolve("spoilt")).doesNotExist();
    }

    @Test
    void aBackupKnowsTheDatabaseAndRunsBeforeTheFirstStep() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = withBackup(database, "env | grep ^PG | sort > env; echo \"$1 $2\" > told");
            Project.Result upgrade = project.succeeds("upgrade");

            assertThat(upgrade.err()).contains("Running hook.before-upgrade: sh");
            assertThat(project.read("told")).matches(database.name() + " \\d{8}T\\d{6}Z\n");
            assertThat(project.read("env"))
                    .contains("PGDATABASE=" + database.name(), "PGUSER=" + database.user(), "PGHOST=", "PGPORT=")
                    .contains("PGPASSWORD=" + database.password());
        }
    }

    @Test
    void whereTheBackupFailsNothingIsChanged() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            CatalogFingerprint before = Catalog.of(database);
            Project project = withBackup(database, "exit 1");
            assertThat(project.run("upgrade").exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(Catalog.of(database).differencesTo(before)).isEmpty();
        }
    }

    @Test
    void nothingToDoNeedsNoBackup() throws Exception {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = withBackup(database, "echo backup >> count");
            project.succeeds("upgrade");
            project.succeeds("upgrade");
            project.succeeds("upgrade", "--sql", "base:head");
            assertThat(project.read("count")).isEqualTo("backup\n");

            project.succeeds("downgrade", "base", "--yes");
            assertThat(project.read("count")).isEqualTo("backup\nbackup\n");
        }
    }

    @Test
    void runsAtTheSameTimeMakeOneBackup() throws Exception {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = withBackup(database, "sleep 0.3; echo backup >> count");
            Callable<Project.Result> upgrade = () -> project.run("upgrade");
            ExecutorService threads = Executors.newFixedThreadPool(4);
            for (Future<Project.Result> result : threads.invokeAll(List.of(upgrade, upgrade, upgrade, upgrade))) {
                assertThat(result.get().exitCode()).isEqualTo(ExitCode.DONE);
            }
            threads.shutdown();
            assertThat(project.read("count")).isEqualTo("backup\n");
        }
    }

    @Test
    void aFailingFormatterLeavesTheFile() throws Exception {
        Project project = new Project(folder);
        project.write("autogen.properties", "hook.after-write = false\n");
        assertThat(project.run("revision", "-m", "first").exitCode()).isEqualTo(ExitCode.FAILED);
        try (Stream<Path> files = Files.list(folder.resolve("migrations"))) {
            assertThat(files).hasSize(1);
        }
    }

    private Project withBackup(TestDatabase database, String script) {
        Project project = new Project(folder).on(database);
        project.write("migrations/one.sql", """
                -- autogen revision one
                -- parents:
                -- created: 2026-01-01T00:00:00Z
                -- message: one

                -- autogen upgrade

                CREATE TABLE t (id int);

                -- autogen downgrade

                DROP TABLE t;
                """);
        project.write("backup.sh", script + "\n");
        project.write(
                "autogen.properties",
                "hook.before-upgrade = sh backup.sh {database} {time}\nhook.before-downgrade = sh backup.sh {database}\n");
        return project;
    }
}

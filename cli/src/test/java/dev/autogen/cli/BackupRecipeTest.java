package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recipes for a backup before an upgrade, as {@code docs/configuration.md} prints them. */
class BackupRecipeTest {

    private static final Path PAGE = Path.of("../docs/configuration.md");

    private static Path programs = Path.of("");

    @TempDir
    private Path folder;

    @BeforeAll
    static void findThePrograms() throws Exception {
        var found = BackupServer.programs();
        assumeTrue(found.isPresent(), "no pg_dump with a server of its version is on this machine");
        programs = found.orElseThrow();
    }

    /** The first line of the page that begins so. */
    private static String printed(String beginning) throws IOException {
        return Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith(beginning))
                .findFirst()
                .orElseThrow(() -> new AssertionError(PAGE + " has no line '" + beginning + "…'"));
    }

    @Test
    void whatTheUpgradeDestroyedComesBack() throws Exception {
        try (BackupServer server = BackupServer.start(programs, folder)) {
            Project project = project(server, printed("hook.before-upgrade = pg_dump "));
            assertThat(Files.readString(PAGE)).contains("`mkdir backups`");
            server.shell(project.folder(), "mkdir backups");
            project.succeeds("upgrade", "a");
            server.shell(project.folder(), "psql -qd shop -c \"INSERT INTO customer VALUES ('Ann')\"");
            project.succeeds("upgrade", "b");
            assertThat(count(server, project, "shop")).isEqualTo("0");

            server.shell(project.folder(), printed("createdb restored"));
            server.shell(
                    project.folder(),
                    printed("pg_restore ")
                            .replace("backups/FILE.dump", newestBackup(project).toString()));
            assertThat(count(server, project, "restored")).isEqualTo("1");
            Project restored = new Project(project.folder())
                    .with("--url", server.url("restored"))
                    .with("--user", BackupServer.USER, "--password", BackupServer.PASSWORD);
            assertThat(restored.succeeds("current").out()).startsWith("a ");
        }
    }

    @Test
    void throughAShellAsWell() throws Exception {
        try (BackupServer server = BackupServer.start(programs, folder)) {
            Project project = project(server, printed("hook.before-upgrade = sh -c "));
            project.succeeds("upgrade", "a");
            server.shell(project.folder(), "psql -qd shop -c \"INSERT INTO customer VALUES ('Ann')\"");
            project.succeeds("upgrade", "b");

            server.shell(project.folder(), "createdb restored");
            server.shell(project.folder(), "gunzip -c " + newestBackup(project) + " | psql -qd restored");
            assertThat(count(server, project, "restored")).isEqualTo("1");
        }
    }

    private Project project(BackupServer server, String hook) throws IOException, InterruptedException {
        Project project = new Project(Files.createDirectories(folder.resolve("project")))
                .with("--url", server.url("shop"), "--user", BackupServer.USER, "--password", BackupServer.PASSWORD);
        server.shell(project.folder(), "createdb shop");
        project.write("autogen.properties", hook + "\n");
        project.write("migrations/a.sql", """
                -- autogen revision a
                -- parents:

                -- autogen upgrade

                CREATE TABLE customer (name text);

                -- autogen downgrade

                DROP TABLE customer;
                """);
        project.write("migrations/b.sql", """
                -- autogen revision b
                -- parents: a

                -- autogen upgrade

                DELETE FROM customer;

                -- autogen downgrade

                -- what is gone is gone
                """);
        return project;
    }

    private static Path newestBackup(Project project) throws IOException {
        try (Stream<Path> files = Files.list(project.folder().resolve("backups"))) {
            List<Path> sorted = files.sorted().toList();
            return project.folder().relativize(sorted.get(sorted.size() - 1));
        }
    }

    private static String count(BackupServer server, Project project, String database)
            throws IOException, InterruptedException {
        return server.shell(project.folder(), "psql -qAtd " + database + " -c 'SELECT count(*) FROM customer'")
                .strip();
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InitTest {

    @TempDir
    private Path folder;

    private Project project = new Project(Path.of(""));

    @BeforeEach
    void start() {
        project = new Project(folder);
    }

    @Test
    void aProjectOfMavenCanGenerateAtOnce() {
        project.write("pom.xml", "<project/>");
        copyClasses(folder.resolve("target/classes"));
        try (TestDatabase database = TestPostgres.createDatabase()) {
            project.on(database);
            Project.Result result = project.succeeds("init");
            assertThat(result.lines()).containsExactly("autogen.properties", "migrations/README.md");
            assertThat(result.err()).contains("Found Maven.", "Found entities in shop.store");
            assertThat(project.read("autogen.properties"))
                    .contains("\nclasspath = target/classes\n", "\nmigrations = migrations\n", "\n#packages =\n")
                    .contains("# Entities were found in ");
            StoreApp.version(1).settings().forEach((key, value) -> project.with("-D", key + "=" + value));
            project.succeeds("revision", "--autogenerate", "-m", "first revision", "--dry-run");
            assertThat(project.succeeds("heads").out()).isEmpty();
        }
    }

    @Test
    void knowsWhereGradleAndSpringBootPutThings() {
        project.write("build.gradle.kts", "plugins { id(\"org.springframework.boot\") version \"3.5.0\" }");
        project.write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://db.example.com/shop\nspring.datasource.username=shop\n"
                        + "spring.datasource.password=secret\n");
        Project.Result result = project.succeeds("init", "db/migrations");
        assertThat(result.lines()).containsExactly("autogen.properties", "db/migrations/README.md");
        assertThat(project.read("autogen.properties"))
                .contains("\nclasspath = build/classes/java/main\n", "\nmigrations = db/migrations\n")
                .contains("\nurl = jdbc:postgresql://db.example.com/shop\n", "\nuser = shop\n")
                .contains("\nhibernate.physical_naming_strategy = spring\n")
                .contains("configured in src/main/resources/application.properties")
                .doesNotContain("secret");
    }

    @Test
    void copiesNoUrlThatHangsOnSomethingElse() {
        project.write("pom.xml", "<project>quarkus</project>");
        project.write(
                "src/main/resources/application.properties",
                "quarkus.datasource.jdbc.url=jdbc:postgresql://${HOST}/a\n");
        Project.Result result = project.succeeds("init");
        assertThat(result.err()).contains("Found Maven with Quarkus.", "Name the database in the settings");
        assertThat(project.read("autogen.properties")).contains("\n#url =\n").doesNotContain("HOST}");
    }

    @Test
    void theFileItWritesIsReadWithoutComplaint() {
        project.succeeds("init");
        String commented = project.read("autogen.properties");
        assertThat(commented).contains("#lock-timeout = 3s", "#version-table = autogen_version");
        assertThat(project.succeeds("history").out()).isEmpty();
        // With every default written out the settings are the same.
        project.write("autogen.properties", commented.replaceAll("(?m)^#([a-z.-]+) = (?!spring)", "$1 = "));
        assertThat(project.succeeds("history").out()).isEmpty();
    }

    @Test
    void anEmptyDirectoryIsTaken() throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        assertThat(project.succeeds("init").lines()).contains("migrations/README.md");
    }

    @Test
    void nothingIsOverwritten() {
        project.write("migrations/notes.txt", "mine");
        Project.Result full = project.run("init");
        assertThat(full.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(full.err()).contains("Directory migrations already exists and is not empty");
        assertThat(folder.resolve("autogen.properties")).doesNotExist();

        project.write("autogen.properties", "url = embedded\n");
        Project.Result configured = project.run("init", "other");
        assertThat(configured.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(configured.err()).contains("File autogen.properties already exists");
        assertThat(project.read("autogen.properties")).isEqualTo("url = embedded\n");
        assertThat(folder.resolve("other")).doesNotExist();
    }

    private static void copyClasses(Path target) {
        Path source = StoreApp.version(1).classpath().get(0);
        try (Stream<Path> files = Files.walk(source)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    Path copy = target.resolve(source.relativize(file).toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.StoreApp;
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
    void tellsWhatItFindsAndCopiesNothingOfIt() {
        project.write("build.gradle.kts", "plugins { id(\"org.springframework.boot\") version \"3.5.0\" }");
        project.write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://db.example.com/shop\nspring.datasource.username=shop\n"
                        + "spring.datasource.password=secret\n");
        copyClasses(folder.resolve("build/classes/java/main"));
        Project.Result result = project.succeeds("init", "db/migrations");
        assertThat(result.lines()).containsExactly("autogen.properties", "db/migrations/README.md");
        assertThat(result.err())
                .contains("Found Gradle with Spring Boot.", "Found entities in shop.store")
                .contains(
                        "  url = jdbc:postgresql://db.example.com/shop   src/main/resources/application.properties, line 1"
                                + " (spring.datasource.url)")
                .contains("  password = (not shown)   src/main/resources/application.properties, line 3")
                .contains("  hibernate.physical_naming_strategy = spring   Spring Boot's default\n")
                .doesNotContain("secret", "Name the database");
        assertThat(project.read("autogen.properties"))
                .contains("\n# Found: Gradle, Spring Boot. ", "\nmigrations = db/migrations\n", "\n#classpath =\n")
                .contains("# Entities were found in ", "\n#url =\n", "\n#packages =\n")
                .doesNotContain("secret");
    }

    @Test
    void saysWhatIsMissing() {
        Project.Result result = project.succeeds("init");
        assertThat(result.err())
                .contains("No build file and no Spring Boot jar here", "Name the database in the settings");
    }

    @Test
    void theStarterLooksForMigrationsAmongTheResources() {
        project.write(
                "pom.xml",
                "<project><dependencies><dependency><artifactId>autogen-spring-boot-starter</artifactId></dependency>"
                        + "</dependencies></project>");
        assertThat(project.succeeds("init").lines())
                .containsExactly("autogen.properties", "src/main/resources/db/autogen/README.md");
        assertThat(project.read("autogen.properties")).contains("\nmigrations = src/main/resources/db/autogen\n");
    }

    @Test
    void namesTheModuleThatItTook() {
        project.write(
                "pom.xml",
                "<project><packaging>pom</packaging><modules><module>a</module><module>b</module></modules></project>");
        project.write("a/pom.xml", "<project/>");
        project.write("b/pom.xml", "<project/>");
        project.write("b/src/main/java/Customer.java", "@Entity class Customer {}\n");
        project.succeeds("init");
        assertThat(project.read("autogen.properties")).contains("\nproject = b\n");

        project.delete("autogen.properties");
        project.write("a/src/main/java/Visit.java", "@jakarta.persistence.Entity class Visit {}\n");
        assertThat(project.succeeds("init", "other").err())
                .contains("several modules have entities: a, b; the setting project names the one that is meant");
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

package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("autogen.properties");
    }

    @Test
    void defaultsHoldWithoutAnyFile() {
        Settings settings = new Configuration(folder).file(null).settings();
        assertThat(settings.url()).isNull();
        assertThat(settings.migrations()).containsExactly(folder.resolve("migrations"));
        assertThat(settings.versionTable()).isEqualTo("autogen_version");
        assertThat(settings.lockTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.revisionIdWidth()).isNull();
    }

    @Test
    void theCommandLineBeatsTheEnvironmentBeatsTheFile() throws IOException {
        Files.writeString(file, "url = jdbc:postgresql://file/db\nuser = file\npassword = file\n");
        Settings settings = new Configuration(folder)
                .file(null)
                .environment(Map.of("AUTOGEN_USER", "environment", "AUTOGEN_PASSWORD", "environment"))
                .option(Setting.PASSWORD, "--password", "option")
                .settings();
        assertThat(List.of(
                        settings.databaseUrl().orElseThrow(),
                        String.valueOf(settings.user()),
                        String.valueOf(settings.password())))
                .containsExactly("jdbc:postgresql://file/db", "environment", "option");
    }

    @Test
    void pathsOfAFileAreRelativeToTheFile() throws IOException {
        Path sub = Files.createDirectory(folder.resolve("sub"));
        Files.writeString(
                sub.resolve("my.properties"), "migrations = db/one, ../two\nclasspath=target/classes:lib/a.jar\n");
        Settings settings =
                new Configuration(folder).file(Path.of("sub/my.properties")).settings();
        assertThat(settings.migrations()).containsExactly(sub.resolve("db/one"), folder.resolve("two"));
        assertThat(settings.entities().classpath())
                .containsExactly(sub.resolve("target/classes"), sub.resolve("lib/a.jar"));
        assertThat(settings.projectDirectory()).isEqualTo(sub);
    }

    @Test
    void hibernateSettingsPassThroughAndDBeatsTheFile() throws IOException {
        Files.writeString(file, "hibernate.default_schema = a\nhibernate.jdbc.batch_size = 5\n");
        Settings settings = new Configuration(folder)
                .file(null)
                .hibernate(Map.of("hibernate.default_schema", "b"))
                .settings();
        assertThat(settings.entities().hibernate())
                .containsOnly(Map.entry("hibernate.default_schema", "b"), Map.entry("hibernate.jdbc.batch_size", "5"));
    }

    @Test
    void sequentialIdsAreAPlainSetting() throws IOException {
        Files.writeString(file, "revision-ids = sequential\nrevision-ids.width = 4\n");
        assertThat(new Configuration(folder).file(null).settings().revisionIdWidth())
                .isEqualTo(4);
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheNearestRightOne() throws IOException {
        Files.writeString(file, "# a comment\nurl = embedded\nmigration = db\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("autogen.properties, line 3: there is no setting 'migration'.")
                .satisfies(
                        e -> assertThat(((ConfigurationException) e).nextStep().orElse(""))
                                .startsWith("Did you mean 'migrations'?"));
    }

    @Test
    void linesAreCountedAcrossContinuations() throws IOException {
        Files.writeString(file, "packages = a, \\\n  b\n\nnonsense = 1\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null)).hasMessageContaining("line 4");
    }

    @Test
    void badValuesSayWhereTheyStandAndWhatIsExpected() throws IOException {
        bad(
                "lock-timeout = fast",
                "The setting lock-timeout is 'fast' (autogen.properties, line 1), which is not"
                        + " a duration such as 500ms, 3s, 10m or 1h.");
        bad(
                "revision-ids = 0001",
                "The setting revision-ids is '0001' (autogen.properties, line 1), which is not"
                        + " random or sequential.");
        bad(
                "revision-ids.width = %04d",
                "The setting revision-ids.width is '%04d' (autogen.properties, line 1),"
                        + " which is not a whole number from 1 to 18.");
        bad(
                "url = postgresql://h/d",
                "The setting url is 'postgresql://h/d' (autogen.properties, line 1), which is"
                        + " not a JDBC URL of PostgreSQL (jdbc:postgresql://host:port/database) or embedded.");
    }

    private void bad(String line, String message) throws IOException {
        Files.writeString(file, line + "\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .hasMessage(message);
    }

    @Test
    void aFileThatWasAskedForMustBeThere() {
        assertThatThrownBy(() -> new Configuration(folder).file(Path.of("other.properties")))
                .hasMessage("The settings file other.properties cannot be read: it does not exist.");
    }

    @Test
    void aFileInAnotherEncodingIsSaid() throws IOException {
        Files.write(file, new byte[] {'u', 's', 'e', 'r', '=', (byte) 0xe9});
        assertThatThrownBy(() -> new Configuration(folder).file(null)).hasMessageContaining("not UTF-8");
    }

    @Test
    void thePasswordIsNotPrinted() {
        Settings settings = new Configuration(folder)
                .option(Setting.PASSWORD, "--password", "s3cret")
                .settings();
        assertThat(settings.toString()).doesNotContain("s3cret");
    }
}

package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
        assertThat(settings.databaseUrl()).isEmpty();
        assertThat(settings.migrations()).containsExactly(folder.resolve("migrations"));
        assertThat(settings.runs().versionTable()).isEqualTo("autogen_version");
        assertThat(settings.runs().lockTimeout()).isEqualTo(Duration.ofSeconds(3));
        assertThat(settings.files())
                .isEqualTo(new Settings.FileSettings(
                        null,
                        "{rev}_{slug}",
                        40,
                        ZoneId.of("UTC"),
                        null,
                        true,
                        true,
                        null,
                        false,
                        Settings.FormatSettings.OWN));
        assertThat(settings.logging()).isEqualTo(Logging.DEFAULT);
        assertThat(settings.hooks()).isEqualTo(new Settings.Hooks(null, null, null));
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
                        String.valueOf(settings.database().user()),
                        String.valueOf(settings.database().password())))
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
        assertThat(new Configuration(folder).file(null).settings().files().revisionIdWidth())
                .isEqualTo(4);
    }

    @Test
    void namesOfFilesAreSettings() throws IOException {
        Files.writeString(
                file,
                "file-name = {year}/{rev}_{slug}\nsub-folders = False\nslug-length = 60\ntime-zone = europe/berlin\n"
                        + "templates = my/templates\ncheck.require-proof = false\n");
        assertThat(new Configuration(folder).file(null).settings().files())
                .isEqualTo(new Settings.FileSettings(
                        false,
                        "{year}/{rev}_{slug}",
                        60,
                        ZoneId.of("Europe/Berlin"),
                        null,
                        true,
                        false,
                        folder.resolve("my/templates"),
                        false,
                        Settings.FormatSettings.OWN));
    }

    @Test
    void everySettingHasAVariableAndAValueThatIsAccepted() {
        for (Setting setting : Setting.values()) {
            if (setting != Setting.PROFILE) {
                String text = Map.of(
                                Setting.URL, "embedded",
                                Setting.SHADOW_URL, "jdbc:postgresql://localhost/shadow",
                                Setting.SUB_FOLDERS, "true",
                                Setting.FORMAT_VERSIONS, "sequential",
                                Setting.FORMAT_PLACEHOLDERS, "a=b",
                                Setting.HOOK_AFTER_WRITE, "true {file}")
                        .getOrDefault(setting, setting.defaultText().orElse("x"));
                Settings settings = new Configuration(folder)
                        .environment(Map.of(setting.environmentVariable(), text.isEmpty() ? "x" : text))
                        .settings();
                assertThat(settings.origin(setting).map(Origin::toString))
                        .isEqualTo(
                                setting.isSecret()
                                        ? Optional.empty()
                                        : Optional.of("environment variable " + setting.environmentVariable()));
            }
        }
    }

    @Test
    void aVariableThatIsNearlyASettingIsRefusedAndOthersAreLeftAlone() {
        assertThatThrownBy(() -> new Configuration(folder).environment(Map.of("AUTOGEN_PASWORD", "s3cret")))
                .hasMessage("There is no setting for the environment variable AUTOGEN_PASWORD.")
                .satisfies(e ->
                        assertThat(((ConfigurationException) e).nextStep()).hasValue("Did you mean AUTOGEN_PASSWORD?"));
        new Configuration(folder)
                .environment(Map.of(
                        "AUTOGEN_JAVA_OPTS", "-Xmx1g",
                        "AUTOGEN_ARCHIVE", "off",
                        "AUTOGEN_CREATE_ARCHIVE", "yes",
                        "AUTOGEN_TEST_URL", "jdbc:postgresql:x",
                        "AUTOGEN_TEST_POSTGRES", "container",
                        "AUTOGEN_TEST_PG_VERSION", "15",
                        "AUTOGEN_USE_DOCKER", "0"))
                .settings();
    }

    @Test
    void anUnknownKeyIsNamedWithItsLineAndTheNearestRightOne() throws IOException {
        Files.writeString(file, "# a comment\nurl = embedded\nmigration = db\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("autogen.properties, line 3: there is no setting 'migration'.")
                .satisfies(
                        e -> assertThat(((ConfigurationException) e).nextStep().orElse(""))
                                .startsWith("Did you mean 'migrations'?"));
    }

    @Test
    void linesAreCountedAcrossContinuations() throws IOException {
        Files.writeString(file, "packages = a, \\\n  b\n\nnonsense = 1\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .hasMessageContaining("line 4");
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
                "revision-ids.width = 0",
                "The setting revision-ids.width is '0' (autogen.properties, line 1),"
                        + " which is not a whole number from 1 to 18.");
        bad(
                "sub-folders = yes",
                "The setting sub-folders is 'yes' (autogen.properties, line 1), which is not true or false.");
        bad(
                "log-level = verbose",
                "The setting log-level is 'verbose' (autogen.properties, line 1), which is not one of error, warning,"
                        + " info, debug.");
        bad(
                "time-zone = Europe/Berln",
                "The setting time-zone is 'Europe/Berln' (autogen.properties, line 1), which is not a time zone such"
                        + " as UTC or Europe/Berlin.");
        bad("version-table =", "The setting version-table is '' (autogen.properties, line 1), which is not a value.");
        bad(
                "migrations = ,",
                "The setting migrations is ',' (autogen.properties, line 1), which is not a list of folders.");
    }

    private void bad(String line, String message) throws IOException {
        Files.writeString(file, line + "\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .hasMessage(message);
    }

    @Test
    void whoWritesAPatternForIdsIsToldTheSettings() throws IOException {
        for (String line : List.of("revision-ids = %04d", "revision-ids = 0001", "revision-ids.width = %04d")) {
            Files.writeString(file, line + "\n");
            assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                    .satisfies(e -> assertThat(
                                    ((ConfigurationException) e).nextStep().orElse(""))
                            .contains("revision-ids.width = 4"));
        }
    }

    @Test
    void aKeyMustNotStandTwice() throws IOException {
        Files.writeString(file, "user = a\nurl = embedded\nuser = b\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null))
                .hasMessage("autogen.properties, line 3: 'user' is set a second time.");
    }

    @Test
    void whatIsNoPropertiesFileIsSaidWithItsLine() throws IOException {
        Files.writeString(file, "user = a\nclasspath = C:\\users\\me\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null))
                .hasMessage("autogen.properties, line 2: Malformed \\uxxxx encoding.");
    }

    @Test
    void aFolderIsNoSettingsFile() throws IOException {
        Files.createDirectory(file);
        assertThatThrownBy(() -> new Configuration(folder).file(null))
                .hasMessageStartingWith("The settings file autogen.properties cannot be read: ");
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
    void secretsAreNotPrinted() throws IOException {
        Files.writeString(file, "hibernate.connection.password = s3cret\n");
        Settings settings = new Configuration(folder)
                .file(null)
                .option(Setting.PASSWORD, "--password", "s3cret")
                .option(Setting.URL, "--url", "jdbc:postgresql://h/d?password=s3cret")
                .settings();
        assertThat(settings.toString()).doesNotContain("s3cret");
        assertThat(settings.database().toString()).isEqualTo("Login[url=jdbc:postgresql://h/d, user=null]");
        assertThat(settings.origins().toString()).doesNotContain("s3cret");
    }
}

package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfilesTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void aProjectWithTwoProfiles() throws IOException {
        write("autogen.properties", """
                url = jdbc:postgresql://localhost/store
                user = everybody
                lock-attempts = 1
                hibernate.default_schema = a
                %prod.url = jdbc:postgresql://prod/store
                %prod.user = from-key
                %prod.hibernate.default_schema = b
                """);
        write("autogen-prod.properties", "user = from-file\n");
        write("autogen-test.properties", "url = embedded\nclasspath = build\n");
    }

    @Test
    void withoutAProfileItsKeysAndFilesDoNotCount() {
        Settings settings = settings(null);
        assertThat(settings.databaseUrl()).hasValue("jdbc:postgresql://localhost/store");
        assertThat(settings.entities().hibernate()).containsExactly(Map.entry("hibernate.default_schema", "a"));
    }

    @Test
    void theFileOfAProfileWinsOverItsKeysAndTheyOverTheRest() {
        Settings settings = settings("prod");
        assertThat(settings.databaseUrl()).hasValue("jdbc:postgresql://prod/store");
        assertThat(settings.database().user()).isEqualTo("from-file");
        assertThat(settings.runs().lockAttempts()).isEqualTo(1);
        assertThat(settings.entities().hibernate()).containsExactly(Map.entry("hibernate.default_schema", "b"));
        assertThat(settings.origin(Setting.USER)).hasToString("Optional[autogen-prod.properties, line 1]");
    }

    @Test
    void theEnvironmentChoosesOneAndWinsOverIt() {
        Settings settings = new Configuration(folder)
                .file(null)
                .environment(Map.of("AUTOGEN_PROFILE", "test", "AUTOGEN_URL", "jdbc:postgresql:x"))
                .settings();
        assertThat(settings.databaseUrl()).hasValue("jdbc:postgresql:x");
        assertThat(settings.entities().classpath()).containsExactly(folder.resolve("build"));
    }

    @Test
    void aFileOfAnotherNameHasProfilesBesideIt() throws IOException {
        Files.createDirectory(folder.resolve("db"));
        write("db/my.conf", "user = a\n");
        write("db/my-ci.conf", "user = b\nmigrations = here\n");
        Settings settings = new Configuration(folder)
                .file(Path.of("db/my.conf"))
                .option(Setting.PROFILE, "--profile", "ci")
                .settings();
        assertThat(settings.database().user()).isEqualTo("b");
        assertThat(settings.migrations()).containsExactly(folder.resolve("db/here"));
    }

    @Test
    void aProfileThatNobodyKnowsIsRefused() {
        assertThatThrownBy(() -> settings("prdo"))
                .hasMessage("There is no profile 'prdo' (option --profile): autogen.properties has no key %prdo.…, and"
                        + " there is no file autogen-prdo.properties.")
                .satisfies(e -> assertThat(((ConfigurationException) e).nextStep())
                        .hasValue("Did you mean 'prod'? There are: prod, test."));
    }

    @Test
    void wrongKeysOfOtherProfilesAreFoundToo() throws IOException {
        write("autogen.properties", "user = a\n%staging.usr = b\n");
        assertThatThrownBy(() -> settings(null))
                .hasMessage("autogen.properties, line 2: there is no setting 'usr'.")
                .satisfies(
                        e -> assertThat(((ConfigurationException) e).nextStep().orElse(""))
                                .startsWith("Did you mean 'user'?"));
    }

    @Test
    void theFileOfAProfileIsReadAsStrictly() throws IOException {
        write("autogen-prod.properties", "\nusr = b\n");
        assertThatThrownBy(() -> settings("prod"))
                .hasMessage("autogen-prod.properties, line 2: there is no setting 'usr'.");
        write("autogen-prod.properties", "%prod.user = b\n");
        assertThatThrownBy(() -> settings("prod"))
                .hasMessage("autogen-prod.properties, line 1: '%prod.user' names a profile in a file that is a"
                        + " profile's own.");
    }

    @Test
    void aSettingsFileDoesNotChooseTheProfile() throws IOException {
        write("autogen.properties", "profile = prod\n");
        assertThatThrownBy(() -> settings(null))
                .hasMessage("autogen.properties, line 1: a settings file does not choose the profile.");
    }

    private Settings settings(@Nullable String profile) {
        return new Configuration(folder)
                .file(null)
                .option(Setting.PROFILE, "--profile", profile)
                .settings();
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}

package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build tool says, between the environment and the settings file; what is given for one call is above all. */
class BuildSettingsTest {

    @TempDir
    Path folder = Path.of("");

    private final Path classes = Path.of("/application/target/classes, really");

    @Test
    void theBuildFileWinsOverTheSettingsFileAndItsProfiles() throws IOException {
        file("migrations = of-file\n%prod.migrations = of-profile\nhibernate.format_sql = of-file\n");
        Settings settings = settings(
                Map.of("migrations", "of-build", "profile", "prod", "hibernate.format_sql", "of-build"),
                Map.of(),
                Map.of());
        assertThat(settings.migrations()).containsExactly(folder.resolve("of-build"));
        assertThat(settings.entities().hibernate()).containsEntry("hibernate.format_sql", "of-build");
        assertThat(settings.origin(Setting.MIGRATIONS)).hasToString("Optional[the POM]");
    }

    @Test
    void theEnvironmentWinsOverTheBuildFile() {
        assertThat(settings(Map.of("migrations", "of-build"), Map.of(), Map.of("AUTOGEN_MIGRATIONS", "of-environment"))
                        .migrations())
                .containsExactly(folder.resolve("of-environment"));
    }

    @Test
    void whatIsGivenForOneCallWinsOverAll() {
        Settings settings = settings(
                Map.of("hibernate.format_sql", "of-build"),
                Map.of("migrations", "given", "hibernate.format_sql", "given"),
                Map.of("AUTOGEN_MIGRATIONS", "of-environment"));
        assertThat(settings.migrations()).containsExactly(folder.resolve("given"));
        assertThat(settings.entities().hibernate()).containsEntry("hibernate.format_sql", "given");
        assertThat(settings.origin(Setting.MIGRATIONS)).hasToString("Optional[option -Dautogen.migrations]");
    }

    @Test
    void theClassPathOfTheBuildServesUnlessOneIsNamedByWhoIsStronger() throws IOException {
        file("classpath = of-file\n");
        assertThat(settings(Map.of(), Map.of(), Map.of()).entities().classpath())
                .containsExactly(classes);
        assertThat(settings(Map.of("classpath", "of-build"), Map.of(), Map.of())
                        .entities()
                        .classpath())
                .containsExactly(folder.resolve("of-build"));
        assertThat(settings(Map.of(), Map.of(), Map.of("AUTOGEN_CLASSPATH", "of-environment"))
                        .entities()
                        .classpath())
                .containsExactly(folder.resolve("of-environment"));
    }

    @Test
    void aKeyThatDoesNotExistIsAnError() {
        assertThatThrownBy(() -> settings(Map.of("migration", "x"), Map.of(), Map.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("the POM: there is no setting 'migration'.");
    }

    private void file(String text) throws IOException {
        Files.writeString(folder.resolve("autogen.properties"), text);
    }

    private Settings settings(
            Map<String, String> configured, Map<String, String> given, Map<String, String> environment) {
        return new Configuration(folder)
                .file(null)
                .build(new BuildSettings(
                        "the POM", configured, given, "-Dautogen.", ClassPathSource.of(List.of(classes))))
                .environment(environment)
                .settings();
    }
}

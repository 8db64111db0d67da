package dev.autogen.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.config.Setting;
import dev.autogen.config.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.core.io.ByteArrayResource;

/** What an application's files and its environment say. */
class AutogenPropertiesTest {

    @Test
    void takesTheSettingsUnderTheirOwnNames() throws IOException {
        Settings settings = yaml("""
                autogen:
                  lock-timeout: 500ms
                  lock-attempts: 3
                  "version-table": schema_version
                  "version-table.schema": books
                  accept-hazards: [AG204, AG501]
                  schemas: audit, archive
                  sub-folders: true
                  revision-ids: sequential
                  revision-ids.width: 5
                """).settings();

        assertThat(settings.runs().lockTimeout()).isEqualTo(Duration.ofMillis(500));
        assertThat(settings.runs().lockAttempts()).isEqualTo(3);
        assertThat(settings.runs().versionTable()).isEqualTo("schema_version");
        assertThat(settings.runs().versionTableSchema()).isEqualTo("books");
        assertThat(settings.runs().acceptedHazards()).containsExactly("AG204", "AG501");
        assertThat(settings.schemas()).containsExactly("audit", "archive");
        assertThat(settings.files().subFolders()).isTrue();
    }

    @Test
    void takesTheVariablesOfTheCommandLine() {
        AutogenProperties properties = environment(Map.of(
                "AUTOGEN_LOCK_TIMEOUT", "7s",
                "AUTOGEN_VERSION_TABLE_SCHEMA", "books",
                "AUTOGEN_ACCEPT_HAZARDS", "AG204,AG501",
                "AUTOGEN_MODE", "validate",
                "AUTOGEN_CACHE", "/cache"));

        assertThat(properties.mode()).isEqualTo(AutogenMode.VALIDATE);
        assertThat(properties.settings().runs().lockTimeout()).isEqualTo(Duration.ofSeconds(7));
        assertThat(properties.settings().runs().versionTableSchema()).isEqualTo("books");
        assertThat(properties.settings().runs().acceptedHazards()).containsExactly("AG204", "AG501");
    }

    @Test
    void everySettingThatCountsCanBeGiven() {
        for (Setting setting : AutogenProperties.USED) {
            assertThat(environment(Map.of(setting.environmentVariable(), "text"))
                            .text(setting))
                    .as(setting.key())
                    .isEqualTo("text");
        }
    }

    @Test
    void readsTheOffOfYaml() throws IOException {
        assertThat(yaml("autogen.mode: off").mode()).isEqualTo(AutogenMode.OFF);
        assertThat(yaml("autogen.mode: Validate").mode()).isEqualTo(AutogenMode.VALIDATE);
        assertThat(yaml("other: 1").mode()).isEqualTo(AutogenMode.UPGRADE);
    }

    @Test
    void saysWhereAWrongValueStands() {
        assertThatThrownBy(() -> yaml("autogen:\n  lock-timeout: soon").settings())
                .isInstanceOf(AutogenException.class)
                .hasMessageContaining("The setting lock-timeout is 'soon' (property autogen.lock-timeout, ")
                .hasMessageContaining("2:17), which is not a duration");
    }

    @Test
    void refusesAPropertyThatDoesNotExist() {
        assertThatThrownBy(() -> yaml("autogen:\n  lock-timout: 3s").settings())
                .isInstanceOfSatisfying(
                        AutogenException.class,
                        e -> assertThat(e.nextStep()).hasValue("Did you mean 'autogen.lock-timeout'?"))
                .hasMessageContaining("There is no property 'autogen.lock-timout' (")
                .hasMessageContaining("2:16");
    }

    private static AutogenProperties yaml(String text) throws IOException {
        StandardEnvironment environment = new StandardEnvironment();
        new YamlPropertySourceLoader()
                .load(
                        "application.yml",
                        new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "application.yml"))
                .forEach(environment.getPropertySources()::addFirst);
        return new AutogenProperties(environment);
    }

    private static AutogenProperties environment(Map<String, Object> variables) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        return new AutogenProperties(environment);
    }
}

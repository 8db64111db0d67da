package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    private static final Map<String, String> ENVIRONMENT =
            Map.of("HOST", "db.example.org", "EMPTY", "", "ODD", "${HOST}$$ {x}", "DB_NAME", "store");

    private final Placeholders placeholders = new Placeholders(ENVIRONMENT);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = true,
            value = {
                "plain                  | plain",
                "a ${HOST} b            | a db.example.org b",
                "${HOST:other}          | db.example.org",
                "${NONE:other}          | other",
                "x${NONE:}y             | xy",
                "${EMPTY:other}         | other",
                "${NONE:a:b//c}         | a:b//c",
                "${NONE:${HOST}}        | db.example.org",
                "${NONE:${NADA:deep}}   | deep",
                "${NONE:{braces}}       | {braces}",
                "${ODD}                 | ${HOST}$$ {x}",
                "$${HOST}               | ${HOST}",
                "pa$$word$ ${HOST}      | pa$$word$ db.example.org",
                "$1 {file}              | $1 {file}",
                "$a$$b${NONE:$c$$d}$    | $a$$b$c$$d$"
            })
    void areReplaced(String text, String expected) {
        assertThat(placeholders.expand(text, Origin.of("test"))).isEqualTo(expected);
    }

    @Test
    void oneWithoutAValueIsNamedWithLineAndColumnAndTheNearestVariable() throws IOException {
        write("autogen.properties", "# where\nurl = jdbc:postgresql://${HOST}/${DB_NAM}\n");
        assertThatThrownBy(this::settings)
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("autogen.properties, line 2, column 33: the environment variable DB_NAM is not set, and the"
                        + " placeholder ${DB_NAM} has no default.")
                .satisfies(e -> assertThat(((ConfigurationException) e).nextStep())
                        .hasValue("Did you mean ${DB_NAME}? Set DB_NAM, or give a default: ${DB_NAM:value}"));
    }

    @Test
    void theLineIsThatOfAContinuation() throws IOException {
        write("autogen.properties", "packages = a, \\\n    ${NOWHERE}\n");
        assertThatThrownBy(this::settings)
                .hasMessageStartingWith("autogen.properties, line 2, column 5:")
                .satisfies(e -> assertThat(((ConfigurationException) e).nextStep())
                        .hasValue("Set NOWHERE, or give a default: ${NOWHERE:value}"));
    }

    @Test
    void oneWithoutAnEndIsSaid() throws IOException {
        write("autogen.properties", "password = s3cret${HOST\n");
        assertThatThrownBy(this::settings)
                .hasMessage("autogen.properties, line 1, column 18: a placeholder has no end.")
                .hasNoCause();
    }

    @Test
    void whatTheEnvironmentAndTheCommandLineGiveIsTakenAsItIs() {
        Settings settings = new Configuration(folder)
                .environment(Map.of("AUTOGEN_PASSWORD", "a${b"))
                .option(Setting.USER, "--user", "${HOST")
                .settings();
        assertThat(settings.database().password()).isEqualTo("a${b");
        assertThat(settings.database().user()).isEqualTo("${HOST");
    }

    @Test
    void hibernatesSettingsHaveThemToo() throws IOException {
        write("autogen.properties", "hibernate.default_schema = ${DB_NAME}\n");
        assertThat(settings().entities().hibernate()).containsExactly(Map.entry("hibernate.default_schema", "store"));
    }

    @Test
    void whatSomethingStrongerReplacesNeedsNoValue() throws IOException {
        write("autogen.properties", "user = ${NOBODY}\n%prod.user = admin\n%test.user = ${NOBODY}\n");
        Settings settings = new Configuration(folder)
                .file(null)
                .environment(ENVIRONMENT)
                .option(Setting.PROFILE, "--profile", "prod")
                .settings();
        assertThat(settings.database().user()).isEqualTo("admin");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Settings settings() {
        return new Configuration(folder).file(null).environment(ENVIRONMENT).settings();
    }
}

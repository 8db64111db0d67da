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
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @TempDir
    private Path folder;

    @Test
    void userAndPasswordAreTakenOutOfTheUrl() {
        Settings.Login login =
                login("jdbc:postgresql://h:1,i:2/d?user=a%40b&ssl=true&password=%25%26+%C3%BC&options=-c%20x=y");
        assertThat(login)
                .isEqualTo(new Settings.Login("jdbc:postgresql://h:1,i:2/d?ssl=true&options=-c%20x=y", "a@b", "%& ü"));
        assertThat(login("jdbc:postgresql:d?user=a")).isEqualTo(new Settings.Login("jdbc:postgresql:d", "a", null));
    }

    @Test
    void aPasswordThatIsNotEncodedIsSaidWithoutIt() {
        assertThatThrownBy(() -> login("jdbc:postgresql://h/d?password=s3%cret"))
                .isInstanceOf(ConfigurationException.class)
                .satisfies(e -> assertNoSecret((ConfigurationException) e));
    }

    @Test
    void theUserOfAUrlGivesWayToOneThatIsGivenAsStrongly() throws IOException {
        Files.writeString(
                folder.resolve("autogen.properties"),
                "url = jdbc:postgresql://h/d?user=url&password=url\nuser = key\n");
        Configuration file = new Configuration(folder).file(null);
        assertThat(file.settings().database()).isEqualTo(new Settings.Login("jdbc:postgresql://h/d", "key", "url"));

        Settings.Login other = new Configuration(folder)
                .file(null)
                .option(Setting.URL, "--url", "jdbc:postgresql://i/d?user=option")
                .settings()
                .database();
        assertThat(other).isEqualTo(new Settings.Login("jdbc:postgresql://i/d", "option", null));

        Settings.Login environment = new Configuration(folder)
                .file(null)
                .environment(Map.of("AUTOGEN_PASSWORD", "environment"))
                .settings()
                .database();
        assertThat(environment.password()).isEqualTo("environment");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "postgresql://h/d                                  | jdbc:postgresql://h/d",
                "postgres://alice:s3cret@h:5433/d?sslmode=require  | jdbc:postgresql://h:5433/d?sslmode=require, with"
                        + " user = alice, and the password in AUTOGEN_PASSWORD or ~/.pgpass",
                "postgresql+asyncpg://alice:s3cret@h/d             | jdbc:postgresql://h/d, with user = alice, and the"
                        + " password in AUTOGEN_PASSWORD or ~/.pgpass",
                "postgresql+psycopg2://alice@h/d                   | jdbc:postgresql://h/d, with user = alice",
                "r2dbc:postgresql://h:5432/d                       | jdbc:postgresql://h:5432/d",
                "r2dbc:pool:postgresql://alice:s3cret@h/d          | jdbc:postgresql://h/d, with user = alice, and the"
                        + " password in AUTOGEN_PASSWORD or ~/.pgpass",
                "vertx-reactive:postgresql://h/d                   | jdbc:postgresql://h/d",
                "jdbc:otel:postgresql://h/d                        | jdbc:postgresql://h/d",
                "jdbc:postgres://h/d                               | jdbc:postgresql://h/d",
                "jdbc:postgresql://alice:s3cret@h/d                | jdbc:postgresql://h/d, with user = alice, and the"
                        + " password in AUTOGEN_PASSWORD or ~/.pgpass",
                "jdbc:postgresql://alice:s3@cret@h/d               | jdbc:postgresql://h/d, with user = alice, and the"
                        + " password in AUTOGEN_PASSWORD or ~/.pgpass",
                "postgresql:///d?host=/run/postgresql&user=bob&password=s3cret | jdbc:postgresql://localhost/d, with"
                        + " user = bob, and the password in AUTOGEN_PASSWORD or ~/.pgpass"
            })
    void aUrlOfAnotherStyleIsToldItsJdbcForm(String url, String form) {
        assertThatThrownBy(() -> login(url)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.code()).isEqualTo("bad-url");
            assertThat(e.nextStep()).hasValue("JDBC's form of it is " + form);
            assertNoSecret(e);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:mysql://alice:s3cret@h/d",
                "jdbc:oracle:thin:alice/s3cret@h:1521/d",
                "jdbc:h2:mem:test;PASSWORD=s3cret",
                "jdbc:tc:postgresql:16:///d?password=s3cret",
                "host=h dbname=d password=s3cret",
                "postgresql://alice:s3/cret@h/d",
                "h:5432/d?password=s3cret",
                "s3cret"
            })
    void anythingElseIsRefusedWithoutItsSecrets(String url) {
        assertThatThrownBy(() -> login(url)).isInstanceOfSatisfying(ConfigurationException.class, e -> {
            assertThat(e.nextStep().orElse("")).isNotEmpty();
            assertNoSecret(e);
        });
    }

    @Test
    void theMessageSaysWhereItStands() throws IOException {
        Files.writeString(folder.resolve("autogen.properties"), "\nurl = postgresql+asyncpg://a:s3cret@h/d\n");
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .hasMessage(
                        "The setting url (autogen.properties, line 2), which begins with 'postgresql+asyncpg:', is not a"
                                + " JDBC URL of PostgreSQL (jdbc:postgresql://host:port/database) or embedded.");
    }

    private static void assertNoSecret(ConfigurationException e) {
        assertThat(e.getMessage() + e.nextStep().orElse("")).doesNotContain("s3", "cret");
        assertThat(e.getCause()).isNull();
    }

    private Settings.Login login(String url) {
        return new Configuration(folder)
                .option(Setting.URL, "--url", url)
                .settings()
                .database();
    }
}

package dev.autogen.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresEnvironmentTest {

    private static final Path FOLDER = Path.of("").toAbsolutePath();

    @Test
    void hostPortAndDatabaseMakeAUrl() {
        assertThat(login(Map.of(
                        "PGHOST", "db", "PGPORT", "5433", "PGDATABASE", "my store", "PGUSER", "u", "PGPASSWORD", "p")))
                .isEqualTo(new Settings.Login("jdbc:postgresql://db:5433/my+store", "u", "p"));
        assertThat(login(Map.of("PGDATABASE", "d")).url()).isEqualTo("jdbc:postgresql://localhost/d");
        assertThat(login(Map.of("PGHOST", "::1", "PGUSER", "u")).url()).isEqualTo("jdbc:postgresql://[::1]/u");
    }

    @Test
    void severalHostsHaveOnePortOrEachTheirs() {
        assertThat(login(Map.of("PGHOST", "a,b", "PGPORT", "1", "PGDATABASE", "d"))
                        .url())
                .isEqualTo("jdbc:postgresql://a:1,b:1/d");
        assertThat(login(Map.of("PGHOST", "a,b", "PGPORT", "1,2", "PGDATABASE", "d"))
                        .url())
                .isEqualTo("jdbc:postgresql://a:1,b:2/d");
    }

    @Test
    void whatProtectsAConnectionIsNotLost() {
        assertThat(login(Map.of("PGHOST", "h", "PGDATABASE", "d", "PGSSLMODE", "verify-full", "PGOPTIONS", "-c a=b"))
                        .url())
                .isEqualTo("jdbc:postgresql://h/d?sslmode=verify-full&options=-c+a%3Db");
    }

    @Test
    void ourOwnSettingsWinAndTheRestIsFilledIn() {
        Map<String, String> environment = Map.of(
                "PGHOST",
                "h",
                "PGDATABASE",
                "d",
                "PGUSER",
                "u",
                "PGPASSWORD",
                "p",
                "AUTOGEN_URL",
                "jdbc:postgresql:x?user=y");
        assertThat(login(environment)).isEqualTo(new Settings.Login("jdbc:postgresql:x", "y", "p"));
    }

    @Test
    void aUserAloneNamesNoDatabase() {
        assertThat(login(Map.of("PGUSER", "u", "PGPASSWORD", "p")).url()).isNull();
    }

    @Test
    void aSocketIsSaidToBeOutOfReach() {
        assertThatThrownBy(() -> login(Map.of("PGHOST", "/run/postgresql")))
                .hasMessage("The environment variable PGHOST names a Unix socket, which JDBC cannot use.");
    }

    private static Settings.Login login(Map<String, String> environment) {
        return new Configuration(FOLDER).environment(environment).settings().database();
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The ways to say which database, and as whom, on a server that asks for the password. */
class ConnectionSettingsTest {

    private static final String PASSWORD = "s3cret: &%+\\";

    @TempDir
    private Path folder;

    private TestDatabase database = TestPostgres.createDatabase();

    private String role = "role_" + database.name();

    private Scene.Closing rule = () -> {};

    private Project project = new Project(Path.of(""));

    @BeforeEach
    void aServerThatAsksForThePassword() {
        database.execute("CREATE ROLE " + role + " LOGIN PASSWORD '" + PASSWORD + "'");
        rule = PasswordRule.require(database, role);
        project = new Project(folder);
        project.succeeds("revision", "--rev-id", "0001", "-m", "first");
    }

    @AfterEach
    void removeEverything() throws Exception {
        rule.close();
        database.execute("DROP ROLE " + role);
        database.close();
    }

    @Test
    void theUrlHoldsTheCredentials() {
        String url = url() + "user=" + role + "&password=" + URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8);
        assertConnects(project.run("current", "--url", url));
        assertRefused(project.run("current", "--url", url, "--password", "another"));
    }

    @Test
    void placeholdersAndAProfileHoldThem() {
        project.write(
                "autogen.properties",
                "url = embedded\n%ci.url = " + url() + "user=${DB_USER:" + role + "}\n%ci.password = ${DB_PASSWORD}\n");
        assertConnects(project.run(Map.of("DB_PASSWORD", PASSWORD), "", "current", "--profile", "ci"));
        assertRefused(project.run(Map.of("DB_PASSWORD", "another"), "", "current", "--profile", "ci"));
    }

    @Test
    void postgresqlsVariablesHoldThem() {
        Map<String, String> environment = variables();
        environment.put("PGUSER", role);
        environment.put("PGPASSWORD", PASSWORD);
        assertConnects(process(environment));
        environment.put("PGPASSWORD", "another");
        assertRefused(process(environment));
    }

    @Test
    void thePasswordFileHoldsThePassword() {
        String line = "*:*:" + database.name() + ":" + role + ":"
                + PASSWORD.replace("\\", "\\\\").replace(":", "\\:");
        Path file = project.write("home/.pgpass", "# ours\nother:*:*:*:wrong\n" + line + "\n");
        Map<String, String> environment = variables();
        environment.put("PGUSER", role);
        environment.put("PGPASSFILE", file.toString());
        assertConnects(process(environment));

        environment.remove("PGPASSFILE");
        environment.put("JDK_JAVA_OPTIONS", "-Duser.home=" + file.getParent());
        assertConnects(process(environment));

        project.write("home/.pgpass", "*:*:*:*:another\n");
        assertRefused(process(environment));
    }

    private Project.Result process(Map<String, String> environment) {
        return RealProcess.run(folder, environment, List.of("current"));
    }

    private Map<String, String> variables() {
        URI address = URI.create(database.url().substring("jdbc:".length()));
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("PGHOST", address.getHost());
        variables.put("PGPORT", String.valueOf(address.getPort()));
        variables.put("PGDATABASE", database.name());
        return variables;
    }

    private String url() {
        return database.url() + (database.url().contains("?") ? "&" : "?");
    }

    private static void assertConnects(Project.Result result) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
    }

    private static void assertRefused(Project.Result result) {
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("password authentication failed").doesNotContain("s3cret", "another");
    }
}

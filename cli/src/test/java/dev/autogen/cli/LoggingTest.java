package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autogen.config.Logging.Level;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed beside results. */
class LoggingTest {

    private static final Map<String, String> JSON = Map.of("AUTOGEN_LOG_FORMAT", "json");

    @TempDir
    private Path folder;

    @Test
    void aLineIsOneObjectWhateverItHolds() {
        String message = "\"quoted\" C:\\new\n\ttab \u0001 ü 😀 \u2028";
        String line = new LogLine(Instant.parse("2026-11-22T13:54:00.123456Z"), Level.WARNING, message)
                .with("nextStep", "")
                .toString();
        assertThat(line).doesNotContain("\n", "\u2028", "nextStep");
        JsonNode json = parse(line);
        assertThat(json.get("message").asText()).isEqualTo(message);
        assertThat(json.get("level").asText()).isEqualTo("warning");
        assertThat(json.get("time").asText()).isEqualTo("2026-11-22T13:54:00.123Z");
    }

    @Test
    void everyMessageIsAnObjectAndResultsStayAsTheyAre() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.succeeds("revision", "--rev-id", "0001", "-m", "first");
            Project.Result upgrade = project.run(JSON, "", "upgrade", "--color", "always");
            assertThat(upgrade.out()).contains("0001").doesNotContain("{");
            List<JsonNode> messages =
                    upgrade.err().lines().map(LoggingTest::parse).toList();
            assertThat(messages).isNotEmpty();
            assertThat(messages).allSatisfy(message -> {
                assertThat(message.get("level").asText()).isEqualTo("info");
                assertThat(message.get("message").asText()).doesNotContain("\u001b");
            });
        }
    }

    @Test
    void anErrorIsOneObjectWithItsCode() {
        Project project = new Project(folder);
        for (Project.Result result : List.of(
                project.run(JSON, "", "upgrade"),
                project.run(JSON, "", "upgrade", "--no-such-option"),
                projectWithWrongKey().run(JSON, "", "upgrade"))) {
            assertThat(result.err().lines()).hasSize(1);
            JsonNode error = parse(result.err());
            assertThat(error.get("level").asText()).isEqualTo("error");
            assertThat(error.get("code").asText())
                    .isIn("missing-setting", "no-migration-directory", "wrong-usage", "unknown-setting");
            assertThat(error.get("nextStep").asText()).isNotEmpty();
        }
    }

    @Test
    void theStackTraceIsPartOfAnObject() {
        Project.Result result = new Project(folder).run(JSON, "", "upgrade", "-v");
        assertThat(result.err().lines()).hasSize(2);
        assertThat(parse(result.err().lines().toList().get(1)).get("stackTrace").asText())
                .contains("\tat dev.autogen.");
    }

    @Test
    void theLevelDecidesWhatIsPrinted() {
        Project project = new Project(folder);
        project.succeeds("revision", "--rev-id", "0001", "-m", "first");
        project.succeeds("revision", "--rev-id", "0002", "-m", "second");
        project.write(
                "migrations/0003.sql",
                project.read("migrations/0002_second.sql").replace("0002", "0003"));
        project.write("autogen.properties", "log-level = info\n");
        assertThat(project.succeeds("heads").err()).contains("Several heads");
        assertThat(project.succeeds("heads", "-q").err()).isEmpty();
        project.write("autogen.properties", "log-level = warning\n");
        assertThat(project.succeeds("heads").err()).isEmpty();
        assertThat(project.succeeds("heads", "-v").err()).contains("Several heads");
        project.write("autogen.properties", "log-level = debug\n");
        assertThat(project.run("current").err()).contains("error: ", "\tat dev.autogen.");
        project.write("autogen.properties", "log-level = error\n");
        assertThat(project.run("current").err()).startsWith("error: ");
    }

    private Project projectWithWrongKey() {
        Project project = new Project(folder);
        project.write("autogen.properties", "ulr = embedded\n");
        return project;
    }

    private static JsonNode parse(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autogen.fixtures.Psql;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code revision --dry-run}, {@code diff --sql}, {@code upgrade --sql} and {@code upgrade --dry-run} print is what is written or
 * run: as text, as JSON, and in colours, which are all that a terminal adds.
 */
class SameVoiceTest {

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    private static final String[] REVISION = {"revision", "--autogenerate", "-m", "it's \"new\"", "--rev-id", "0002"};

    /** Records what is sent, statement by statement, except Autogen's own. */
    private static final String RECORDER = """
            CREATE SCHEMA recorder;
            CREATE TABLE recorder.sent (id serial, statement text);
            CREATE FUNCTION recorder.record() RETURNS event_trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO recorder.sent (statement) VALUES (current_query());
            END $$;
            CREATE FUNCTION recorder.record_rows() RETURNS trigger LANGUAGE plpgsql AS $$
            BEGIN
                INSERT INTO recorder.sent (statement) VALUES (current_query());
                RETURN NULL;
            END $$;
            CREATE TRIGGER record BEFORE INSERT OR UPDATE OR DELETE ON customer
                FOR EACH STATEMENT EXECUTE FUNCTION recorder.record_rows();
            CREATE EVENT TRIGGER record ON ddl_command_start EXECUTE FUNCTION recorder.record();
            """;

    private final TestDatabase database = TestPostgres.createDatabase();

    private final Path folder;

    private final Project project;

    SameVoiceTest(@TempDir Path folder) {
        this.folder = folder;
        this.project = new Project(folder).on(database);
    }

    @BeforeEach
    void change() {
        project.model(Customers.with("String name; String nick; @Column(length = 20) String town;"));
        project.succeeds("revision", "--autogenerate", "-m", "first", "--rev-id", "0001");
        project.succeeds("upgrade");
        project.model(Customers.with(
                "@Column(nullable = false) @org.hibernate.annotations.ColumnDefault(\"'it''s -- none'\") String name;"
                        + " @Column(length = 40, unique = true) String town; Integer born;"));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private String plain(String... arguments) {
        Project.Result result = project.run(arguments);
        assertThat(result.exitCode()).as(result.toString()).isIn(ExitCode.DONE, ExitCode.DIFFERENCES_FOUND);
        assertThat(result.out()).as("piped").doesNotContain("\u001b");
        return result.out();
    }

    /** What a terminal shows, whose colours must be all that differs. */
    private void coloured(String plain, String... arguments) {
        List<String> more = new ArrayList<>(List.of(arguments));
        more.addAll(List.of("--color", "always"));
        String shown = project.run(more.toArray(String[]::new)).out();
        assertThat(shown).contains("\u001b[");
        assertThat(same(COLOUR.matcher(shown).replaceAll(""))).isEqualTo(same(plain));
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> more = new ArrayList<>(List.of(arguments));
        more.add("--json");
        return new JsonMapper()
                .readTree(project.run(more.toArray(String[]::new)).out());
    }

    /** The moment of writing is all that may differ between two calls. */
    private static String same(String text) {
        return text.replaceAll("(?m)^-- created: .*$", "-- created: NOW");
    }

    private static String[] with(String[] arguments, String more) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add(more);
        return all.toArray(String[]::new);
    }

    private static String section(String file, String begin, String end) {
        int start = file.indexOf(begin) + begin.length();
        return file.substring(start, end.isEmpty() ? file.length() : file.indexOf(end));
    }

    @Test
    void theDryRunOfARevisionIsTheFile() throws IOException {
        String dry = plain(with(REVISION, "--dry-run"));
        coloured(dry, with(REVISION, "--dry-run"));
        JsonNode report = json(with(REVISION, "--dry-run"));
        assertThat(same(report.get("text").asText())).isEqualTo(same(dry));
        assertThat(project.migrations()).hasSize(1);

        String file = project.succeeds(REVISION).lines().get(0);
        assertThat(same(project.read(file))).isEqualTo(same(dry)).contains("UPDATE customer", "'it''s -- none'");
        assertThat(report.get("file").asText()).isEqualTo(file);
    }

    @Test
    void theStatementsOfADiffAreTheSectionsOfTheFile() throws IOException {
        String up = plain("diff", "--sql");
        String down = plain("diff", "--sql", "--downgrade");
        coloured(up, "diff", "--sql");
        coloured(down, "diff", "--sql", "--downgrade");
        JsonNode report = json("diff", "--sql");
        assertThat(report.get("upgrade").get("sql").asText()).isEqualTo(up);
        assertThat(report.get("downgrade").get("sql").asText()).isEqualTo(down);

        String file = project.read(project.succeeds(REVISION).lines().get(0));
        assertThat(section(file, "-- autogen upgrade\n", "-- autogen downgrade").strip())
                .isEqualTo(up.strip());
        assertThat(section(file, "-- autogen downgrade\n", "").strip()).isEqualTo(down.strip());
    }

    @Test
    void theScriptSendsWhatTheRunSends() throws IOException, InterruptedException {
        var psql = Psql.find();
        assumeTrue(psql.isPresent(), "no psql on this machine");
        project.tickBoxes(project.succeeds(REVISION).lines().get(0));
        String script = plain("upgrade", "--sql");
        coloured(script, "upgrade", "--sql");
        assertThat(json("upgrade", "--sql").get("sql").asText()).isEqualTo(script);

        try (TestDatabase other = database.copy()) {
            database.execute(RECORDER);
            other.execute(RECORDER);
            project.succeeds("upgrade");
            assertThat(psql.orElseThrow().run(other, folder, script)).isEmpty();
            assertThat(sent(other))
                    .isEqualTo(sent(database))
                    .hasSizeGreaterThan(4)
                    .anyMatch(s -> s.contains("UPDATE"));
            assertThat(other.column("SELECT revision FROM autogen_version")).containsExactly("0002");
        }
        project.succeeds("check");
    }

    @Test
    void theDryRunListsWhatTheRunSends() throws IOException {
        project.tickBoxes(project.succeeds(REVISION).lines().get(0));
        coloured(plain("upgrade", "--dry-run"), "upgrade", "--dry-run");
        List<String> listed = new ArrayList<>();
        json("upgrade", "--dry-run")
                .get("steps")
                .forEach(step -> step.get("statements")
                        .forEach(statement -> listed.add(statement.get("sql").asText())));
        database.execute(RECORDER);
        project.succeeds("upgrade");
        assertThat(sent(database)).isEqualTo(listed).hasSizeGreaterThan(4);
    }

    private static List<String> sent(TestDatabase database) {
        return database.column("SELECT statement FROM recorder.sent ORDER BY id").stream()
                .map(statement -> statement.strip().replaceFirst(";$", ""))
                .toList();
    }
}

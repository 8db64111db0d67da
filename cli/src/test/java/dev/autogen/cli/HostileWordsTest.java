package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autogen.fixtures.Psql;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.ShownText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hostile texts as messages, labels and ids of revisions, and as names of Autogen's own tables. */
class HostileWordsTest {

    private static final List<HostileName> NAMES = HostileName.all();

    private static final String LOG =
            "SELECT revision, action, outcome, statement FROM autogen_log ORDER BY started, 1";

    @TempDir
    private Path folder;

    @Test
    void messages() throws Exception {
        Project project = new Project(folder);
        for (int i = 0; i < NAMES.size(); i++) {
            String[] command = {
                "revision", "--rev-id", id(i), "-m", NAMES.get(i).text()
            };
            assertShown(project.succeeds(command));
        }
        assertThat(project.migrations())
                .hasSameSizeAs(NAMES)
                .allMatch(file -> file.matches("migrations/r\\d+(_[\\p{L}\\p{M}\\p{N}_]+)?\\.sql"), "a plain name");
        for (JsonNode revision : json(project.succeeds("history", "--json")).get("revisions")) {
            String text = NAMES.get(Integer.parseInt(revision.get("id").asText().substring(1)) - 10)
                    .text();
            assertThat(revision.get("message").asText()).isEqualTo(asMessage(text));
        }
        assertShown(project.succeeds("history"));
        assertShown(project.succeeds("history", "--graph"));
        assertShown(project.succeeds("show", "heads"));
        Project.Result mermaid = project.succeeds("history", "--mermaid");
        assertShown(mermaid);
        assertThat(mermaid.lines().stream().skip(1))
                .allMatch(
                        line -> line.matches(
                                "    r_\\w+\\[\"[^\"\\\\<>`]*(</?b>[^\"\\\\<>`]*){2}(<br/>[^\"\\\\<>`]*)?\"]|    r_\\w+ --> r_\\w+|    class.*"));
        runsAndScriptsDoTheSame(project);
    }

    private static String id(int i) {
        return "r" + (i + 10);
    }

    /** Lines stay lines, and each is one without what an editor would obey. */
    private static String asMessage(String text) {
        return text.strip()
                .lines()
                .map(line -> line.replaceAll("[\\s\\p{Cntrl}\\u0080-\\u009f\\u2028-\\u202e]+", " ")
                        .strip())
                .collect(Collectors.joining("\n"));
    }

    private void runsAndScriptsDoTheSame(Project project) throws Exception {
        Optional<Psql> psql = Psql.find();
        try (TestDatabase database = TestPostgres.createDatabase();
                TestDatabase other = TestPostgres.createDatabase()) {
            project.on(database);
            String script = project.succeeds("upgrade", "--sql", "head").out();
            assertShown(project.succeeds("upgrade"));
            assertShown(project.succeeds("current"));
            if (psql.isPresent()) {
                assertThat(psql.get().run(other, folder, script)).isEmpty();
                assertThat(other.rows(LOG)).isEqualTo(database.rows(LOG)).hasSameSizeAs(NAMES);
                String stamp = project.succeeds("stamp", "--sql", "base").out();
                assertThat(psql.get().run(other, folder, stamp)).isEmpty();
                assertThat(other.rows("SELECT * FROM autogen_version")).isEmpty();
            }
        }
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    @Test
    void labelsAndIds() {
        Project project = new Project(folder);
        project.succeeds("revision", "--rev-id", "start", "-m", "start");
        int taken = 0;
        for (int i = 0; i < NAMES.size(); i++) {
            String text = NAMES.get(i).text();
            Project.Result label =
                    project.run("revision", "-m", "m", "--head=base", "--rev-id", id(i), "--branch-label=" + text);
            assertShown(label);
            if (label.exitCode() == ExitCode.DONE) {
                taken++;
                assertThat(project.succeeds("show", text + "@head").out()).contains(id(i));
            } else {
                assertThat(label.err()).contains("error: ").contains("→ ");
            }
            Project.Result revision = project.run("revision", "-m", "m", "--head=base", "--rev-id=" + text);
            assertShown(revision);
            if (revision.exitCode() == ExitCode.DONE) {
                assertThat(json(project.succeeds("show", "--json", text)).findValuesAsText("id"))
                        .contains(text);
            } else {
                assertThat(revision.err()).contains("error: ").contains("→ ");
            }
        }
        assertThat(taken).isGreaterThan(NAMES.size() / 4);
        assertShown(project.succeeds("heads"));
        assertShown(project.succeeds("branches"));
        assertShown(project.succeeds("history", "--graph"));
        assertShown(project.succeeds("history", "--mermaid"));
    }

    @Test
    void tablesOfItsOwn() throws Exception {
        Project project = new Project(folder);
        project.succeeds("revision", "--rev-id", "a", "-m", "first");
        Optional<Psql> psql = Psql.find();
        try (TestDatabase database = TestPostgres.createDatabase()) {
            project.on(database);
            List<String> wrong = new ArrayList<>();
            for (HostileName name : NAMES) {
                String text = name.text();
                if (!text.equals(text.strip()) || text.contains("${") || text.startsWith("pg_")) {
                    continue;
                }
                project.write(
                        "autogen.properties",
                        "version-table = " + property(text) + "\nlog-table = log\nversion-table.schema = "
                                + property(text) + "\n");
                database.execute("CREATE SCHEMA " + name.quoted());
                Project.Result upgrade = project.run("upgrade");
                assertShown(upgrade);
                if (upgrade.exitCode() != ExitCode.DONE) {
                    wrong.add(text + ": " + upgrade);
                    continue;
                }
                assertThat(database.column("SELECT revision FROM " + name.quoted() + "." + name.quoted()))
                        .containsExactly("a");
                assertThat(project.succeeds("current").out()).contains("a");
                if (psql.isPresent()) {
                    String script =
                            project.succeeds("downgrade", "--sql", "base").out();
                    assertThat(psql.get().run(database, folder, script))
                            .as(text)
                            .isEmpty();
                } else {
                    project.succeeds("downgrade", "base");
                }
                assertThat(database.rows("SELECT * FROM " + name.quoted() + "." + name.quoted()))
                        .as(text)
                        .isEmpty();
            }
            assertThat(wrong).isEmpty();
        }
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    private static String property(String text) {
        return text.chars().mapToObj(c -> String.format("\\u%04x", c)).collect(Collectors.joining());
    }

    private static void assertShown(Project.Result result) {
        assertThat((result.out() + result.err())
                        .replaceAll("[\n\t]", "")
                        .chars()
                        .filter(ShownText::isControl))
                .as(result.toString())
                .isEmpty();
    }

    private static JsonNode json(Project.Result result) {
        try {
            return new ObjectMapper().readTree(result.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

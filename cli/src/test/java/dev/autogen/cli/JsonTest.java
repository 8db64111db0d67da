package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What each command prints with {@code --json}: {@code json/*.json}. */
class JsonTest {

    private static final Golden GOLDEN = new Golden("json");

    private static final String MAP = "a; b1<-a label:billing; b2<-a; c<-b1 dep:b2";

    @TempDir
    private Path folder;

    /**
     * A call.
     *
     * @param upgraded how far the database is upgraded before, or empty
     */
    private record Call(String name, int exitCode, String upgraded, List<String> arguments) {

        static Call of(String name, int exitCode, String upgraded, String... arguments) {
            return new Call(name, exitCode, upgraded, List.of(arguments));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Call> calls() {
        return Stream.of(
                Call.of("heads", 0, "", "heads"),
                Call.of("branches", 0, "", "branches"),
                Call.of("history", 0, "", "history", "b1:c"),
                Call.of("history-with-database", 0, "b2", "history", "-i"),
                Call.of("show", 0, "", "show", "c"),
                Call.of("current", 0, "b2", "current"),
                Call.of("current-nowhere", 0, "", "current"),
                Call.of("current-check-heads", 1, "b2", "current", "--check-heads"),
                Call.of("revision", 0, "", "revision", "-m", "more", "--rev-id", "d", "--head", "c"),
                Call.of("revision-dry-run", 0, "", "revision", "-m", "x", "--rev-id", "d", "--head", "c", "--dry-run"),
                Call.of("revision-several-heads", 1, "", "revision", "-m", "more"),
                Call.of("merge", 0, "", "merge", "-m", "join", "--rev-id", "m"),
                Call.of("upgrade", 0, "a", "upgrade", "heads"),
                Call.of("upgrade-nothing", 0, "c", "upgrade", "c"),
                Call.of("upgrade-sql", 0, "", "upgrade", "a:b2", "--sql"),
                Call.of("downgrade", 0, "c", "downgrade", "b1", "--yes"),
                Call.of("stamp", 0, "", "stamp", "heads"),
                Call.of("check", 3, "a", "check"),
                Call.of("squash", 0, "", "squash", "b1:c", "-m", "both", "--rev-id", "ab"),
                Call.of("doctor", 3, "a", "doctor"),
                Call.of("init", 0, "", "init", "changes"),
                Call.of("wrong-usage", 2, "", "upgrade", "--no-such-option"),
                Call.of("history-graph", 2, "", "history", "--graph"),
                Call.of("history-mermaid", 2, "", "history", "--mermaid"),
                Call.of("without-report", 2, "", "edit", "a"));
    }

    @ParameterizedTest
    @MethodSource("calls")
    void printsOneDocumentAndNothingElse(Call call) throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            RevisionMap.revisions(MAP)
                    .forEach(revision ->
                            project.write("migrations/" + revision.id() + ".sql", RevisionMap.file(revision)));
            if (!call.upgraded().isEmpty()) {
                project.succeeds("upgrade", call.upgraded());
            }
            check(call.name(), call.exitCode(), project, call.arguments());
        }
    }

    @Test
    void comparesAndGenerates() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).model(StoreApp.version(1)).on(database);
            project.succeeds("revision", "--autogenerate", "-m", "before", "--rev-id", "one");
            project.succeeds("upgrade");
            check("diff-nothing", 0, project, List.of("diff"));
            check("check-nothing", 0, project, List.of("check"));
            check("revision-nothing", 0, project, List.of("revision", "--autogenerate", "-m", "nothing"));
            project.model(StoreApp.version(2));
            check("diff", 3, project, List.of("diff"));
            check("diff --drift", 3, project, List.of("diff", "--drift"));
            check(
                    "revision-autogenerate",
                    0,
                    project,
                    List.of("revision", "--autogenerate", "-m", "after", "--rev-id", "two"));
            check("show-hazards", 0, project, List.of("show", "two"));
            check("dry-run", 0, project, List.of("downgrade", "base", "--dry-run"));
        }
    }

    @Test
    void proves() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder);
            project.write("autogen.properties", "");
            project.proving(database);
            project.write(
                    "migrations/a.sql",
                    "-- autogen revision a\n-- parents:\n\n-- autogen upgrade\n\nCREATE TABLE t (p path NOT NULL);\n\n"
                            + "-- autogen downgrade\n\nDROP TABLE t;\n");
            project.write(
                    "migrations/b.sql",
                    "-- autogen revision b\n-- parents: a\n\n-- autogen upgrade\n\nALTER TABLE t ADD COLUMN n int;\n\n"
                            + "-- autogen downgrade\n\nSELECT 1;\n");
            check("prove", 3, project, List.of("prove"));
        }
    }

    @Test
    void adopts() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            database.execute("CREATE TABLE t (id int PRIMARY KEY)");
            Project project = new Project(folder).on(database);
            project.write("autogen.properties", "");
            project.proving(database);
            check("adopt", 0, project, List.of("adopt", "--rev-id", "one"));
        }
    }

    @Test
    void errorsSayWhereTheyAre() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write(
                    "migrations/bad.sql",
                    "-- autogen revision bad\n-- parents:\n\n-- autogen upgrade\n\nSELECT 1;\n  SELEKT 2;\n\n-- autogen downgrade\n");
            check("error-statement", 1, project, List.of("upgrade"));
            project.write("migrations/worse.sql", "-- autogen revision worse\n-- parent: bad\n");
            check("error-file", 1, project, List.of("heads"));
            project.write("migrations/worst.sql", "nothing\n");
            check("error-files", 1, project, List.of("heads"));
        }
    }

    @Test
    void tellsWhatItFoundAboutTheApplication() throws IOException {
        Project project = new Project(folder);
        project.write(
                "pom.xml",
                "<project><dependencies><dependency><artifactId>spring-boot-starter-data-jpa</artifactId></dependency>"
                        + "</dependencies></project>");
        project.write(
                "src/main/resources/application.properties",
                "spring.datasource.url=jdbc:postgresql://db/shop\nspring.datasource.password=secret\n"
                        + "spring.datasource.username=${NOBODY}\n");
        project.with("-D", "hibernate.physical_naming_strategy=default");
        check("init-spring-boot", 0, project, List.of("init"));
    }

    @Test
    void whatIsHalfDone() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write(
                    "migrations/half.sql",
                    "-- autogen revision half\n-- parents:\n\n-- autogen upgrade\n\nCREATE TABLE t ();\n-- autogen commit\n"
                            + "SELECT 1/0;\n\n-- autogen downgrade\n");
            assertThat(project.run("upgrade").exitCode()).isEqualTo(ExitCode.FAILED);
            check("current-unfinished", 0, project, List.of("current"));
        }
    }

    @Test
    void findingsAndHazardsHaveTheirPlaces() throws IOException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).on(database);
            project.write(
                    "migrations/a.sql",
                    "-- autogen revision a\n-- parents:\n-- message: by hand\n--\n-- Hazards\n--   [ ] AG202 data loss: drops"
                            + " table t\n--   [x] AG203 data loss: drops table u  (sql 00000000)\n--\n-- Proof: not proven, because"
                            + " nobody tried\n\n-- autogen upgrade\n\n-- autogen accept AG104: empty\nDROP TABLE t;\n\n"
                            + "-- autogen downgrade\n");
            check("check-places", 3, project, List.of("check"));
            check("show-accepted", 0, project, List.of("show", "a"));
        }
    }

    @Test
    void everyExpectationBelongsToACall() {
        Stream<String> others = Stream.of(
                "diff-nothing",
                "check-nothing",
                "adopt",
                "prove",
                "revision-nothing",
                "diff",
                "diff --drift",
                "check-places",
                "show-accepted",
                "revision-autogenerate",
                "show-hazards",
                "dry-run",
                "current-unfinished",
                "init-spring-boot",
                "error-statement",
                "error-file",
                "error-files");
        assertThat(GOLDEN.names())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(calls().map(Call::name), others)
                        .map(name -> name + ".json")
                        .toList());
    }

    @Test
    void everyCommandIsCovered() {
        List<String> covered = Stream.concat(
                        calls().map(call -> call.arguments().get(0)),
                        Stream.of("adopt", "diff", "demo", "init", "completion", "prove", "review"))
                .toList();
        assertThat(new TreeSet<>(covered)).containsAll(Subcommands.all());
    }

    private void check(String name, int exitCode, Project project, List<String> arguments) throws IOException {
        Project.Result result = project.run(
                Stream.concat(arguments.stream(), Stream.of("--json")).toArray(String[]::new));
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(exitCode);
        JsonNode document = JsonMapper.builder()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build()
                .readTree(result.out());
        assertThat(document.isObject()).isTrue();
        assertThat(result.out()).endsWith("}" + System.lineSeparator());
        shorten(document);
        GOLDEN.check(name + ".json", normalised(document.toPrettyString()) + "\n");
    }

    /** Keeps the names of fields and one of many elements: what scripts and comparisons say is tested elsewhere. */
    private static void shorten(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.path("sql").isTextual()) {
                object.put("sql", "(statements)");
            }
            for (String field : List.of("text", "upgrade", "downgrade")) {
                if (object.path(field).asText().length() > 500) {
                    object.put(field, "(file)");
                }
            }
        } else if (node instanceof ArrayNode array) {
            while (array.size() > 6) {
                array.remove(array.size() - 1);
            }
        }
        node.forEach(JsonTest::shorten);
    }

    /** Without what differs from run to run. */
    private String normalised(String text) {
        return text.replace(folder.toString(), "(folder)")
                .replaceAll("\"url\" : \"jdbc:[^\"]+\"", "\"url\" : \"(database)\"")
                .replaceAll("\"server\" : \"PostgreSQL [0-9.]+\"", "\"server\" : \"PostgreSQL (version)\"")
                .replaceAll("on PostgreSQL [0-9.]+", "on PostgreSQL VERSION")
                .replaceAll("\"milliseconds\" : \\d+", "\"milliseconds\" : 0")
                .replaceAll("created: 20[-0-9]+T[:0-9]+Z", "created: (now)")
                .replaceAll("\"created\" : \"20(?!26-03)[-0-9]+T[:0-9]+Z\"", "\"created\" : \"(now)\"");
    }
}

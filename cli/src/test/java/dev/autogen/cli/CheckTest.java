package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.StatementChecksum;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check} as continuous integration runs it: as a process of its own, with and without a database, on GitHub and GitLab. */
class CheckTest {

    private static final Golden GOLDEN = new Golden("check");

    private static final String CREATE = "CREATE TABLE customer (id bigint NOT NULL PRIMARY KEY, name varchar(255));";

    private static final String DROP = "ALTER TABLE customer DROP COLUMN nick";

    @TempDir
    private Path folder;

    /** A project without a database, whose migrations are replayed on the server of the tests. */
    private Scene scene(String members) {
        Scene scene = new Scene(folder).customer(members);
        scene.project().proving(scene.shadow());
        scene.revision("0001", "", CREATE, "DROP TABLE customer;");
        proven(scene, "0001");
        return scene;
    }

    @Test
    void agreesWithoutADatabase() throws Exception {
        try (Scene scene = scene("String name;")) {
            Project.Result result = scene.runInAProcess(List.of("check"));
            assertThat(result.exitCode()).as(result.toString()).isZero();
            assertThat(result.out()).isEmpty();
            assertThat(result.err())
                    .isEqualTo(
                            "No new upgrade operations detected. Entities and migrations agree; there was no database to"
                                    + " look at.\n");
        }
    }

    @Test
    void findsWhatNoRevisionMakesWithoutADatabase() throws Exception {
        try (Scene scene = scene("String name; String email;")) {
            check("without-database", scene, List.of("check"));
        }
    }

    /** Everything that can be wrong with files, on one line each, at the line of the file. */
    @Test
    void annotatesTheLinesOfAPullRequest() throws Exception {
        try (Scene scene = everythingWrong()) {
            scene.variable("GITHUB_ACTIONS", "true")
                    .variable("GITHUB_WORKSPACE", folder.resolve("..").toString());
            Project.Result result = scene.runInAProcess(List.of("check"));
            assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
            String name = folder.getFileName().toString();
            assertThat(result.out())
                    .contains("::error file=" + name + "/migrations/0002.sql,line=7,title=open-hazards::");
            GOLDEN.check(
                    "github.txt", scene.normalised(result.out()).replace("file=" + name + "/", "file=REPOSITORY/"));
        }
    }

    @Test
    void writesACodeQualityReport() throws Exception {
        try (Scene scene = everythingWrong()) {
            scene.variable("GITLAB_CI", "true").variable("CI_PROJECT_DIR", folder.toString());
            Project.Result result = scene.runInAProcess(List.of("check", "--code-quality", "quality.json"));
            assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
            assertThat(result.out()).doesNotContain("::error");
            JsonNode report = new ObjectMapper().readTree(scene.project().read("quality.json"));
            Set<String> fingerprints = new TreeSet<>();
            for (JsonNode entry : report) {
                assertThat(entry.get("description").asText()).isNotBlank();
                assertThat(entry.get("severity").asText()).isEqualTo("major");
                assertThat(entry.at("/location/path").asText()).doesNotStartWith("/");
                assertThat(entry.at("/location/lines/begin").asInt()).isPositive();
                fingerprints.add(entry.get("fingerprint").asText());
            }
            assertThat(fingerprints).hasSize(report.size());
            GOLDEN.check(
                    "gitlab.json",
                    scene.normalised(scene.project().read("quality.json")).replaceAll("[0-9a-f]{64}", "FINGERPRINT"));
        }
    }

    @Test
    void aReportWithoutFindingsIsEmpty() throws Exception {
        try (Scene scene = scene("String name;")) {
            scene.succeeds("check", "--code-quality", "quality.json");
            assertThat(new ObjectMapper().readTree(scene.project().read("quality.json")))
                    .isEmpty();
        }
    }

    @Test
    void withADatabaseAnAppliedFileMustBeTheOneThatRan() throws Exception {
        try (Scene scene = scene("String name;")) {
            scene.database();
            scene.succeeds("upgrade");
            scene.succeeds("check");
            scene.project()
                    .write(
                            "migrations/0001.sql",
                            scene.project().read("migrations/0001.sql").replace("255", "254"));
            check("changed-after-applied", scene, List.of("check"));
        }
    }

    @Test
    void whereTheDatabaseIsBehindTheEntitiesAreHeldAgainstTheMigrations() throws Exception {
        try (Scene scene = scene("String name; Integer age; String email;")) {
            scene.database();
            scene.succeeds("upgrade");
            scene.revision("0002", "0001", "ALTER TABLE customer ADD age integer;", "SELECT 1;");
            check("behind", scene, List.of("check"));
        }
    }

    /** An old project is told once, and has several ways on. */
    @Test
    void filesWithoutAProofAreOneFinding() throws Exception {
        try (Scene scene = new Scene(folder).customer("String name;")) {
            scene.project().proving(scene.shadow());
            scene.revision("0001", "", CREATE, "DROP TABLE customer;");
            check("one-without-proof", scene, List.of("check"));
            for (int i = 2; i < 8; i++) {
                scene.revision("000" + i, "000" + (i - 1), "SELECT " + i + ";", "SELECT 1;");
            }
            // Nothing to prove.
            scene.revision("0008", "0007", "", "");
            check("without-proof", scene, List.of("check"));
            scene.variable("AUTOGEN_CHECK_REQUIRE_PROOF", "false").succeeds("check");
            scene.variable("AUTOGEN_CHECK_REQUIRE_PROOF", "true");
            prove(scene, "0007", "accepted without: needs PostGIS, tried on staging");
            scene.database();
            scene.succeeds("upgrade", "0006");
            assertThat(scene.run(List.of("check")).out())
                    .contains("Target database is not up to date.")
                    .doesNotContain("proven");
            scene.succeeds("prove", "--write");
            scene.succeeds("upgrade");
            scene.succeeds("check");
        }
    }

    @Test
    void showAndHistorySayWhatStillCounts() throws Exception {
        try (Scene scene = everythingWrong()) {
            Project.Result show = scene.run(List.of("show", "0002", "0003", "0004"));
            assertThat(show.exitCode()).isZero();
            Project.Result history = scene.run(List.of("history", "-v"));
            assertThat(history.exitCode()).isZero();
            Project.Result json = scene.run(List.of("show", "--json", "0002", "0003", "0004"));
            JsonNode files = new ObjectMapper().readTree(json.out()).get("revisions");
            assertThat(files.at("/0/hazards/0/box").asText()).isEqualTo("open");
            assertThat(files.at("/0/hazards/1/box").asText()).isEqualTo("void");
            assertThat(files.at("/0/hazards/2/accepted").asText()).isEqualTo("a hundred rows");
            assertThat(files.at("/0/accepted/0/code").asText()).isEqualTo("AG104");
            assertThat(files.at("/0/proof/state").asText()).isEqualTo("outdated");
            assertThat(files.at("/1/proof/state").asText()).isEqualTo("unproven");
            assertThat(files.at("/2/proof/state").asText()).isEqualTo("proven");
            GOLDEN.check(
                    "show-and-history.txt",
                    scene.normalised("$ autogen show 0002 0003 0004\n--- standard error\n" + show.err()
                            + "\n$ autogen history -v\n" + history.out()));
        }
    }

    /** One file with everything wrong, one that was not proven, and one that was, as it should be. */
    private Scene everythingWrong() {
        Scene scene = scene("String name; String email;");
        scene.revision(
                "0002",
                "0001",
                "ALTER TABLE customer ADD nick text;\n-- autogen accept AG104: a hundred rows\n" + DROP
                        + ";\n-- autogen todo: fill customer.name",
                "SELECT 1;",
                "[ ] AG201 data loss: drops column customer.nick  (sql " + StatementChecksum.of(DROP) + ")",
                "[x] AG201 data loss: drops column customer.name  (sql 00000000)",
                "    AG104 lock: ACCESS EXCLUSIVE on customer, brief  (sql " + StatementChecksum.of(DROP) + ")");
        prove(scene, "0002", "upgrade and downgrade round trip on PostgreSQL 18.6 (sql 4f1c2a9b3d5e)");
        scene.revision("0003", "0002", "SELECT 1;", "SELECT 1;");
        prove(scene, "0003", "not proven, because the extension postgis is not there");
        scene.revision("0004", "0002", "SELECT 2;", "SELECT 1;");
        proven(scene, "0004");
        scene.revision("0005", "0004", "SELECT 3;", "SELECT 1;");
        return scene;
    }

    private static void proven(Scene scene, String id) {
        String checksum = MigrationFile.parse(
                        Path.of(id + ".sql"),
                        scene.project().read("migrations/" + id + ".sql").getBytes(StandardCharsets.UTF_8))
                .checksum();
        prove(scene, id, "upgrade and downgrade round trip on PostgreSQL 18.6 (sql " + checksum.substring(0, 12) + ")");
    }

    private static void prove(Scene scene, String id, String words) {
        String file = "migrations/" + id + ".sql";
        scene.file(
                file,
                scene.project()
                        .read(file)
                        .replace("\n\n-- autogen upgrade", "\n--\n-- Proof: " + words + "\n\n-- autogen upgrade"));
    }

    private static void check(String name, Scene scene, List<String> arguments) {
        Project.Result result = scene.runInAProcess(arguments);
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        GOLDEN.check(name + ".txt", scene.normalised(result.out() + "--- standard error\n" + result.err()));
    }

    @Test
    void everyExpectationBelongsToACase() {
        assertThat(GOLDEN.names())
                .containsExactlyInAnyOrder(
                        "behind.txt",
                        "changed-after-applied.txt",
                        "github.txt",
                        "gitlab.json",
                        "one-without-proof.txt",
                        "show-and-history.txt",
                        "without-database.txt",
                        "without-proof.txt");
    }
}

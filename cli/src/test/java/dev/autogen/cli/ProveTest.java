package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen prove}: revisions on disk, whoever wrote them. */
class ProveTest {

    private static final String TABLE =
            "CREATE TABLE customer (id bigint PRIMARY KEY, name varchar(20) NOT NULL, note text);";

    @TempDir
    private Path folder;

    private TestDatabase shadow;

    private Project project;

    @BeforeEach
    void start() {
        shadow = TestPostgres.createDatabase();
        project = new Project(folder);
        project.write("autogen.properties", "");
        project.proving(shadow);
    }

    @AfterEach
    void drop() {
        assertThat(shadow.column("SELECT datname FROM pg_database WHERE datname LIKE 'autogen_try_%'"))
                .isEmpty();
        shadow.close();
    }

    private String revision(String id, String parents, String upgrade, String downgrade) {
        String file = "migrations/" + id + ".sql";
        project.write(
                file,
                "-- autogen revision " + id + "\n-- parents: " + parents + "\n-- message: step " + id
                        + "\n\n-- autogen upgrade\n\n" + upgrade + "\n\n-- autogen downgrade\n\n" + downgrade + "\n");
        return file;
    }

    @Test
    void provesBranchesAndMerges() {
        revision("a1", "", TABLE, "DROP TABLE customer;");
        revision("b1", "a1", "ALTER TABLE customer ADD COLUMN born date;", "ALTER TABLE customer DROP COLUMN born;");
        revision(
                "b2",
                "a1",
                "CREATE INDEX CONCURRENTLY ON customer (name);".replace("CREATE", "-- autogen no-transaction\nCREATE"),
                "DROP INDEX customer_name_idx;");
        revision("m1", "b1, b2", "", "");
        Project.Result result = project.succeeds("prove");
        assertThat(result.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("✓ ")
                        .contains(": upgrade and downgrade round trip on PostgreSQL ")
                        .contains(", with made-up rows (sql "));
        assertThat(result.lines().get(0)).startsWith("✓ a1 step a1: ");
        assertThat(project.succeeds("prove", "a1:b1", "--no-rows").out())
                .contains("✓ a1 ", "✓ b1 ")
                .doesNotContain("b2", "made-up");
    }

    @Test
    void writesTheProofAndNothingElse() {
        String first = revision("a1", "", TABLE, "DROP TABLE customer;");
        String before = project.read(first);
        assertThat(project.succeeds("prove", "--write").out()).endsWith(" · written\n");
        assertThat(project.read(first)
                        .replaceFirst(
                                "--\n-- Proof: upgrade and downgrade round trip on .* \\(sql [0-9a-f]{12}\\)\n", ""))
                .isEqualTo(before)
                .isNotEqualTo(project.read(first));
        String written = project.read(first);
        assertThat(project.succeeds("prove", "--write").out()).doesNotContain("written");
        assertThat(project.read(first)).isEqualTo(written);

        project.write(first, written.replace("note text", "note varchar(9)"));
        assertThat(project.succeeds("prove", "--write").out()).endsWith(" · written\n");
        assertThat(project.read(first).lines().filter(line -> line.startsWith("-- Proof:")))
                .hasSize(1);
        assertThat(project.read(first).replaceFirst("\\(sql [0-9a-f]+\\)", ""))
                .isEqualTo(written.replace("note text", "note varchar(9)").replaceFirst("\\(sql [0-9a-f]+\\)", ""));
    }

    @Test
    void showsWhatDoesNotComeBack() {
        revision("a1", "", TABLE, "DROP TABLE customer;");
        revision("a2", "a1", "ALTER TABLE customer ALTER COLUMN name TYPE varchar(40);", "SELECT 1;");
        revision("a3", "a2", "CREATE TABLE other (id int);", "DROP TABLE other;");
        Project.Result result = project.run("prove");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.lines().get(0)).startsWith("✓ a1 ");
        assertThat(result.lines().subList(1, 4))
                .containsExactly(
                        "✗ a2 step a2: the downgrade does not lead back",
                        "    migrations/a2.sql",
                        "    differs: column public.customer.name, type: before the upgrade character varying(20), after the"
                                + " downgrade character varying(40)");
        assertThat(result.lines().get(4)).startsWith("✓ a3 ");
    }

    @Test
    void showsWhatFailsOnlyOnRows() {
        revision("a1", "", TABLE, "DROP TABLE customer;");
        String file = revision(
                "a2",
                "a1",
                "ALTER TABLE customer ADD COLUMN rank int NOT NULL;",
                "ALTER TABLE customer DROP COLUMN rank;");
        revision(
                "a3",
                "a2",
                "ALTER TABLE customer DROP COLUMN rank;",
                "ALTER TABLE customer ADD COLUMN rank int NOT NULL;");
        String before = project.read(file);
        Project.Result result = project.run("prove", "--write");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.out())
                .contains(
                        "✗ a2 step a2: with rows in the tables a statement of the upgrade fails: column \"rank\" of relation"
                                + " \"customer\" contains null values")
                .contains("    migrations/a2.sql:7:1: ")
                .contains("ALTER TABLE customer ADD COLUMN rank int NOT NULL")
                .contains("✗ a3 step a3: with rows in the tables a statement of the downgrade fails: ")
                .doesNotContain("The database is left");
        assertThat(project.read(file)).isEqualTo(before);
        assertThat(project.succeeds("prove", "--no-rows").lines()).hasSize(3);
    }

    @Test
    void tellsWhatCannotBeProven() {
        revision("a1", "", TABLE, "DROP TABLE customer;");
        revision("a2", "a1", "ALTER TABLE customer DROP COLUMN note;", "-- nobody has kept it");
        revision(
                "a3",
                "a2",
                "-- autogen todo: say who\nALTER TABLE customer ADD COLUMN who text;",
                "ALTER TABLE customer DROP COLUMN who;");
        revision("a4", "a3", "CREATE EXTENSION made_up;", "DROP EXTENSION made_up;");
        revision("a5", "a4", "SELECT 1;", "SELECT 1;");
        Project.Result result = project.run("prove");
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.lines()).hasSize(5);
        assertThat(result.lines().get(1))
                .startsWith("✓ a2 step a2: upgrade on PostgreSQL ")
                .contains(", and no way back: ");
        assertThat(result.lines().get(2)).isEqualTo("- a3 step a3: not proven, because it is incomplete: say who");
        assertThat(result.lines().get(3))
                .startsWith("- a4 step a4: not proven, because the throw-away server has not the extension: ");
        assertThat(result.lines().get(4))
                .isEqualTo("- a5 step a5: not proven, because revision a4 before it cannot be run");
    }

    @Test
    void tellsWhichTablesHadNoRows() throws IOException {
        revision(
                "a1",
                "",
                "CREATE TABLE odd (id int PRIMARY KEY CHECK (id * id = -1)); CREATE TABLE more (id int REFERENCES odd NOT NULL);",
                "DROP TABLE more; DROP TABLE odd;");
        revision("a2", "a1", "ALTER TABLE odd ADD COLUMN b text;", "ALTER TABLE odd DROP COLUMN b;");
        Project.Result result = project.succeeds("prove", "a2");
        assertThat(result.lines()).hasSize(1);
        assertThat(result.err())
                .contains("no rows for public.odd: new row for relation \"odd\" violates check constraint")
                .contains("no rows for public.more: it references public.odd, which has no row");
        JsonNode document = new JsonMapper()
                .readTree(project.succeeds("prove", "a2", "--json").out());
        JsonNode revision = document.get("revisions").get(0);
        assertThat(revision.get("outcome").asText()).isEqualTo("proven");
        assertThat(revision.get("file").asText()).isEqualTo("migrations/a2.sql");
        assertThat(revision.get("unfilled")).hasSize(2);
    }

    @Test
    void takesLittleTime() {
        StringBuilder tables = new StringBuilder();
        StringBuilder drops = new StringBuilder();
        for (int i = 0; i < 10; i++) {
            tables.append("CREATE TABLE t" + i + " (id bigint PRIMARY KEY, name varchar(20));\n");
            drops.append("DROP TABLE t" + i + ";\n");
        }
        revision("r100", "", tables.toString(), drops.toString());
        for (int i = 101; i < 150; i++) {
            String table = "t" + i % 10;
            revision(
                    "r" + i,
                    "r" + (i - 1),
                    "ALTER TABLE " + table + " ADD COLUMN c" + i + " int; CREATE INDEX ON " + table + " (c" + i + ");",
                    "ALTER TABLE " + table + " DROP COLUMN c" + i + ";");
        }
        long start = System.nanoTime();
        assertThat(project.succeeds("prove").lines()).hasSize(50);
        long milliseconds = (System.nanoTime() - start) / 1_000_000;
        System.out.println("prove 50 revisions with 10 tables: " + milliseconds + " ms");
        assertThat(milliseconds).isLessThan(120_000);
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code autogen prove} where a line of revisions is squashed, and where revisions call classes of the application. */
class ProveLineTest {

    private static final String TABLE = "CREATE TABLE users (id bigint PRIMARY KEY, name text NOT NULL);";

    private static final String CALL =
            "ALTER TABLE users ADD COLUMN email text;\n-- autogen java com.acme.BackfillEmails\n"
                    + "ALTER TABLE users ALTER COLUMN email SET NOT NULL;";

    private final Scene scene;

    private final TestDatabase shadow;

    ProveLineTest(@TempDir Path folder) {
        scene = new Scene(folder);
        shadow = scene.shadow();
        scene.file("autogen.properties", "").project().proving(shadow);
    }

    @AfterEach
    void close() throws Exception {
        assertThat(shadow.column("SELECT datname FROM pg_database WHERE datname LIKE 'autogen_try_%'"))
                .isEmpty();
        scene.close();
    }

    private void squashed() {
        scene.revision("0001", "", TABLE, "DROP TABLE users;");
        scene.revision("0002", "0001", "ALTER TABLE users ADD COLUMN a int;", "ALTER TABLE users DROP COLUMN a;");
        scene.revision("0003", "0002", "ALTER TABLE users ADD COLUMN b int;", "ALTER TABLE users DROP COLUMN b;");
        scene.succeeds("squash", "0001:0002", "-m", "first year", "--rev-id", "year1");
    }

    /** What stands for a line is proven in its place, and nobody asks for a proof of what it replaces. */
    @Test
    void aSquashIsProvenInPlaceOfItsLine() {
        squashed();
        assertThat(scene.run(List.of("prove", "--write")).lines())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("upgrade and downgrade round trip on PostgreSQL ")
                        .endsWith(" · written"))
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("✓ year1 first year: "),
                        line -> assertThat(line).startsWith("✓ 0003 makes 0003: "));
        assertThat(scene.project().read("migrations/0001.sql")).doesNotContain("-- Proof:");
        scene.customer("String name;").project().proving(shadow);
        assertThat(scene.run(List.of("check")).out()).doesNotContain("proven").contains("New upgrade operations");

        // One inside the line can still be asked about by its name.
        assertThat(scene.run(List.of("prove", "0001")).lines())
                .singleElement()
                .asString()
                .startsWith("✓ 0001 makes 0001: upgrade and downgrade round trip");
        assertThat(scene.run(List.of("prove", "year1", "0001", "0003")).lines())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("✓ 0001 makes 0001: "),
                        line -> assertThat(line).startsWith("✓ year1 first year: "),
                        line -> assertThat(line).startsWith("✓ 0003 makes 0003: "));
    }

    @Test
    void aWrongSquashIsFound() {
        squashed();
        String file = "migrations/year1_first_year.sql";
        scene.file(file, scene.project().read(file).replace("DROP TABLE users;", "SELECT 1;"));
        Project.Result result = scene.run(List.of("prove"));
        assertThat(result.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(result.out()).contains("✗ year1 first year: ", "✓ 0003");
    }

    @Test
    void classesAreRunInTheThrowawayDatabase() {
        scene.revision("0001", "", TABLE, "DROP TABLE users;");
        scene.revision("0002", "0001", CALL, "ALTER TABLE users DROP COLUMN email;");
        assertThat(proven("try (Statement update = connection.createStatement()) {\n"
                                + "    update.execute(\"UPDATE users SET email = name || '@acme.com'\");\n}")
                        .out())
                .contains("✓ 0002 makes 0002: upgrade and downgrade round trip", "with made-up rows");
        assertThat(proven("connection.getCatalog();").out())
                .contains("✗ 0002 makes 0002: with rows in the tables a statement of the upgrade fails:"
                        + " column \"email\" of relation \"users\" contains null values");
        assertThat(proven("throw new IllegalStateException(\"no mail server\");")
                        .out())
                .contains(
                        "✗ 0002 makes 0002: the upgrade cannot be run",
                        "calls the class com.acme.BackfillEmails, which failed at BackfillEmails.java:7:"
                                + " java.lang.IllegalStateException: no mail server");
        Project.Result without = scene.run(List.of("prove"));
        assertThat(without.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(without.out())
                .contains("✓ 0001", "calls the class com.acme.BackfillEmails, which is not on the class path");
    }

    private Project.Result proven(String body) {
        return scene.run(List.of("prove", "--classpath", StepSources.running(body)));
    }
}

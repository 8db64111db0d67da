package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file of a squashed revision is named, placed, filled and finished like that of any other. */
class SquashFileTest {

    private final Scene scene;

    SquashFileTest(@TempDir Path folder) {
        scene = new Scene(folder);
        scene.revision("0001", "").revision("0002", "0001").revision("0003", "0002");
    }

    @AfterEach
    void close() throws IOException, SQLException {
        scene.close();
    }

    private Project.Result squash(String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of("squash", "0001:0002", "-m", "the first year"));
        arguments.addAll(List.of(more));
        return scene.run(arguments);
    }

    private String written(String... more) {
        Project.Result result = squash(more);
        assertThat(result.exitCode()).as(result.toString()).isEqualTo(ExitCode.DONE);
        return result.out().strip();
    }

    @Test
    void itsNameFollowsThePatternAndItsIdTheNumbers() {
        scene.file(
                "autogen.properties",
                "revision-ids = sequential\nfile-name = squashed/{rev}-{slug}\nslug-length = 9\nsub-folders = true\n");
        assertThat(written()).isEqualTo("migrations/squashed/0004-the_first.sql");
        assertThat(scene.run(List.of("heads")).out()).startsWith("0003");
        // The numbers go on behind it.
        assertThat(scene.run(List.of("revision", "-m", "more")).out().strip())
                .isEqualTo("migrations/squashed/0005-more.sql");
    }

    @Test
    void theHookIsRunAfterItWasWritten() {
        scene.file(
                "autogen.properties",
                "hook.after-write = sh -c 'echo \"$1 $2\" >> written.txt' sh {revision} {file}\n");
        written("--rev-id", "year1");
        assertThat(scene.project().read("written.txt"))
                .startsWith("year1 ")
                .endsWith("migrations/year1_the_first_year.sql\n");
        squash("--rev-id", "year2", "--dry-run");
        assertThat(scene.project().read("written.txt")).doesNotContain("year2");
    }

    @Test
    void aTemplateOfOnesOwnIsItsEnvelope() {
        scene.file("autogen.properties", "templates = templates\n")
                .file(
                        "templates/migration.sql.mustache",
                        "{{#header}}\n{{.}}\n{{/header}}\n--\n-- Copyright ACME\n\n-- autogen upgrade\n\n{{upgrade}}\n\n"
                                + "-- autogen downgrade\n\n{{downgrade}}\n");
        String file = written("--rev-id", "year1");
        assertThat(scene.project().read(file))
                .contains("-- Copyright ACME")
                .contains("-- replaces: 0001, 0002")
                .contains("CREATE TABLE t0002");
    }

    @Test
    void itLiesBesideTheLastThatItReplacesUnlessAnotherFolderIsAskedFor() {
        scene.file("autogen.properties", "migrations = first, migrations\n");
        scene.file("first/.keep", "");
        assertThat(written("--rev-id", "year1", "--dry-run")).contains("-- autogen revision year1");
        assertThat(written("--rev-id", "year1", "--migration-dir", "first"))
                .isEqualTo("first/year1_the_first_year.sql");
        scene.project().delete("first/year1_the_first_year.sql");
        assertThat(written("--rev-id", "year1")).isEqualTo("migrations/year1_the_first_year.sql");
        scene.project().delete("migrations/year1_the_first_year.sql");
        Project.Result elsewhere = squash("--migration-dir", "nowhere");
        assertThat(elsewhere.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(elsewhere.err()).contains("nowhere is not represented in current version locations");
    }

    @Test
    void itKeepsTheLabelsOfTheLine() {
        scene.run(List.of(
                "revision", "-m", "start billing", "--rev-id", "b1", "--head", "base", "--branch-label", "billing"));
        scene.run(List.of("revision", "-m", "bill", "--rev-id", "b2", "--head", "b1", "--depends-on", "0003"));
        assertThat(scene.run(List.of("squash", "b1:b2", "-m", "billing so far", "--rev-id", "b3"))
                        .exitCode())
                .isZero();
        assertThat(scene.project().read("migrations/b3_billing_so_far.sql"))
                .contains("-- branch-labels: billing\n")
                .contains("-- depends-on: 0003\n");
        assertThat(scene.run(List.of("show", "billing@head")).out()).contains("autogen revision b3");
    }
}

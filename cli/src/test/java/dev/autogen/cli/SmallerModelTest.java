package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A revision that drops more than half of the tables is written when somebody said that it shall be. */
class SmallerModelTest {

    private static final String[] REVISION = {"revision", "--autogenerate", "-m", "less"};

    private static final String DOUBT = "This revision would drop 3 of the 4 tables of the database: a, b, c.";

    @TempDir
    private Path folder;

    private TestDatabase database;

    private Project project;

    @BeforeEach
    void makeTables() {
        database = TestPostgres.createDatabase();
        database.execute("CREATE TABLE customer (id bigint PRIMARY KEY); CREATE TABLE a (id int);"
                + " CREATE TABLE b (id int); CREATE TABLE c (id int)");
        project = new Project(folder).model(Customers.with("")).on(database);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void isRefusedWithoutATerminal() {
        Project.Result result = project.run(REVISION);
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains(DOUBT).contains("--accept smaller-model");
        assertThat(folder.resolve("migrations"))
                .satisfies(path -> assertThat(Files.exists(path)).isFalse());
    }

    @Test
    void isAskedAboutInATerminal() {
        Project.Result no = project.runInTerminal("n\n", REVISION);
        assertThat(no.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(no.err())
                .contains(DOUBT)
                .contains("Write it all the same? [y/N]")
                .contains("Nothing was written.");
        Project.Result yes = project.runInTerminal("y\n", REVISION);
        assertThat(yes.exitCode()).as(yes.toString()).isEqualTo(ExitCode.DONE);
        assertThat(project.migrations()).hasSize(1);
    }

    @Test
    void isWrittenWhenItIsAccepted() {
        project.with("--accept", "smaller-model").succeeds(REVISION);
        assertThat(project.migrations()).hasSize(1);
    }

    @Test
    void isShownByADryRunWithAWarning() {
        Project.Result result = project.with("--dry-run").succeeds(REVISION);
        assertThat(result.out()).contains("DROP TABLE a;");
        assertThat(result.err()).contains("warning: " + DOUBT);
    }

    @Test
    void halfOfThemMayGo() {
        database.execute("DROP TABLE c; CREATE TABLE customer_2 (id int); DROP TABLE customer_2");
        project.with("--exclude", "b").succeeds(REVISION);
    }
}

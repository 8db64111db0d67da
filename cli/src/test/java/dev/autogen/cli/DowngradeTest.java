package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Going back loses what came after; whoever sits there is asked. */
class DowngradeTest {

    private static final String LOSS = "customer.name";

    private final TestDatabase database = TestPostgres.createDatabase();

    @TempDir
    private Path folder;

    private Project project = new Project(Path.of(""));

    @BeforeEach
    void upgrade() {
        project = new Project(folder).model(Customers.with("")).on(database);
        project.succeeds("revision", "--autogenerate", "-m", "customers", "--rev-id", "0001");
        project.succeeds("upgrade");
        project.model(Customers.with("String name;"));
        project.succeeds("revision", "--autogenerate", "-m", "names", "--rev-id", "0002");
        project.succeeds("upgrade");
    }

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void runsNothingUnlessThePersonSaysYes() {
        for (String answer : new String[] {"n\n", "\n", "", "maybe\n"}) {
            Project.Result result = project.runInTerminal(answer, "downgrade", "-1");

            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.err()).contains(LOSS, "Go back nevertheless? [y/N] ", "Nothing was run.");
            assertThat(result.out()).isEmpty();
            assertThat(at()).isEqualTo("0002");
        }
    }

    @Test
    void runsWhenThePersonSaysYes() {
        Project.Result result = project.runInTerminal("y\n", "downgrade", "-1");

        assertThat(result.exitCode()).as(result.toString()).isZero();
        assertThat(result.err()).contains(LOSS);
        assertThat(at()).isEqualTo("0001");
    }

    @Test
    void showsWhatIsAskedAboutToQuietPeopleToo() {
        Project.Result result = project.runInTerminal("n\n", "downgrade", "-1", "--quiet");

        assertThat(result.err()).contains(LOSS, "Go back nevertheless?");
        assertThat(at()).isEqualTo("0002");
    }

    @Test
    void doesNotAskThoseWhoSaidYesBefore() {
        Project.Result result = project.runInTerminal("", "downgrade", "-1", "--yes");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains(LOSS).doesNotContain("Go back nevertheless?");
        assertThat(at()).isEqualTo("0001");
    }

    @Test
    void doesNotAskAScript() {
        Project.Result result = project.run("downgrade", "-1");

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).contains(LOSS).doesNotContain("Go back nevertheless?");
        assertThat(at()).isEqualTo("0001");
    }

    private String at() {
        return String.join(" ", database.column("SELECT revision FROM autogen_version"));
    }
}

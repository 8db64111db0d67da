package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.templates.MarkdownReview;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real git repository, and what {@code review --base} says of the branches in it. */
class ReviewBranchTest {

    private static final String FIRST = "migrations/1000_customers.sql";

    @TempDir
    private Path folder;

    private ReviewStage stage;

    @BeforeEach
    void publish() {
        stage = new ReviewStage(folder);
        customer("String name;");
        stage.generates("1000", "customers").isMain();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private void customer(String attributes) {
        stage.entity("Customer", "    @Id Long id;\n    " + attributes);
    }

    /** From the edit of an entity to the merge. */
    @Test
    void aPullRequestGoesFromEditToMerge() {
        customer("String name; @Column(length = 20) String phone;");
        Project.Result forgotten = stage.review();
        assertThat(forgotten.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(forgotten.out())
                .startsWith("Must not be merged as it is: The entities ask for what no revision makes.")
                .contains("+ column customer.phone varchar(20)", "→ autogen revision --autogenerate -m");

        stage.generates("2000", "telephone numbers");
        stage.copy().commit("Telephone numbers");
        assertThat(stage.review().out()).startsWith("Safe to merge: 1 revision, and nothing waits for a decision.");

        // Somebody else is faster.
        stage.copy().git("checkout", "--quiet", "main");
        stage.project().succeeds("stamp", "--purge", "1000");
        stage.database().execute("ALTER TABLE customer DROP COLUMN phone");
        stage.entity("Invoice", "    @Id Long id;\n    BigDecimal amount;").generates("3000", "invoices");
        stage.copy().commit("Invoices");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        Project.Result behind = stage.review();
        assertThat(behind.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(behind.out())
                .startsWith("Must not be merged as it is: After the merge there are 2 heads.")
                .contains("3000  invoices  (on origin/main only)", "→ git merge origin/main", "→ autogen merge -m");

        // The commands that it proposes.
        stage.copy().git("merge", "--quiet", "origin/main");
        Project.Result merged = stage.review();
        assertThat(merged.out()).contains("Multiple heads are present.", "→ autogen merge -m \"merge 2000 and 3000\"");
        stage.project().succeeds("merge", "-m", "merge 2000 and 3000", "--rev-id", "4000");
        stage.copy().commit("Merge the revisions");
        Project.Result ready = stage.review();
        assertThat(ready.out())
                .startsWith("Safe to merge: 2 revisions, and nothing waits for a decision.")
                .containsSubsequence("1. 2000  telephone numbers", "2. 4000  merge 2000 and 3000");

        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().git("merge", "--quiet", "change");
        stage.copy().push();
        assertThat(stage.review().out()).startsWith("Nothing to review");
    }

    @Test
    void aRevisionOfTheBaseMustStayAsItIs() {
        String text = stage.copy().read(FIRST);
        stage.copy().write(FIRST, text.replace("name varchar(255)", "name varchar(300)"));
        Project.Result changed = stage.review();
        assertThat(changed.exitCode()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(changed.out())
                .contains(
                        FIRST + " is on origin/main already, and this branch changes what it does.",
                        "→ git checkout origin/main -- " + FIRST);

        stage.copy().write(FIRST, text.replace("-- message: customers", "-- message: customers of ours"));
        assertThat(stage.review().out())
                .startsWith("Nothing to review")
                .contains("note: " + FIRST + " is on origin/main, and the branch changes its comments or boxes");

        stage.copy().git("rm", "--quiet", "-f", FIRST);
        assertThat(stage.review().out()).contains(FIRST + " is on origin/main, and this branch deletes it.");
    }

    @Test
    void aFileThatIsMovedIsNoNewRevision() {
        stage.copy().git("mv", FIRST, "migrations/1000_clients.sql");
        assertThat(stage.review().out()).startsWith("Nothing to review");
    }

    /** What came to the base meanwhile is named, and is neither the branch's doing nor in its way. */
    @Test
    void revisionsThatOnlyTheBaseHasAreNamed() {
        stage.copy().git("checkout", "--quiet", "main");
        stage.entity("Invoice", "    @Id Long id;").generates("2000", "invoices");
        stage.copy().git("mv", FIRST, "migrations/1000_clients.sql");
        stage.copy()
                .write(
                        "migrations/1000_clients.sql",
                        stage.copy()
                                .read("migrations/1000_clients.sql")
                                .replace("message: customers", "message: clients"));
        stage.copy().commit("Invoices");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        Project.Result behind = stage.review();
        assertThat(behind.out())
                .startsWith("Nothing to review")
                .contains("note: origin/main has 1 revision that this branch lacks: 2000 invoices."
                        + " It was not run for this review.");

        stage.copy().git("rm", "--quiet", "-f", FIRST);
        Project.Result deleted = stage.review();
        assertThat(deleted.exitCode()).as(deleted.toString()).isEqualTo(ExitCode.DIFFERENCES_FOUND);
        assertThat(deleted.out())
                .contains(FIRST + " is on origin/main, and this branch deletes it.", "2000 invoices")
                .doesNotContain("heads");
    }

    @Test
    void anIdThatTheBaseHasForAnotherRevisionIsFound() {
        customer("String name; String email;");
        stage.generates("2000", "addresses");
        stage.copy().commit("Addresses");
        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().write("migrations/2000_other.sql", """
                -- autogen revision 2000
                -- parents: 1000
                -- message: other

                -- autogen upgrade

                CREATE TABLE other (id bigint);

                -- autogen downgrade

                DROP TABLE other;
                """);
        stage.copy().commit("Other");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        assertThat(stage.review().out())
                .startsWith("Must not be merged as it is: The id 2000 is another revision on origin/main.");
    }

    @Test
    void aRevisionThatBothHaveIsNotReviewedAgain() {
        customer("String name; String email;");
        stage.generates("2000", "addresses");
        stage.copy().commit("Addresses");
        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().git("cherry-pick", "change");
        stage.copy().git("commit", "--quiet", "--amend", "-m", "Picked");
        stage.copy().push();
        stage.copy().git("checkout", "--quiet", "change");
        assertThat(stage.review().out()).startsWith("Nothing to review");
    }

    @Test
    void aRefThatGitDoesNotKnowIsAnErrorWithTheFetch() {
        Project.Result result = stage.project().run("review", "--base", "origin/release");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err())
                .contains(
                        "git knows no commit 'origin/release' to compare with.",
                        "→ git fetch origin release",
                        "fetch-depth: 0");
        assertThat(stage.project().run("review", "--base", "orign/main").err())
                .contains("→ Did you mean 'origin/main'? Else fetch it: git fetch orign main");
        assertThat(stage.project().run("review", "--base", "origin/").err()).contains("GITHUB_BASE_REF");
        assertThat(stage.project().run("review", "--base", "--all").exitCode()).isNotZero();
    }

    @Test
    void theEndingOfTheFileSaysTheFormat() {
        Map<String, String> starts = Map.of(
                "md", MarkdownReview.MARKER,
                "html", "<!DOCTYPE html>",
                "sarif", "{\n  \"$schema\"",
                "json", "{\n  \"format\": \"1.0\"",
                "txt", "Nothing to review");
        starts.forEach((ending, start) -> {
            stage.review("--output", "review." + ending);
            assertThat(stage.copy().read("review." + ending)).as(ending).startsWith(start);
        });
        assertThat(stage.review("--json", "--format", "markdown").err())
                .contains("Either --json or --format markdown, not both.");
        stage.review("--output", "review.md", "--format", "text");
        assertThat(stage.copy().read("review.md")).startsWith("Nothing to review");
    }

    @Test
    void aRefThatIsNamedAsRevisionIsToldFromOne() {
        for (String typed : List.of("origin/main", "origin/main..HEAD")) {
            assertThat(stage.project().run("review", typed).err())
                    .contains("; 'origin/main' is a ref of git.", "→ autogen review --base origin/main");
        }
        assertThat(stage.project().run("review", "abc").err()).doesNotContain("--base");
    }

    @Test
    void aShallowCloneIsAnErrorWithTheSettingsOfTheForges() {
        stage.copy().write("README.md", "More.\n");
        stage.copy().commit("More");
        stage.copy().git("push", "--quiet", "origin", "change");
        stage.copy().git("checkout", "--quiet", "main");
        stage.copy().write("NEWS.md", "News.\n");
        stage.copy().commit("News");
        stage.copy().push();
        Path shallow = folder.resolve("shallow");
        stage.copy()
                .git(
                        "clone",
                        "--quiet",
                        "--depth=1",
                        "--no-single-branch",
                        "--branch=change",
                        "file://" + folder.resolve("origin.git"),
                        shallow.toString());
        Project.Result result = new Project(shallow).run("review", "--base", "origin/main");
        assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(result.err()).contains("has only the newest commits", "→ git fetch --unshallow", "fetch-depth: 0");
    }

    @Test
    void withoutRepositoryTheRevisionsAreNamed() throws Exception {
        Path alone = Files.createDirectories(folder.resolve("alone/migrations"));
        Files.copy(stage.copy().folder().resolve(FIRST), alone.resolve("1000_customers.sql"));
        Project project = new Project(folder.resolve("alone"));
        assertThat(project.run("review", "--base", "main").err())
                .contains("there is no git repository", "→ Run it in a working copy, or name the revisions");
        assertThat(project.run("review", "1000", "--no-replay").out())
                .startsWith("Safe to merge: 1 revision")
                .contains("+ table customer (2 columns)  shop.Customer");
    }
}

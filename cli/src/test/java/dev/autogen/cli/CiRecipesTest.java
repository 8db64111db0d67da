package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The life of a pull request by the recipes of {@code docs/ci}, their commands as they stand, in clones of a real repository. */
@Timeout(900)
class CiRecipesTest {

    private static final Path RECIPES = Path.of("../docs/ci");

    private final LibraryRepository repository;

    private final Path folder;

    CiRecipesTest(@TempDir Path folder) throws IOException {
        this.folder = folder;
        this.repository = new LibraryRepository(folder);
    }

    @BeforeEach
    void branch() throws IOException {
        repository.ann().git("switch", "--quiet", "-c", "isbn");
        repository.edit("isbn");
    }

    @AfterEach
    void close() {
        repository.close();
    }

    private CiJob.Ended job(Forge.Kind kind, Forge forge, String name) throws IOException {
        Path clone = repository.checkout("isbn", name);
        Map<String, String> environment = new LinkedHashMap<>(forge.environment());
        environment.put("HOME", folder.toString());
        try {
            if (kind == Forge.Kind.GITLAB) {
                environment.put("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main");
                environment.put("AUTOGEN_DISTRIBUTION", repository.distribution());
                return new CiJob(clone, environment).gitlab(RECIPES.resolve("gitlab-ci.yml"));
            }
            environment.remove("GITHUB_TOKEN");
            environment.remove("PULL_REQUEST");
            environment.put("GITHUB_BASE_REF", "main");
            return new CiJob(clone, environment)
                    .github(
                            RECIPES.resolve("github-actions.yml"),
                            Map.of(
                                    "vars.AUTOGEN_DISTRIBUTION",
                                    repository.distribution(),
                                    "github.token",
                                    Forge.TOKEN,
                                    "github.event.pull_request.number",
                                    "7"));
        } finally {
            EmbeddedServer.at(EmbeddedDatabase.folder(clone)).stop();
        }
    }

    @ParameterizedTest
    @EnumSource
    void fromTheEditToTheMerge(Forge.Kind kind) throws IOException {
        try (Forge forge = Forge.start(kind)) {
            repository.ann().commit("Books have an ISBN");
            repository.ann().git("push", "--quiet", "origin", "isbn");
            if (kind == Forge.Kind.GITHUB) {
                CiJob.Ended forgotten = job(kind, forge, "forgotten");
                assertThat(forgotten.succeeded()).as(forgotten.log()).isFalse();
                assertThat(comment(forge)).as(forgotten.log()).contains("book.isbn");
            }

            repository.migrate("isbn instead of shelf");
            repository.ann().commit("Migrate to ISBN");
            repository.ann().git("push", "--quiet", "origin", "isbn");
            CiJob.Ended open = job(kind, forge, "open");
            assertThat(open.succeeded()).as(open.log()).isFalse();
            assertThat(open.log())
                    .contains(
                            "AG201",
                            kind == Forge.Kind.GITLAB
                                    ? "\"check_name\" : \"open-hazards\""
                                    : "::error file=migrations/");
            assertThat(comment(forge)).contains("AG201", "isbn instead of shelf");

            repository.tick();
            repository.ann().commit("Nobody needs the shelf");
            repository.ann().git("push", "--quiet", "origin", "isbn");
            String before = comment(forge);
            CiJob.Ended ticked = job(kind, forge, "ticked");
            assertThat(ticked.succeeded()).as(ticked.log()).isTrue();
            assertThat(ticked.log()).contains("No new upgrade operations detected.");
            assertThat(comment(forge)).contains("AG201").isNotEqualTo(before);
            if (kind == Forge.Kind.GITLAB) {
                somethingElseIsMergedMeanwhile();
                CiJob.Ended meeting = job(kind, forge, "meeting");
                assertThat(meeting.succeeded()).as(meeting.log()).isFalse();
                assertThat(comment(forge)).contains("autogen merge");

                repository.shell("git merge --quiet --no-edit main && ./mvnw compile"
                        + " && autogen merge -m 'births and ISBN' && autogen upgrade");
                repository.ann().commit("Join births and ISBN");
                repository.ann().git("push", "--quiet", "origin", "isbn");
                CiJob.Ended joined = job(kind, forge, "joined");
                assertThat(joined.succeeded()).as(joined.log()).isTrue();

                repository.shell("git switch --quiet main && git merge --quiet --no-edit isbn && autogen check");
            }
            assertThat(forge.writes().get(0)).isEqualTo("added");
            assertThat(forge.writes()).filteredOn("changed"::equals).hasSize(kind == Forge.Kind.GITHUB ? 2 : 3);
        }
    }

    /** On {@code main}, by Ann, who takes her database back before she leaves a branch. */
    private void somethingElseIsMergedMeanwhile() throws IOException {
        repository.shell("autogen downgrade -1 --yes && git switch --quiet main && ./mvnw compile");
        repository.edit("born");
        repository.migrate("when authors were born");
        repository.ann().commit("Authors know when they were born");
        repository.ann().push();
        repository.shell("autogen downgrade -1 --yes && git switch --quiet isbn && autogen upgrade");
    }

    private static String comment(Forge forge) {
        assertThat(forge.comments()).hasSize(1);
        return forge.comments().get(0).body();
    }

    @Test
    void theHookRefusesWhatHasNoMigrationAndTwoHeads() throws IOException {
        Files.copy(RECIPES.resolve("pre-commit"), repository.ann().folder().resolve(".git/hooks/pre-commit"));
        repository.ann().write("notes.txt", "nothing about entities");
        repository.shell("chmod +x .git/hooks/pre-commit && git add notes.txt && git commit --quiet -m notes");

        ShellRun refused = repository.run("git commit --quiet --all -m 'Books have an ISBN'");
        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.output()).contains("No migration makes this:", "+ column book.isbn", "→ autogen revision");

        repository.migrate("isbn instead of shelf");
        repository.shell("git add --all && git commit --quiet -m 'Books have an ISBN'");

        repository.shell("autogen revision -m second --splice --head $(autogen history -q | tail -1 | cut -c1-12)");
        ShellRun heads = repository.run("git add --all && git commit --quiet -m second");
        assertThat(heads.exitCode()).isEqualTo(1);
        assertThat(heads.output()).contains("More than one head:", "isbn instead of shelf", "→ autogen merge");
    }
}

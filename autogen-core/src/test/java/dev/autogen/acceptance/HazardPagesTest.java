package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.HazardCode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every hazard has a page, and what the page shows is so: its first statements raise the hazard, the next ones do not, and those of
 * the safe way do without the lock, scan or rewrite that the hazard is about.
 */
class HazardPagesTest {

    /** Values that a plan makes up cannot be told from those of an author. */
    private static final Set<HazardCode> OF_PLANS_ONLY = Set.of(HazardCode.AG206);

    /** What is about a session or a whole database, whoever made the tables. */
    private static final Set<HazardCode> OF_NO_TABLE = Set.of(HazardCode.AG112, HazardCode.AG510);

    private static TestDatabase database;

    @TempDir
    private Path folder;

    @BeforeAll
    static void create() {
        database = TestPostgres.createDatabase();
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    @ParameterizedTest
    @EnumSource
    void sayWhatTheHazardIsCalled(HazardCode code) {
        HazardPage page = HazardPage.of(code);
        String severity = code.severity().name().toLowerCase(Locale.ROOT);
        assertThat(page.title()).isEqualTo("# " + code + " " + code.title());
        assertThat(page.text())
                .contains("Severity: **" + severity + "**")
                .contains("-- autogen accept " + code + ": REASON")
                .contains("accept-hazards = " + code);
        assertThat(HazardPage.read("README.md"))
                .contains("| [" + code + "](" + code + ".md) | " + code.title() + " | " + severity + " |");
    }

    @Test
    void thereIsNoPageOfNothing() throws Exception {
        try (Stream<Path> files = Files.list(HazardPage.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                    Stream.of("README.md"),
                                    Arrays.stream(HazardCode.values()).map(code -> code + ".md"))
                            .toList());
        }
    }

    @ParameterizedTest
    @EnumSource
    void raiseIt(HazardCode code) throws Exception {
        Optional<String> raising = HazardPage.of(code).raising();
        if (raising.isEmpty()) {
            assertThat(OF_PLANS_ONLY).contains(code);
            assertThat(AcceptanceCase.all()).anyMatch(acceptanceCase -> hasHazard(acceptanceCase, code));
            return;
        }
        ExampleRun run = run(raising.get());
        assertThat(run.hazards()).contains(code);
        Disturbance.of(code)
                .ifPresent(disturbance -> assertThat(run.disturbances()).contains(disturbance));
    }

    @ParameterizedTest
    @EnumSource
    void doNotRaiseIt(HazardCode code) throws Exception {
        Optional<String> notRaising = HazardPage.of(code).notRaising();
        if (notRaising.isEmpty()) {
            assertThat(OF_PLANS_ONLY).contains(code);
            assertThat(AcceptanceCase.all())
                    .anyMatch(acceptanceCase ->
                            acceptanceCase.expected().contains(" DropColumn") && !hasHazard(acceptanceCase, code));
            return;
        }
        assertThat(run(notRaising.get()).hazards()).doesNotContain(code);
    }

    @ParameterizedTest
    @EnumSource
    void avoidItInTheSafeWay(HazardCode code) throws Exception {
        ExampleRun run = run(HazardPage.of(code).safe());
        assertThat(run.hazards()).doesNotContain(code);
        Disturbance.of(code)
                .ifPresent(disturbance -> assertThat(run.disturbances()).doesNotContain(disturbance));
    }

    /** The tables are new then: nobody uses them. */
    @ParameterizedTest
    @EnumSource
    void doNotRaiseItOnTablesOfTheSameFile(HazardCode code) throws Exception {
        Optional<String> raising = HazardPage.of(code).raising();
        if (raising.isPresent() && !OF_NO_TABLE.contains(code)) {
            assertThat(ExampleRun.of(database, "", folder, HazardPage.tables() + raising.get())
                            .hazards())
                    .doesNotContain(code);
        }
    }

    /** Without CONCURRENTLY it is not so: the witness can tell. */
    @Test
    void aPlainIndexLetsNobodyWrite() throws Exception {
        assertThat(run("-- autogen no-transaction\nCREATE INDEX orders_placed_idx ON orders (placed);")
                        .disturbances())
                .contains(Disturbance.NO_WRITERS);
    }

    private ExampleRun run(String upgrade) throws Exception {
        return ExampleRun.of(database, HazardPage.tables(), folder, upgrade);
    }

    private static boolean hasHazard(AcceptanceCase acceptanceCase, HazardCode code) {
        return acceptanceCase.expected().contains(" " + code + " ");
    }
}

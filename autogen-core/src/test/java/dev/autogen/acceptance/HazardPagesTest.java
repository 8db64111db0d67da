package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.plan.Hazard;
import dev.autogen.plan.HazardCode;
import dev.autogen.proof.observe.StatementObserver;
import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every hazard has a page, and what the page shows is so: its first statements raise the hazard, those of the safe way do not. */
class HazardPagesTest {

    /** Values that a plan makes up cannot be told from those of an author. */
    private static final Set<HazardCode> OF_PLANS_ONLY = Set.of(HazardCode.AG206);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void sayWhatTheHazardIsCalled(HazardCode code) {
        HazardPage page = HazardPage.of(code);
        assertThat(page.title()).isEqualTo("# " + code + " " + code.title());
        assertThat(page.text())
                .contains("Severity: **" + code.severity().name().toLowerCase(java.util.Locale.ROOT) + "**")
                .contains("-- autogen accept " + code + ": REASON")
                .contains("accept-hazards = " + code);
        assertThat(HazardPage.read("README.md"))
                .contains("| [" + code + "](" + code + ".md) | " + code.title() + " | "
                        + code.severity().name().toLowerCase(java.util.Locale.ROOT) + " |");
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
    void raiseItAndAvoidIt(HazardCode code) throws Exception {
        HazardPage page = HazardPage.of(code);
        Optional<String> raising = page.raising();
        if (raising.isPresent()) {
            assertThat(observed(raising.get())).as("what raises it").contains(code);
        } else {
            assertThat(OF_PLANS_ONLY).contains(code);
            assertThat(AcceptanceCase.all())
                    .as("cases")
                    .anyMatch(acceptanceCase -> acceptanceCase.expected().contains(" " + code + " "));
        }
        assertThat(observed(page.safe())).as("the safe way").doesNotContain(code);
    }

    /** The codes of what the statements do as the upgrade of a revision. */
    private Set<HazardCode> observed(String upgrade) throws Exception {
        Files.writeString(
                folder.resolve("0001.sql"),
                "-- autogen revision 0001\n-- parents:\n-- created: 2026-01-01T00:00:00Z\n-- message: example\n\n"
                        + "-- autogen upgrade\n\n" + upgrade + "\n-- autogen downgrade\n");
        try (TestDatabase database = TestPostgres.createDatabase()) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute(HazardPage.tables());
            }
            StatementObserver observer = new StatementObserver("public");
            RunSettings settings = RunSettings.defaults()
                    .withDefaultSchema("public")
                    .withStatementTimeout(Duration.ofMinutes(1))
                    .withProbe(observer);
            new Migrator(database::connect, MigrationDirectory.read(folder), settings, RunListener.SILENT)
                    .upgrade("head");
            List<Hazard> hazards = observer.steps().stream()
                    .flatMap(step -> step.statements().stream())
                    .flatMap(statement -> statement.hazards().stream())
                    .toList();
            return hazards.stream().map(Hazard::code).collect(Collectors.toSet());
        }
    }
}

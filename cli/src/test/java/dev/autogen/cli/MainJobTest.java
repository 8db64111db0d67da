package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** From entities to a database and back, judged by what Hibernate itself makes of the same entities. */
class MainJobTest {

    @TempDir
    private Path folder;

    static Stream<EntityModelSource> models() {
        return Stream.of(
                        IntStream.rangeClosed(1, StoreApp.VERSIONS).mapToObj(StoreApp::version),
                        PublishedApps.all().stream(),
                        ConfiguredApps.all().stream())
                .flatMap(models -> models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDatabaseMadeByOurUpgradeIsTheOneHibernateMakes(EntityModelSource model) {
        try (TestDatabase ours = TestPostgres.createDatabase();
                TestDatabase hibernates = TestPostgres.createDatabase()) {
            CatalogFingerprint empty = Catalog.of(ours);
            HibernateSchema.create(hibernates, model);
            Project project = new Project(folder).model(model).on(ours).proving(hibernates);

            project.succeeds("revision", "--autogenerate", "-m", "first revision");
            assertThat(project.read(project.migrations().get(0)))
                    .contains("\n-- Proof: upgrade and downgrade round trip on PostgreSQL ");
            project.succeeds("upgrade");
            assertThat(Catalog.of(ours).differencesTo(Catalog.of(hibernates))).isEmpty();
            assertThat(project.run("check").exitCode()).isEqualTo(ExitCode.DONE);
            assertThat(project.run("diff")).isEqualTo(project.succeeds("diff"));

            project.succeeds("downgrade", "base", "--yes");
            assertThat(Catalog.of(ours).differencesTo(empty)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void theDatabaseHibernateMadeHasNoDifferences(EntityModelSource model) {
        try (TestDatabase hibernates = TestPostgres.createDatabase()) {
            HibernateSchema.create(hibernates, model);
            Project project = new Project(folder).model(model).on(hibernates);

            Project.Result diff = project.run("diff");
            assertThat(diff.out()).isEmpty();
            assertThat(diff.exitCode()).isEqualTo(ExitCode.DONE);
            Project.Result revision = project.succeeds("revision", "--autogenerate", "-m", "nothing");
            assertThat(revision.err()).contains("No changes detected");
            assertThat(folder.resolve("migrations")).doesNotExist();
        }
    }
}

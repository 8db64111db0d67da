package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Autogen;
import dev.autogen.Comparison;
import dev.autogen.SchemaSource;
import dev.autogen.config.Configuration;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.report.MigrationContent;
import dev.autogen.revision.Revision;
import dev.autogen.templates.MustacheMigrationRenderer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile name in every place, made, altered, renamed and dropped by migration files, and by scripts for psql. */
class HostileNamesTest {

    private static final List<HostileName> NAMES = HostileName.all();

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    @TempDir
    private Path folder;

    @Test
    void createAndDrop() {
        String setup = HostileSchema.setup(NAMES);
        leadsThereAndBack(setup, setup + HostileSchema.created(NAMES));
    }

    @Test
    void alter() {
        String setup = HostileSchema.setup(NAMES);
        leadsThereAndBack(setup + HostileSchema.created(NAMES), setup + HostileSchema.altered(NAMES));
    }

    private void leadsThereAndBack(String before, String after) {
        try (TestDatabase from = TestPostgres.createDatabase();
                TestDatabase to = TestPostgres.createDatabase()) {
            from.execute(before);
            to.execute(after);
            CatalogFingerprint fromBefore = Catalog.of(from);
            CatalogFingerprint toBefore = Catalog.of(to);
            Project project = new Project(folder).on(from);
            Comparison comparison = compare(from, to);
            assertThat(comparison.unplanned()).isEmpty();
            assertThat(comparison.upgrade().obstacles()).isEmpty();
            String file = new MustacheMigrationRenderer().render(document(comparison));
            project.write("migrations/1.sql", file);
            project.tickBoxes("migrations/1.sql");

            project.succeeds("upgrade", "head");
            assertThat(Catalog.of(from).differencesTo(toBefore, LEFT_ALONE)).isEmpty();
            project.succeeds("downgrade", "base");
            assertThat(Catalog.of(from).differencesTo(fromBefore, LEFT_ALONE)).isEmpty();
        }
    }

    private Comparison compare(TestDatabase from, TestDatabase to) {
        Autogen autogen = new Autogen(new Configuration(folder).settings(), new MustacheMigrationRenderer());
        return autogen.compare(source(from), source(to), null);
    }

    private static SchemaSource source(TestDatabase database) {
        return SchemaSource.parse(database.url() + (database.url().contains("?") ? "&" : "?") + "user="
                + database.user() + "&password=" + database.password());
    }

    private static dev.autogen.report.MigrationDocument document(Comparison comparison) {
        Revision revision =
                new Revision("1", List.of(), List.of(), List.of(), Instant.EPOCH, "hostile names", List.of());
        return MigrationContent.generated(revision, comparison.lines(), comparison.upgrade(), comparison.downgrade());
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.Autogen;
import dev.autogen.Comparison;
import dev.autogen.SchemaSource;
import dev.autogen.config.Configuration;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.RenameQuestions;
import dev.autogen.fixtures.Psql;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationDocument;
import dev.autogen.revision.Revision;
import dev.autogen.schema.ShownText;
import dev.autogen.templates.MustacheMigrationRenderer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every hostile name in every place, made, altered and dropped by migration files, and by scripts for psql. */
class HostileNamesTest {

    private static final List<HostileName> NAMES = HostileName.all();

    private static final int LONGEST_ROLE = 40;

    @TempDir
    private Path folder;

    @Test
    void createAndDrop() throws Exception {
        try (TestDatabase from = TestPostgres.createDatabase();
                TestDatabase to = TestPostgres.createDatabase()) {
            String setup = HostileSchema.setup(NAMES);
            from.execute(setup);
            to.execute(setup + HostileSchema.created(NAMES));
            leadsThereAndBack(from, to);
        }
    }

    @Test
    void alter() throws Exception {
        try (TestDatabase from = TestPostgres.createDatabase()) {
            // Roles are the server's, not the database's.
            List<String> roles = NAMES.stream()
                    .map(HostileName::text)
                    .filter(text -> text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_ROLE)
                    .filter(text -> !text.startsWith("pg_"))
                    .map(text -> text + from.name())
                    .toList();
            roles.forEach(role -> from.execute("CREATE ROLE " + HostileName.quoted(role)));
            try {
                alter(from, roles);
            } finally {
                from.execute("DROP SCHEMA dependents, places CASCADE");
                roles.forEach(role -> from.execute("DROP ROLE " + HostileName.quoted(role)));
            }
        }
    }

    private void alter(TestDatabase from, List<String> roles) throws Exception {
        try (TestDatabase to = TestPostgres.createDatabase()) {
            String setup = HostileSchema.setup(NAMES);
            String dependents = HostileSchema.dependents(NAMES, roles);
            from.execute(setup + HostileSchema.created(NAMES) + dependents);
            to.execute(setup + HostileSchema.altered(NAMES) + dependents);
            leadsThereAndBack(from, to);
        }
    }

    /** Each gets the name of the next, so that all names are taken while they change. */
    @Test
    void rename() throws Exception {
        List<HostileName> others = new ArrayList<>(NAMES.subList(1, NAMES.size()));
        others.add(NAMES.get(0));
        try (TestDatabase from = TestPostgres.createDatabase();
                TestDatabase to = TestPostgres.createDatabase()) {
            from.execute(HostileSchema.named(NAMES));
            to.execute(HostileSchema.named(others));
            RenamePolicy renames = new RenamePolicy(HostileSchema.renames(NAMES, others), RenameQuestions.NOBODY);
            Comparison comparison = compare(from, to, renames);
            assertThat(comparison.changes())
                    .allMatch(change -> change.getClass().getSimpleName().startsWith("Rename"));
            leadsThereAndBack(from, to, comparison, Set.of(SetAside.COLUMN_ORDER, SetAside.NOT_NULL_NAMES));
        }
    }

    private void leadsThereAndBack(TestDatabase from, TestDatabase to) throws Exception {
        Comparison comparison = compare(from, to, RenamePolicy.SILENT);
        assertThat(comparison.unplanned()).isEmpty();
        leadsThereAndBack(from, to, comparison, Set.of(SetAside.COLUMN_ORDER));
    }

    private void leadsThereAndBack(TestDatabase from, TestDatabase to, Comparison comparison, Set<SetAside> leftAlone)
            throws Exception {
        CatalogFingerprint before = Catalog.of(from);
        CatalogFingerprint after = Catalog.of(to);
        Project project = new Project(folder).on(from);
        assertThat(comparison.upgrade().obstacles()).isEmpty();
        project.write("migrations/1.sql", new MustacheMigrationRenderer().render(document(comparison)));
        assertShown(project.read("migrations/1.sql"));
        project.tickBoxes("migrations/1.sql");

        project.succeeds("upgrade", "head");
        assertThat(Catalog.of(from).differencesTo(after, leftAlone)).isEmpty();
        project.succeeds("downgrade", "base");
        assertThat(Catalog.of(from).differencesTo(before, leftAlone)).isEmpty();

        Optional<Psql> psql = Psql.find();
        if (psql.isPresent()) {
            String upgrade = project.succeeds("upgrade", "--sql", "head").out();
            assertThat(psql.get().run(from, folder, upgrade)).isEmpty();
            assertThat(Catalog.of(from).differencesTo(after, leftAlone)).isEmpty();
            String downgrade = project.succeeds("downgrade", "--sql", "base").out();
            assertThat(psql.get().run(from, folder, downgrade)).isEmpty();
            assertThat(Catalog.of(from).differencesTo(before, leftAlone)).isEmpty();
        }
        assertThat(folder.resolve("hacked")).doesNotExist();
    }

    /** Nothing that an editor or a terminal would obey. */
    private static void assertShown(String text) {
        assertThat(text.lines().filter(line -> line.replace("\t", "").chars().anyMatch(ShownText::isControl)))
                .isEmpty();
    }

    private Comparison compare(TestDatabase from, TestDatabase to, RenamePolicy renames) {
        Autogen autogen = new Autogen(new Configuration(folder).settings(), new MustacheMigrationRenderer());
        return autogen.compare(source(from), source(to), null, renames);
    }

    private static SchemaSource source(TestDatabase database) {
        return SchemaSource.parse(database.url() + (database.url().contains("?") ? "&" : "?") + "user="
                + database.user() + "&password=" + database.password());
    }

    private static MigrationDocument document(Comparison comparison) {
        Revision revision =
                new Revision("1", List.of(), List.of(), List.of(), Instant.EPOCH, "hostile names", List.of());
        return MigrationContent.generated(revision, comparison.lines(), comparison.upgrade(), comparison.downgrade());
    }
}

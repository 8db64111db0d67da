package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntitySearch;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.FoundEntities;
import dev.autogen.entities.ModelNote;
import dev.autogen.entities.StartedHibernate;
import dev.autogen.entities.TargetServer;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateRelease;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Applications with a Hibernate of their own: what our upgrade makes is what that version makes when the application starts, which is
 * also what it states, and there is no difference left afterwards.
 *
 * <p>{@code mvn verify -Pall-hibernates -pl autogen-core -am} tries all versions with all applications.
 */
@Tag("hibernates")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllHibernatesTest {

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private final Map<EntityModelSource, TestDatabase> created = new HashMap<>();

    @AfterAll
    void drop() {
        created.values().forEach(TestDatabase::close);
    }

    /** Hibernate, an application on it, and the version of it that its database is at; null for an empty one. */
    static List<Arguments> steps() {
        List<Arguments> steps = new ArrayList<>();
        for (HibernateRelease release : HibernateRelease.chosen()) {
            if (HibernateRelease.isAnyNamed()) {
                addAll(release, steps);
            } else {
                addMostTelling(release, steps);
            }
        }
        return steps;
    }

    private static void addAll(HibernateRelease release, List<Arguments> steps) {
        addStore(release, 1, steps);
        PublishedApps.all().forEach(app -> steps.add(Arguments.of(release, null, app.withLibraries(release.jars()))));
        ConfiguredApps.all(release).forEach(app -> steps.add(Arguments.of(release, null, app)));
    }

    /** The largest models, and the one with a default schema and an {@code orm.xml}: what every build has time for. */
    private static void addMostTelling(HibernateRelease release, List<Arguments> steps) {
        addStore(release, StoreApp.VERSIONS - 1, steps);
        steps.add(Arguments.of(release, null, PublishedApps.kogitoDataIndex().withLibraries(release.jars())));
        ConfiguredApps.all(release).stream()
                .filter(app -> app.persistenceUnit() != null)
                .forEach(app -> steps.add(Arguments.of(release, null, app)));
    }

    private static void addStore(HibernateRelease release, int first, List<Arguments> steps) {
        EntityModelSource before = null;
        for (int version = first; version <= StoreApp.VERSIONS; version++) {
            EntityModelSource store = StoreApp.version(version, release);
            steps.add(Arguments.of(release, before, store));
            before = store;
        }
    }

    @ParameterizedTest(name = "{0}: {1} to {2}")
    @MethodSource("steps")
    void upgradesToWhatThatVersionCreates(HibernateRelease release, EntityModelSource before, EntityModelSource after)
            throws SQLException {
        try (EntitySearch search = EntitySearch.open(source(after));
                StartedHibernate hibernate = search.start(AllHibernatesTest::server);
                CaseDatabase created = new CaseDatabase(created(after).copy());
                CaseDatabase database = before == null
                        ? new CaseDatabase()
                        : new CaseDatabase(created(before).copy())) {
            FoundEntities found = search.find();
            EntityModel model = found.read(hibernate);
            assertThat(model.hibernate().number()).isEqualTo(release.version());
            assertThat(release.jars()).contains(model.hibernate().jar());

            Schema current = database.introspect();
            List<Change> changes = differences(database, current, model);
            database.run(database.planner(changes, current).upgrade(changes, current));

            assertThat(database.fingerprint().differencesTo(created.fingerprint(), LEFT_ALONE))
                    .filteredOn(difference -> !isTold(release, model, difference))
                    .as("upgraded, and created by Hibernate")
                    .isEmpty();
            assertThat(differences(database, database.introspect(), model))
                    .as("left after the upgrade")
                    .isEmpty();
            assertThat(differences(created, created.introspect(), model))
                    .as("false changes")
                    .isEmpty();
            keepOnly(after);
            assertThat(stated(hibernate).differencesTo(created.fingerprint(), Set.of()))
                    .as("stated, and created by Hibernate")
                    .isEmpty();
        }
    }

    /**
     * With 6.4 identities are {@code serial} columns, whose default is one that the mapping does not mention: where the key of the
     * store's tags becomes one of another kind, it is kept by rule ({@link DiffRules#ENTITIES}). Since 8.0 there are policies for
     * {@code @TenantId}, which are not managed, and every user is told so.
     */
    private static boolean isTold(HibernateRelease release, EntityModel model, String difference) {
        if (release.version().startsWith("6.4.")) {
            return difference.contains("public.tag_id_seq");
        }
        boolean security = difference.contains("hibernate_tenant_isolation") || difference.contains(", row security: ");
        return security
                && model.notes().stream()
                        .filter(note -> note.kind().equals(ModelNote.ROW_LEVEL_SECURITY))
                        .anyMatch(note -> difference.contains(note.name()));
    }

    /** The database that an application's start makes, which is made once: the next step begins with it. */
    private TestDatabase created(EntityModelSource source) {
        return created.computeIfAbsent(source, any -> {
            TestDatabase database = TestPostgres.createDatabase();
            HibernateSchema.createByItsOwn(database, source);
            return database;
        });
    }

    private void keepOnly(EntityModelSource source) {
        created.forEach((other, database) -> {
            if (!other.equals(source)) {
                database.close();
            }
        });
        created.keySet().retainAll(Set.of(source));
    }

    private static List<Change> differences(CaseDatabase database, Schema current, EntityModel model)
            throws SQLException {
        return new SchemaDiffer(DiffRules.ENTITIES).diff(current, database.settle(model.schema(), current));
    }

    private static CatalogFingerprint stated(StartedHibernate hibernate) throws SQLException {
        try (CaseDatabase database = new CaseDatabase()) {
            for (String statement : hibernate.creationStatements()) {
                database.execute(statement);
            }
            return database.fingerprint();
        }
    }

    private static EntitySource source(EntityModelSource source) {
        return new EntitySource(
                source.classpath(),
                source.packages(),
                source.persistenceUnit(),
                source.hibernateConfig(),
                source.mappingFiles().stream().map(Path::toString).toList(),
                source.settings());
    }

    private static TargetServer server() {
        return new TargetServer(TestPostgres.majorVersion(), 0, "public");
    }
}

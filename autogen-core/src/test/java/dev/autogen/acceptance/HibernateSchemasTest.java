package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From every version of the store to every other, also backwards and over several days, as one plan, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateSchemasTest {

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private final List<TestDatabase> versions = new ArrayList<>();

    @BeforeAll
    void create() {
        versions.add(TestPostgres.createDatabase());
        for (int version = 1; version <= StoreApp.VERSIONS; version++) {
            TestDatabase database = TestPostgres.createDatabase();
            versions.add(database);
            HibernateSchema.create(database, StoreApp.version(version));
        }
    }

    @AfterAll
    void drop() {
        versions.forEach(TestDatabase::close);
    }

    static Stream<Arguments> pairs() {
        List<Arguments> pairs = new ArrayList<>();
        for (int before = 0; before <= StoreApp.VERSIONS; before++) {
            for (int after = 0; after <= StoreApp.VERSIONS; after++) {
                pairs.add(Arguments.of(before, after));
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void leadsThereAndBack(int before, int after) throws SQLException {
        try (CaseDatabase wanted = new CaseDatabase(versions.get(after).copy());
                CaseDatabase database = new CaseDatabase(versions.get(before).copy())) {
            Schema schemaBefore = database.introspect();
            CatalogFingerprint catalogBefore = database.fingerprint();
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(schemaBefore, wanted.introspect());
            assertThat(changes.isEmpty()).isEqualTo(before == after);
            Planner planner = database.planner(changes, schemaBefore);
            Plan upgrade = planner.upgrade(changes, schemaBefore);
            Plan downgrade = planner.downgrade(changes, schemaBefore);

            database.run(upgrade);
            assertThat(database.fingerprint().differencesTo(wanted.fingerprint(), LEFT_ALONE))
                    .as("upgraded")
                    .isEmpty();
            database.run(downgrade);
            assertThat(database.fingerprint().differencesTo(catalogBefore, LEFT_ALONE))
                    .as("downgraded")
                    .isEmpty();
        }
    }
}

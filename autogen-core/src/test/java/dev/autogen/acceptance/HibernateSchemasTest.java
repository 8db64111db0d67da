package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** From every version of the store to every other, also backwards and over several days, as one plan, and back. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HibernateSchemasTest {

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private final StoreVersions versions = new StoreVersions();

    @AfterAll
    void drop() {
        versions.close();
    }

    static List<Arguments> pairs() {
        return StoreVersions.pairs(0, true);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void leadsThereAndBack(int before, int after) throws SQLException {
        try (CaseDatabase wanted = new CaseDatabase(versions.database(after).copy());
                CaseDatabase database =
                        new CaseDatabase(versions.database(before).copy())) {
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

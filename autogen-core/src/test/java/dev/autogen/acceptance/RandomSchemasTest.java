package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** From one random schema to another and back, {@code -Dautogen.random.pairs} times. */
class RandomSchemasTest {

    private static final int PAIRS = Integer.getInteger("autogen.random.pairs", 50);
    private static final long FIRST_SEED = Long.getLong("autogen.random.seed", 1);

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    @Test
    void leadsThereAndBack() throws Exception {
        try (CaseDatabase database = new CaseDatabase()) {
            for (long seed = FIRST_SEED; seed < FIRST_SEED + PAIRS; seed++) {
                Random random = new Random(seed);
                run(database, seed, RandomSchema.of(random), RandomSchema.of(random));
            }
        }
    }

    private static void run(CaseDatabase database, long seed, String sqlBefore, String sqlAfter) throws Exception {
        database.reset(sqlAfter);
        Schema after = database.introspect();
        CatalogFingerprint catalogAfter = database.fingerprint();
        database.reset(sqlBefore);
        Schema before = database.introspect();
        CatalogFingerprint catalogBefore = database.fingerprint();
        List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
        Planner planner = database.planner(changes, before);
        Plan upgrade = planner.upgrade(changes, before);
        Plan downgrade = planner.downgrade(changes, before);
        String story = "seed " + seed + "\n" + sqlBefore + "\n-- to\n" + sqlAfter + "\n-- upgrade\n"
                + SectionText.of(upgrade) + "\n-- downgrade\n" + SectionText.of(downgrade);
        try {
            database.run(upgrade);
            assertThat(database.fingerprint().differencesTo(catalogAfter, LEFT_ALONE))
                    .as("upgraded")
                    .isEmpty();
            database.run(downgrade);
            assertThat(database.fingerprint().differencesTo(catalogBefore, LEFT_ALONE))
                    .as("downgraded")
                    .isEmpty();
        } catch (Exception | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + story, e);
        }
    }
}

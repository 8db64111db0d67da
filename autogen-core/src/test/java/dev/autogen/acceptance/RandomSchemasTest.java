package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.database.Dependents;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.schema.Schema;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From one random schema, with views and the like on it, to another and back, with a row in every table where one can be, {@code -Dautogen.random.pairs} times,
 * from {@code -Dautogen.random.seed} on: both plans do what they should, and what they say they do. A failure tells the call that repeats it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RandomSchemasTest {

    private static final int PAIRS = Integer.getInteger("autogen.random.pairs", 130);
    private static final long FIRST_SEED = Long.getLong("autogen.random.seed", 1);

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private final CaseDatabases databases = new CaseDatabases();

    private final AtomicInteger obstacles = new AtomicInteger();

    /** Pairs with something that does not fit a new type. */
    private final AtomicInteger refused = new AtomicInteger();

    @AfterAll
    void close() throws Exception {
        databases.close();
        if (PAIRS >= 130) {
            assertThat(obstacles.get()).as("pairs with something in the way").isLessThan(PAIRS / 2 + 1);
            assertThat(refused.get())
                    .as("pairs with something that does not fit")
                    .isPositive();
        }
    }

    static LongStream seeds() {
        return LongStream.range(FIRST_SEED, FIRST_SEED + PAIRS);
    }

    @Execution(ExecutionMode.CONCURRENT)
    @ParameterizedTest
    @MethodSource("seeds")
    void leadsThereAndBack(long seed) throws Exception {
        databases.use(database -> {
            if (!run(database, seed)) {
                obstacles.incrementAndGet();
            }
        });
    }

    /** @return whether there was a way */
    private boolean run(CaseDatabase database, long seed) throws SQLException {
        Random random = new Random(seed);
        Random richer = seed % 2 == 0 ? new Random(-seed) : null;
        String sqlBefore = RandomSchema.of(random, TestPostgres.majorVersion(), richer);
        String sqlAfter = RandomSchema.of(random, TestPostgres.majorVersion(), richer);
        database.reset(sqlAfter);
        Schema after = database.introspect();
        CatalogFingerprint catalogAfter = database.fingerprint();
        database.reset(sqlBefore);
        String dependents = RandomDependents.of(random, database.introspect(), richer);
        database.execute(dependents);
        Schema before = database.introspect();
        List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
        Dependents found = database.dependents(changes, before);
        assertThat(found.untried()).as("untried, seed " + seed).isEmpty();
        if (!found.refused().isEmpty()) {
            refused.incrementAndGet();
            String function = dependents.lines().findFirst().orElseThrow();
            assertThat(RefusalCheck.wrong(database, sqlBefore, function, changes, before, found))
                    .as("refused and fits, seed " + seed)
                    .isEmpty();
            // What the error asks for, after which there is a way.
            database.reset(sqlBefore);
            database.execute(dependents);
            RefusalCheck.dropRefused(database, found);
        }
        CatalogFingerprint catalogBefore = database.fingerprint();
        Planner planner = database.planner(Renaming.NONE, changes, before, seed % 2 == 0);
        Plan upgrade = planner.upgrade(changes, before);
        Plan downgrade = planner.downgrade(changes, before);
        if (!upgrade.obstacles().isEmpty() || !downgrade.obstacles().isEmpty()) {
            return false;
        }
        String story =
                "again: mvn -pl autogen-core -am test -Dtest=RandomSchemasTest -Dsurefire.failIfNoSpecifiedTests=false"
                        + " -Dautogen.random.pairs=1 -Dautogen.random.seed=" + seed + "\n" + sqlBefore + dependents
                        + "\n-- to\n"
                        + sqlAfter + "\n-- upgrade\n"
                        + SectionText.of(upgrade) + "\n-- downgrade\n" + SectionText.of(downgrade);
        try {
            database.execute(RandomRows.of(
                    before,
                    Stream.of(upgrade, downgrade)
                            .flatMap(plan -> plan.hazards().stream())
                            .toList()));
            follow(database, upgrade, "upgrade foretold");
            CatalogFingerprint upgraded = database.fingerprint();
            assertThat(upgraded.differencesTo(catalogAfter, LEFT_ALONE))
                    .as("upgraded")
                    .allMatch(RandomDependents::isExtra);
            assertThat(RandomDependents.lost(catalogBefore.entries(), upgraded.entries()))
                    .as("lost")
                    .isEmpty();
            follow(database, downgrade, "downgrade foretold");
            assertThat(database.fingerprint().differencesTo(catalogBefore, LEFT_ALONE))
                    .as("downgraded")
                    .isEmpty();
        } catch (SQLException | AutogenException | AssertionError e) {
            throw new AssertionError(e.getMessage() + "\n" + story, e);
        }
        return true;
    }

    private static void follow(CaseDatabase database, Plan plan, String what) throws SQLException {
        assertThat(PredictionComparison.differencesWhateverTheRows(plan, database.observe(plan, List.of())))
                .as(what)
                .isEmpty();
    }
}

package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is cancelled at any moment ends soon, says so, and leaves nothing in doubt; the runs after it end at the target, with
 * each statement's effect exactly once.
 *
 * <p>The build tries some moments; {@code -Dautogen.cancel.runs=1000} tries more.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES)
class CancelTest {

    private static final int RUNS = Integer.getInteger("autogen.cancel.runs", 15);
    private static final long SEED = Long.getLong("autogen.cancel.seed", 1);

    private final TestDatabase database = TestPostgres.createDatabase();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Random random = new Random(SEED);
    private final ChaosRevisions revisions;
    private final Migrations migrations;

    CancelTest(@TempDir Path folder) throws Exception {
        migrations = new Migrations(folder);
        revisions = new ChaosRevisions(migrations);
        database.execute(ChaosRevisions.SURROUNDINGS);
    }

    @AfterEach
    void drop() {
        timer.shutdownNow();
        database.close();
    }

    @Test
    void theNextRunGoesOnWhereverTheOneBeforeWasCancelled() {
        long longest = undisturbed("up");
        longest = Math.max(longest, undisturbed("down"));
        int cancelled = 0;
        for (int run = 0; run < RUNS; run++) {
            database.execute("DELETE FROM effects");
            for (String direction : List.of("up", "down")) {
                String situation = "run " + run + " of seed " + SEED + ", " + direction;
                while (isCancelled(direction, random.nextLong(longest), situation)) {
                    cancelled++;
                }
                assertThat(effects(direction)).as(situation).isEqualTo(revisions.effects(direction));
            }
        }
        assertThat(cancelled).isGreaterThan(RUNS / 2);
    }

    private long undisturbed(String direction) {
        long start = System.nanoTime();
        ChaosProcess.run(migrations.migrator(database), direction);
        return TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - start);
    }

    /** Runs and cancels after so many microseconds; false when the run was faster. */
    private boolean isCancelled(String direction, long micros, String situation) {
        Migrator migrator = migrations.migrator(database);
        ScheduledFuture<?> cancel = timer.schedule(migrator::cancel, micros, TimeUnit.MICROSECONDS);
        try {
            ChaosProcess.run(migrator, direction);
            return false;
        } catch (AutogenException e) {
            assertThat(e.code()).as("%s: %s", situation, e).isEqualTo("cancelled");
            assertThat(e.nextStep()).as(situation).hasValue("Run the command again: it goes on from there.");
            assertThat(database.column(
                            "SELECT DISTINCT ON (revision) outcome FROM autogen_log ORDER BY revision, id DESC"))
                    .as("%s after %s µs: %s", situation, micros, e)
                    .doesNotContain("begun");
            return true;
        } finally {
            cancel.cancel(false);
        }
    }

    /** What a procedure commits by itself stays when it is cancelled afterwards, and comes again. */
    private List<String> effects(String direction) {
        return database.column("SELECT what FROM (SELECT * FROM effects WHERE what <> 'dddd up 4' UNION ALL"
                + " SELECT DISTINCT what FROM effects WHERE what = 'dddd up 4') e WHERE what LIKE '% " + direction
                + " %' ORDER BY what COLLATE \"C\"");
    }
}

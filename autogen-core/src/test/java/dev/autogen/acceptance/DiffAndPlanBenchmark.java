package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Dependents;
import dev.autogen.database.ServerVersion;
import dev.autogen.database.postgres.PostgresActionWriter;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Planner;
import dev.autogen.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Finding one difference in every tenth of 1,000 tables and planning both directions, the first time in a process and when it is
 * warm; and how that grows. Run by {@code mvn verify -Pbenchmark}.
 */
@Tag("benchmark")
class DiffAndPlanBenchmark {

    private static final int TABLES = 1000;
    private static final int GROWTH = 4;
    private static final int RUNS = 15;

    /** What noise may add to a growth that is linear. */
    private static final double SLACK = 1.5;

    @Test
    void takesUnderASecondAndGrowsWithTheTables() {
        double first = seconds(LargeSchema.of(TABLES), LargeSchema.changed(TABLES));
        double small = median(TABLES);
        double large = median(GROWTH * TABLES);
        System.out.printf(
                Locale.ROOT,
                "diff and plan of %d tables, a difference in every tenth: %.3f s at first, %.3f s warm;"
                        + " of %d tables %.3f s, %.1f times that%n",
                TABLES,
                first,
                small,
                GROWTH * TABLES,
                large,
                large / small);
        assertThat(first).isLessThan(1);
        assertThat(large).isLessThan(GROWTH * SLACK * small);
    }

    private static double median(int tables) {
        Schema before = LargeSchema.of(tables);
        Schema after = LargeSchema.changed(tables);
        double[] times = new double[RUNS];
        for (int run = 0; run < RUNS; run++) {
            times[run] = seconds(before, after);
        }
        Arrays.sort(times);
        return times[RUNS / 2];
    }

    private static double seconds(Schema before, Schema after) {
        long start = System.nanoTime();
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
        Planner planner = new Planner(new PostgresActionWriter(
                new ServerVersion(18, 0, "PostgreSQL 18.0"), Renaming.NONE, Dependents.NONE, false));
        int steps = planner.upgrade(changes, before).steps().size()
                + planner.downgrade(changes, before).steps().size();
        double time = (System.nanoTime() - start) / 1e9;
        assertThat(steps).isEqualTo(before.tables().size() / 10 * 2);
        return time;
    }
}

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
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Comparing and planning stay in the background of what Hibernate needs to read its model. */
class PlanSpeedTest {

    private static final int TABLES = 1_000;

    /** Ten times what it takes on two idle cores. */
    private static final Duration LIMIT = Duration.ofSeconds(5);

    @Test
    void findsAndPlansADifferenceInEveryTenthTable() {
        Schema before = LargeSchema.of(TABLES);
        Schema after = LargeSchema.changed(TABLES);
        long start = System.nanoTime();
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
        Planner planner = planner();
        int steps = planner.upgrade(changes, before).steps().size()
                + planner.downgrade(changes, before).steps().size();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        assertThat(changes).hasSize(TABLES / 10);
        assertThat(steps).isEqualTo(TABLES / 10 * 2);
        assertThat(took).isLessThan(LIMIT);
    }

    @Test
    void createsAndDropsEverything() {
        Schema after = LargeSchema.of(TABLES);
        long start = System.nanoTime();
        Schema before = Schema.empty("public");
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
        Planner planner = planner();
        assertThat(planner.upgrade(changes, before).steps()).hasSize(TABLES * 4 - 1);
        assertThat(planner.downgrade(changes, before).steps()).hasSize(TABLES * 3 - 1);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    }

    private static Planner planner() {
        return new Planner(new PostgresActionWriter(
                new ServerVersion(18, 0, "PostgreSQL 18.0"), Renaming.NONE, Dependents.NONE, false));
    }
}

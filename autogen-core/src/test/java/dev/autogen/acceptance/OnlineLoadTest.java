package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.acceptance.Load.Waits;
import dev.autogen.database.Scope;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Changes to a table with rows, up and down again, while others read and write it: in the forms that keep an application running
 * nobody waits for long, and nobody sees an error. The plain forms of the same changes are measured beside them.
 * {@code -Dautogen.online.rows=300000} is the size that the documentation speaks of.
 */
class OnlineLoadTest {

    private static final int ROWS = Integer.getInteger("autogen.online.rows", 200_000);

    private static final long LONGEST = 1_000;

    @Test
    @Timeout(900)
    void nobodyWaitsLong() throws Exception {
        List<Waits> plain = waits(false);
        List<Waits> online = waits(true);
        System.out.println("longest waits of " + Load.USERS + " users of a table of " + ROWS
                + " rows, in milliseconds: plain, online (of somebody who does not use it)");
        for (int i = 0; i < plain.size(); i++) {
            System.out.printf(
                    "  %-36s %5d %5d (%d)%n",
                    plain.get(i).name(),
                    plain.get(i).users(),
                    online.get(i).users(),
                    online.get(i).bystander());
        }
        assertThat(online)
                .allSatisfy(waits -> assertThat(waits.beyondTheMachine()).isLessThan(LONGEST));
        // The test can tell: in the plain forms it is the tables that users wait for.
        assertThat(together(plain)).isGreaterThan(together(online));
    }

    private static long together(List<Waits> waits) {
        return waits.stream().mapToLong(Waits::beyondTheMachine).sum();
    }

    private static List<Waits> waits(boolean online) throws Exception {
        List<Waits> waits = new ArrayList<>();
        TestDatabase server = TestPostgres.createDatabase();
        try (CaseDatabase database = new CaseDatabase(server);
                CaseDatabase shapes = new CaseDatabase(TestPostgres.createDatabase())) {
            List<ChangeUnderLoad> changes = ChangeUnderLoad.all();
            database.reset(changes.get(0).schemaBefore() + ChangeUnderLoad.rows(ROWS));
            Load load = new Load(server, ROWS);
            load.during(() -> {
                for (ChangeUnderLoad change : changes) {
                    Work work = new Work(change, database, shapes, online);
                    waits.add(load.waits(change.name(), work::measured));
                    work.finish();
                }
            });
        }
        return waits;
    }

    /** The statements of a change, both ways. */
    private static final class Work {

        private final CaseDatabase database;
        private final ChangeUnderLoad change;
        private final Schema before;
        private final Schema after;
        private final Plan upgrade;
        private final Plan downgrade;

        Work(ChangeUnderLoad change, CaseDatabase database, CaseDatabase shapes, boolean online) throws Exception {
            this.database = database;
            shapes.reset(change.schemaAfter());
            this.after = shapes.introspect();
            shapes.reset(change.schemaBefore());
            this.before = shapes.introspect();
            this.change = change;
            database.execute(change.before());
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
            Planner planner = database.planner(Renaming.NONE, changes, before, online);
            this.upgrade = planner.upgrade(changes, before);
            this.downgrade = planner.downgrade(changes, before);
        }

        void measured() throws Exception {
            database.run(upgrade);
            isLike(after);
            if (!change.oneWay()) {
                goBack();
            }
        }

        void finish() throws Exception {
            if (change.oneWay()) {
                goBack();
            }
            database.execute(change.undo());
        }

        private void goBack() throws Exception {
            database.run(downgrade);
            isLike(before);
        }

        private void isLike(Schema schema) throws Exception {
            Schema there = database.introspect(new Scope("public", Set.of("public"), Set.of()));
            assertThat(new SchemaDiffer(DiffRules.DATABASES).diff(there, schema))
                    .isEmpty();
        }
    }
}

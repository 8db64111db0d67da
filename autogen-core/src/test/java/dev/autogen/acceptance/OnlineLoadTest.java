package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Changes to a table with rows while others read and write it: in the forms that keep an application running nobody waits for long,
 * and nobody sees an error. The plain forms of the same changes are measured beside them. {@code -Dautogen.online.rows=300000} is
 * the size that the documentation speaks of.
 */
class OnlineLoadTest {

    private static final int ROWS = Integer.getInteger("autogen.online.rows", 60_000);

    private static final int USERS = 3;

    private static final String CUSTOMERS = "CREATE TABLE customer (id bigint PRIMARY KEY);";

    private static final String BEFORE = CUSTOMERS
            + "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code text, amount integer);"
            + "CREATE INDEX by_amount ON orders (amount);";

    private static final String AFTER = CUSTOMERS
            + "CREATE TABLE orders (id bigint PRIMARY KEY, customer_id bigint, code text NOT NULL DEFAULT 'none',"
            + " amount integer, token uuid NOT NULL DEFAULT gen_random_uuid(), CONSTRAINT one_code UNIQUE (id, code),"
            + " CONSTRAINT positive CHECK (amount >= 0),"
            + " CONSTRAINT customer_fk FOREIGN KEY (customer_id) REFERENCES customer (id));"
            + "CREATE INDEX by_amount ON orders (amount DESC); CREATE INDEX by_customer ON orders (customer_id);";

    @Test
    @Timeout(600)
    void nobodyWaitsLong() throws Exception {
        long plain = longestWait(false);
        long online = longestWait(true);
        System.out.println("longest wait of " + USERS + " users of a table of " + ROWS + " rows: plain " + plain
                + " ms, online " + online + " ms");
        assertThat(online).as("longest wait, in milliseconds").isLessThan(1_000);
    }

    private static long longestWait(boolean online) throws Exception {
        TestDatabase server = TestPostgres.createDatabase();
        try (CaseDatabase database = new CaseDatabase(server)) {
            database.reset(AFTER);
            Schema after = database.introspect();
            database.reset(BEFORE);
            Schema before = database.introspect();
            database.execute("INSERT INTO customer SELECT generate_series(1, 100);"
                    + "INSERT INTO orders SELECT i, i % 100 + 1, CASE WHEN i % 3 > 0 THEN 'code ' || i END, i"
                    + " FROM generate_series(1, " + ROWS + ") i; ANALYZE;");
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
            Planner planner = database.planner(Renaming.NONE, changes, before, online);
            Plan upgrade = planner.upgrade(changes, before);
            Plan downgrade = planner.downgrade(changes, before);
            return new Load(server).during(() -> {
                database.run(upgrade);
                assertThat(new SchemaDiffer(DiffRules.DATABASES).diff(database.introspect(), after))
                        .isEmpty();
                database.run(downgrade);
            });
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** Users that read and write single rows. */
    private static final class Load {

        private final TestDatabase server;

        private final AtomicBoolean stopped = new AtomicBoolean();

        private final AtomicLong longest = new AtomicLong();

        private final AtomicLong statements = new AtomicLong();

        private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();

        Load(TestDatabase server) {
            this.server = server;
        }

        /** The longest that one of their statements took while the work was done, in milliseconds. */
        long during(Work work) throws Exception {
            List<Thread> users = new ArrayList<>();
            for (int i = 0; i < USERS; i++) {
                int number = i;
                Thread user = new Thread(() -> use(number), "user " + i);
                user.start();
                users.add(user);
            }
            try {
                work.run();
            } finally {
                stopped.set(true);
                for (Thread user : users) {
                    user.join();
                }
            }
            assertThat(errors).isEmpty();
            // Where everybody waits for the whole time, few statements are run.
            assertThat(statements.get()).isGreaterThan(USERS);
            return longest.get();
        }

        private void use(int number) {
            Random random = new Random(number);
            try (Connection connection = server.connect();
                    Statement statement = connection.createStatement()) {
                for (long inserted = 1; !stopped.get(); inserted++) {
                    int id = random.nextInt(ROWS) + 1;
                    timed(statement, "SELECT amount FROM orders WHERE id = " + id);
                    timed(statement, "UPDATE orders SET amount = amount + 1 WHERE id = " + id);
                    long fresh = ROWS + inserted * USERS + number;
                    timed(
                            statement,
                            "INSERT INTO orders (id, customer_id, code, amount) VALUES (" + fresh + ", 7, 'c', 1)");
                    Thread.sleep(2);
                }
            } catch (SQLException | InterruptedException e) {
                errors.add(String.valueOf(e));
            }
        }

        private void timed(Statement statement, String sql) throws SQLException {
            long start = System.nanoTime();
            statement.execute(sql);
            long took = (System.nanoTime() - start) / 1_000_000;
            statements.incrementAndGet();
            longest.accumulateAndGet(took, Math::max);
        }
    }
}

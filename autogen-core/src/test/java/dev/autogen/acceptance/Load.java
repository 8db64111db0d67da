package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Users that read and write single rows of the tables, all the time, and one who works with a table of its own: what that one has to
 * wait is the fault of the machine.
 */
final class Load {

    static final int USERS = 3;

    private final TestDatabase server;
    private final int rows;
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<User> users = new ArrayList<>();
    private final ConcurrentLinkedQueue<String> errors = new ConcurrentLinkedQueue<>();
    private final AtomicLong fresh;

    interface Work {
        void run() throws Exception;
    }

    /** The longest that a statement took, in milliseconds: of those who use the tables, and of the one who does not. */
    record Waits(String name, long users, long bystander) {

        /** What the tables were to blame for. */
        long beyondTheMachine() {
            return Math.max(0, users - bystander);
        }
    }

    private interface Statements {
        void run(User user, Statement statement) throws SQLException;
    }

    private final class User extends Thread {

        private final Statements statements;
        private final AtomicLong longest = new AtomicLong();
        private final AtomicLong rounds = new AtomicLong();

        User(String name, Statements statements) {
            super(name);
            this.statements = statements;
        }

        @Override
        public void run() {
            try (Connection connection = server.connect();
                    Statement statement = connection.createStatement()) {
                while (!stopped.get()) {
                    statements.run(this, statement);
                    rounds.incrementAndGet();
                    Thread.sleep(2);
                }
            } catch (SQLException | InterruptedException e) {
                errors.add(String.valueOf(e));
            }
        }

        void timed(Statement statement, String sql) throws SQLException {
            long start = System.nanoTime();
            statement.execute(sql);
            longest.accumulateAndGet((System.nanoTime() - start) / 1_000_000, Math::max);
        }
    }

    Load(TestDatabase server, int rows) {
        this.server = server;
        this.rows = rows;
        this.fresh = new AtomicLong(rows);
    }

    /** Lets the users work, until all is done; none may see an error. */
    void during(Work work) throws Exception {
        server.execute(
                "CREATE SCHEMA elsewhere; CREATE TABLE elsewhere.own (n bigint); INSERT INTO elsewhere.own VALUES (0)");
        for (int i = 0; i < USERS; i++) {
            Random random = new Random(i);
            users.add(new User("user " + i, (user, statement) -> use(user, statement, random)));
        }
        users.add(new User(
                "bystander", (user, statement) -> user.timed(statement, "UPDATE elsewhere.own SET n = n + 1")));
        users.forEach(Thread::start);
        try {
            work.run();
        } finally {
            stopped.set(true);
            for (User user : users) {
                user.join();
            }
        }
        assertThat(errors).isEmpty();
    }

    /** What they wait while something is done. */
    Waits waits(String name, Work work) throws Exception {
        oneMoreRound();
        users.forEach(user -> user.longest.set(0));
        work.run();
        // Who waits now has not told how long yet.
        oneMoreRound();
        assertThat(errors).isEmpty();
        return new Waits(
                name,
                users.subList(0, USERS).stream()
                        .mapToLong(user -> user.longest.get())
                        .max()
                        .orElseThrow(),
                users.get(USERS).longest.get());
    }

    private void oneMoreRound() throws InterruptedException {
        List<Long> rounds = users.stream().map(user -> user.rounds.get()).toList();
        for (int i = 0; i < users.size(); i++) {
            while (users.get(i).isAlive() && users.get(i).rounds.get() < rounds.get(i) + 2) {
                Thread.sleep(1);
            }
        }
    }

    private void use(User user, Statement statement, Random random) throws SQLException {
        int id = random.nextInt(rows) + 1;
        user.timed(statement, "SELECT amount FROM orders WHERE id = " + id);
        user.timed(statement, "UPDATE orders SET amount = amount + 1 WHERE id = " + id);
        user.timed(
                statement,
                "INSERT INTO orders (id, customer_id, code, amount, quantity) VALUES (" + fresh.incrementAndGet()
                        + ", 7, 'c', 1, 1)");
        user.timed(statement, "UPDATE customer SET name = 'd' WHERE id = " + (random.nextInt(100) + 1));
    }
}

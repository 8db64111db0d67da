package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Classes that a migration calls, each doing for real what it is named after. */
@Timeout(60)
class JavaStepTest {

    private static final String TABLE = "CREATE TABLE t (id int, email text);\n";

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Migrations migrations;

    JavaStepTest(@TempDir Path folder) {
        migrations = new Migrations(folder);
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private static String call(Class<?> type) {
        return "-- autogen java " + type.getName() + "\n";
    }

    private List<String> rows() {
        return database.column("SELECT id || coalesce(email, '') FROM t ORDER BY id");
    }

    private JavaStepException failure(Class<?> type) {
        migrations.write("aaaa", "", TABLE, "").write("bbbb", "aaaa", "INSERT INTO t VALUES (1);\n" + call(type), "");
        migrations.migrator(database).upgrade("aaaa");
        JavaStepException[] caught = new JavaStepException[1];
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(JavaStepException.class, e -> caught[0] = e);
        assertThat(rows()).isEmpty();
        assertThat(migrations.migrator(database).current()).containsExactly("aaaa");
        assertThat(caught[0].revision()).isEqualTo("bbbb");
        assertThat(caught[0].className()).isEqualTo(type.getName());
        return caught[0];
    }

    /** Has the interface. */
    public static final class Backfill implements JavaStep {
        @Override
        public void run(Connection connection) throws SQLException {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO t VALUES (?, ?)")) {
                for (int i = 1; i <= 3; i++) {
                    insert.setInt(1, i);
                    insert.setString(2, "@x");
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    /** Has nothing but the method. */
    public static final class Plain {
        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM t WHERE id = 2");
            }
        }
    }

    @Test
    void runsInTheTransactionOfTheStatementsAround() {
        migrations.write(
                "aaaa",
                "",
                TABLE + call(Backfill.class) + "UPDATE t SET email = email || 'y';\n" + call(Plain.class),
                call(Plain.class) + "DROP TABLE t;");
        RecordingListener listener = new RecordingListener();
        Migrator migrator = migrations.migrator(database, Migrations.SETTINGS, listener);
        RunResult result = migrator.upgrade("head");
        assertThat(rows()).containsExactly("1@xy", "3@xy");
        assertThat(result.steps().get(0).statements()).isEqualTo(4);
        assertThat(listener.events).contains("start aaaa 2/4", "end aaaa 2", "start aaaa 4/4", "end aaaa 4");
        migrator.downgrade("base");
        assertThat(database.column("SELECT to_regclass('t') IS NULL")).containsExactly("t");
    }

    @Test
    void aFailureBehindItTakesItBack() {
        migrations.write("aaaa", "", TABLE + call(Backfill.class) + "SELECT 1 / 0;", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOf(StatementFailedException.class);
        assertThat(database.column("SELECT to_regclass('t') IS NULL")).containsExactly("t");
    }

    @Test
    void isPartOfTheChecksumAndOfWhatAnInterruptedRunHasDone() {
        String upgrade = TABLE + call(Backfill.class) + "-- autogen commit\nSELECT 1 / ";
        migrations.write("aaaa", "", upgrade + "0;", "");
        String checksum = migrations.directory().fileOf("aaaa").checksum();
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        StatementFailedException.class,
                        e -> assertThat(e.statementsDone()).isEqualTo(2));
        migrations.write("aaaa", "", upgrade.replace("Backfill", "Plain") + "1;", "");
        assertThat(migrations.directory().fileOf("aaaa").checksum()).isNotEqualTo(checksum);
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("interrupted-file-changed"));
        migrations.write("aaaa", "", upgrade + "1;", "");
        assertThat(migrations.migrator(database).upgrade("head").steps().get(0).statementsResumed())
                .isEqualTo(2);
        assertThat(rows()).hasSize(3);
    }

    /** Fails before it does anything. */
    public static final class Failing {
        public void run(Connection connection) {
            throw new IllegalStateException("no such customer");
        }
    }

    @Test
    void anExceptionIsSaidWithItsClassAndRevision() {
        JavaStepException failure = failure(Failing.class);
        assertThat(failure.code()).isEqualTo("java-step-failed");
        assertThat(failure)
                .hasMessageContaining(migrations.file("bbbb") + ":9:1: the upgrade of bbbb calls the class "
                        + Failing.class.getName()
                        + ", which failed at JavaStepTest.java:")
                .hasMessageContaining(": java.lang.IllegalStateException: no such customer\n"
                        + "The database is left at revision aaaa; nothing of bbbb was kept.")
                .hasCauseInstanceOf(IllegalStateException.class);
        assertThat(failure.line()).isEqualTo(9);
        List<LogRecord> log = migrations.migrator(database).log();
        assertThat(log.get(log.size() - 1).statement()).isEqualTo("-- autogen java " + Failing.class.getName());
    }

    /** Sends what the server refuses. */
    public static final class BadSql {
        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("INSERT INTO nowhere VALUES (1)");
            }
        }
    }

    @Test
    void anErrorOfTheServerIsOneOfAStatement() {
        migrations.write("aaaa", "", TABLE + call(BadSql.class), "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(StatementFailedException.class, e -> {
                    assertThat(e.sqlState()).hasValue("42P01");
                    assertThat(e.line()).isEqualTo(9);
                    assertThat(e.column()).isEqualTo(1);
                })
                .hasMessageContaining("Statement 2 of 2 of the upgrade of aaaa")
                .hasMessageContaining(BadSql.class.getName());
    }

    /** Tries all that would take the transaction away from the run. */
    public static final class Greedy {
        public void run(Connection connection) throws Exception {
            List<ThrowingCallable> greedy = List.of(
                    connection::commit,
                    connection::rollback,
                    connection::close,
                    () -> connection.setAutoCommit(true),
                    () -> connection.setReadOnly(true),
                    () -> connection.abort(Runnable::run),
                    () -> connection.createStatement().getConnection().commit(),
                    () -> connection
                            .createStatement()
                            .executeQuery("SELECT 1")
                            .getStatement()
                            .getConnection()
                            .close(),
                    () -> connection.getMetaData().getConnection().rollback(),
                    () -> connection.unwrap(Connection.class).commit());
            for (ThrowingCallable one : greedy) {
                assertThatThrownBy(one).hasMessageContaining("The connection belongs to the run: ");
            }
            Savepoint savepoint = connection.setSavepoint();
            try (Statement statement = connection.createStatement()) {
                statement.execute("DELETE FROM t");
                connection.rollback(savepoint);
                Class<?> driver = Class.forName("org.postgresql.PGConnection");
                assertThat(connection.unwrap(driver)).isInstanceOf(driver);
                assertThat(statement.getConnection()).isSameAs(connection);
                assertThat(connection.isClosed()).isFalse();
            }
        }
    }

    @Test
    void theTransactionStaysTheRuns() {
        migrations.write("aaaa", "", TABLE + "INSERT INTO t VALUES (7);" + "\n" + call(Greedy.class), "");
        migrations.migrator(database).upgrade("head");
        assertThat(rows()).containsExactly("7");
    }

    /** Does not look at what it is told. */
    public static final class Closing {
        public void run(Connection connection) throws SQLException {
            connection.commit();
        }
    }

    @Test
    void aCommitIsRefusedAndRolledBack() {
        assertThat(failure(Closing.class)).hasMessageContaining("belongs to the run: commit() is refused");
    }

    /** Ends the transaction where no proxy sees it. */
    public static final class Committing {
        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                statement.execute("COMMIT");
            }
        }
    }

    @Test
    void aCommitInSqlIsFoundOut() {
        migrations.write("aaaa", "", TABLE + call(Committing.class), "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        JavaStepException.class, e -> assertThat(e.code()).isEqualTo("java-transaction"));
        assertThat(migrations.migrator(database).current()).isEmpty();
    }

    /** Keeps everything that it should give back. */
    public static final class Keeping {
        static final List<Connection> CONNECTIONS = new ArrayList<>();
        static final List<Statement> STATEMENTS = new ArrayList<>();

        public void run(Connection connection) throws SQLException {
            Statement statement = connection.createStatement();
            statement.setFetchSize(1);
            ResultSet rows = statement.executeQuery("SELECT * FROM t");
            assertThat(rows.next()).isTrue();
            CONNECTIONS.add(connection);
            STATEMENTS.add(statement);
        }
    }

    @Test
    void whatItLeavesOpenIsClosedAndOfNoUse() {
        migrations.write(
                "aaaa",
                "",
                TABLE + "INSERT INTO t VALUES (1), (2);\n" + call(Keeping.class) + "ALTER TABLE t ADD COLUMN c int;",
                "");
        migrations.migrator(database).upgrade("head");
        assertThatThrownBy(() -> Keeping.CONNECTIONS.get(0).createStatement())
                .hasMessageContaining("The step has ended");
        assertThatThrownBy(() -> Keeping.STATEMENTS.get(0).execute("SELECT 1"))
                .hasMessageContaining("The step has ended");
    }

    /** Swallows an error that has broken the transaction. */
    public static final class Swallowing {
        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.execute("SELECT 1 / 0")).isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void aSwallowedErrorIsNoSuccess() {
        migrations.write("aaaa", "", TABLE + call(Swallowing.class), "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(
                        StatementFailedException.class,
                        e -> assertThat(e.sqlState()).hasValue("25P02"));
    }

    /** Takes its time. */
    public static final class Slow {
        static final CountDownLatch STARTED = new CountDownLatch(1);

        public void run(Connection connection) throws SQLException {
            try (Statement statement = connection.createStatement()) {
                STARTED.countDown();
                statement.execute("SELECT pg_sleep(50)");
            }
        }
    }

    @Test
    void canBeCancelled() throws Exception {
        migrations.write("aaaa", "", call(Slow.class), "");
        Migrator migrator = migrations.migrator(database);
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try {
            Future<RunResult> run = thread.submit(() -> migrator.upgrade("head"));
            Slow.STARTED.await(20, TimeUnit.SECONDS);
            Thread.sleep(200);
            migrator.cancel();
            assertThatThrownBy(run::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            StatementFailedException.class,
                            e -> assertThat(e.sqlState()).hasValue("57014"));
        } finally {
            thread.shutdownNow();
        }
    }

    /** Cannot be made. */
    public static final class WithParameter {
        public WithParameter(String name) {
            assertThat(name).isNotNull();
        }

        public void run(Connection connection) {}
    }

    /** Gives something back. */
    public static final class Answering {
        public int run(Connection connection) {
            return 1;
        }
    }

    static final class Hidden {
        public void run(Connection connection) {}
    }

    @Test
    void aClassThatIsMissingOrCannotBeCalledIsSaidBeforeAnythingRuns() {
        for (Class<?> type :
                List.of(WithParameter.class, Answering.class, Hidden.class, String.class, JavaStep.class)) {
            migrations.write("aaaa", "", TABLE, "").write("bbbb", "aaaa", call(type), "");
            assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                    .isInstanceOfSatisfying(
                            JavaStepException.class, e -> assertThat(e.code()).isEqualTo("java-class-shape"))
                    .hasMessageContaining("the upgrade of bbbb calls the class " + type.getName());
        }
        migrations.write("bbbb", "aaaa", "-- autogen java com.acme.Missing", "");
        assertThatThrownBy(() -> migrations.migrator(database).upgrade("head"))
                .isInstanceOfSatisfying(JavaStepException.class, e -> {
                    assertThat(e.code()).isEqualTo("java-class-missing");
                    assertThat(e.nextStep().orElse("")).contains("--classpath");
                })
                .hasMessageContaining(
                        "the upgrade of bbbb calls the class com.acme.Missing, which is not on the class path");
        assertThat(database.column("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"))
                .containsExactly("0");
    }

    @Test
    void aScriptRefusesItByName() {
        migrations.write("aaaa", "", TABLE, "").write("bbbb", "aaaa", call(Backfill.class), "");
        OfflineScript script = new OfflineScript(migrations.directory(), Migrations.SETTINGS, true);
        assertThatThrownBy(() -> script.upgrade(List.of(), "head"))
                .isInstanceOfSatisfying(
                        JavaStepException.class, e -> assertThat(e.code()).isEqualTo("java-offline"))
                .hasMessageContaining("the upgrade of bbbb calls the class " + Backfill.class.getName());
        assertThat(script.upgrade(List.of(), "aaaa")).contains("CREATE TABLE t");
        assertThat(script.downgrade(List.of("bbbb"), "aaaa")).contains("UPDATE");
    }
}

package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementFailedException;
import dev.autogen.migrate.VersionTables;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.SectionText;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.SetAside;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.Schema;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every concurrent statement of an online revision is cancelled once while it waits for somebody, on the way up and on the way down.
 * The invalid index that a build leaves behind is removed by the next run, which goes on there and ends at the very same catalogue.
 */
class OnlineInterruptedTest {

    private static final Set<SetAside> LEFT_ALONE = Set.of(SetAside.COLUMN_ORDER);

    private static final String BY_AMOUNT =
            "SELECT count(*) FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid"
                    + " AND a.attnum = i.indkey[0] WHERE i.indisvalid AND a.attname = 'amount'";

    @TempDir
    private Path folder;

    private final TestDatabase server = TestPostgres.createDatabase();

    private final List<String> cancelled = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"online-constraints", "online-indexes"})
    void endsWhereItShouldWhateverIsCancelled(String name) throws Exception {
        AcceptanceCase acceptanceCase = new AcceptanceCase(AcceptanceCase.ROOT.resolve(name));
        assumeThat(TestPostgres.majorVersion()).isGreaterThanOrEqualTo(acceptanceCase.oldestVersion());
        try (CaseDatabase database = new CaseDatabase(server);
                Connection connection = server.connect()) {
            database.reset(acceptanceCase.after());
            Schema after = database.introspect();
            CatalogFingerprint catalogAfter = fingerprint(connection);
            database.reset(acceptanceCase.before());
            Schema before = database.introspect();
            CatalogFingerprint catalogBefore = fingerprint(connection);
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, after);
            Planner planner = database.planner(Renaming.NONE, changes, before, true);
            write(planner.upgrade(changes, before), planner.downgrade(changes, before));
            database.execute("CREATE SCHEMA autogen");

            boolean redefines = name.equals("online-indexes");
            int built = untilDone(migrator -> migrator.upgrade("head"), redefines);
            assertThat(fingerprint(connection).differencesTo(catalogAfter, LEFT_ALONE))
                    .isEmpty();
            built += untilDone(migrator -> migrator.downgrade("base"), redefines);
            assertThat(fingerprint(connection).differencesTo(catalogBefore, LEFT_ALONE))
                    .isEmpty();
            assertThat(built).isPositive();
        } finally {
            server.close();
        }
    }

    private interface Run {
        void with(Migrator migrator);
    }

    /** Runs again and again, until nothing is cancelled any more; returns how many builds of indexes were. */
    private int untilDone(Run run, boolean redefines) throws Exception {
        cancelled.clear();
        while (true) {
            int before = cancelled.size();
            try (Canceller canceller = new Canceller(server, cancelled, redefines)) {
                run.with(new Migrator(
                        server::connect,
                        MigrationDirectory.read(folder),
                        RunSettings.defaults()
                                .withDefaultSchema("public")
                                .withTables(new VersionTables("autogen", "version", "log")),
                        canceller));
                assertThat(cancelled).hasSize(before);
                return (int) cancelled.stream()
                        .filter(sql -> sql.startsWith("CREATE"))
                        .count();
            } catch (StatementFailedException e) {
                assertThat(e).hasMessageContaining("canceling statement due to user request");
                assertThat(cancelled).hasSize(before + 1);
                if (cancelled.get(before).startsWith("CREATE")) {
                    assertThat(server.value("SELECT count(*) FROM pg_index WHERE NOT indisvalid"))
                            .isEqualTo("1");
                }
            }
        }
    }

    /** Cancels the first concurrent statement that has not been cancelled before, once it waits for somebody who writes. */
    private static final class Canceller implements RunListener, AutoCloseable {

        private static final String WAITING =
                " FROM pg_stat_activity WHERE application_name = 'autogen' AND wait_event_type = 'Lock'";

        private final TestDatabase server;
        private final List<String> cancelled;
        private final boolean redefines;
        private final String table;
        private final Connection writer;
        private @Nullable Thread thread;

        Canceller(TestDatabase server, List<String> cancelled, boolean redefines) throws SQLException {
            this.server = server;
            this.cancelled = cancelled;
            this.redefines = redefines;
            this.table =
                    String.valueOf(server.value("SELECT max(relname) FROM pg_class WHERE relname IN ('t', 'orders')"));
            this.writer = server.connect();
        }

        @Override
        public void statementStarted(RevisionStep step, ScriptStatement statement, int statements) {
            if (redefines) {
                assertThat(server.value(BY_AMOUNT))
                        .as("indexes that queries have")
                        .isNotEqualTo("0");
            }
            if (thread == null && statement.sql().contains(" CONCURRENTLY ") && !cancelled.contains(statement.sql())) {
                cancelled.add(statement.sql());
                write();
                thread = new Thread(this::cancel, "canceller");
                thread.start();
            }
        }

        private void write() {
            try (Statement statement = writer.createStatement()) {
                writer.setAutoCommit(false);
                statement.execute("DELETE FROM " + table + " WHERE false");
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        private void cancel() {
            while (server.rows("SELECT pg_cancel_backend(pid)" + WAITING).isEmpty()) {
                Thread.onSpinWait();
            }
        }

        @Override
        public void close() throws SQLException {
            try (writer) {
                if (thread != null) {
                    thread.join();
                }
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void write(Plan upgrade, Plan downgrade) throws Exception {
        Files.writeString(
                folder.resolve("0001.sql"),
                "-- autogen revision 0001\n-- parents:\n-- created: 2026-01-01T00:00:00Z\n-- message: example\n\n"
                        + "-- autogen upgrade\n\n" + section(upgrade) + "\n-- autogen downgrade\n\n"
                        + section(downgrade));
    }

    private static String section(Plan plan) {
        return SectionText.of(plan).replaceAll("(?m)^-- autogen todo.*\n", "");
    }

    private static CatalogFingerprint fingerprint(Connection connection) throws SQLException {
        return CatalogFingerprint.of(connection, Set.of("public"), Set.of());
    }
}

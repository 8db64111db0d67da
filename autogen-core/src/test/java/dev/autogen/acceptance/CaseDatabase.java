package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Introspection;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.diff.Change;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Execution;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.Step;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.proof.OriginalCatalog;
import dev.autogen.proof.RepeatedFingerprint;
import dev.autogen.proof.changes.CatalogChanges;
import dev.autogen.proof.changes.CatalogMarks;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.proof.observe.SectionObservation;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A database that is emptied between cases, which takes milliseconds where a new one takes many more. */
final class CaseDatabase implements AutoCloseable {

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    /** The number of statements that no plan has. */
    private static final int BY_THE_AUTHOR = 0;

    private static final Set<QualifiedName> OWN_TABLES =
            Set.of(new QualifiedName("public", "autogen_version"), new QualifiedName("public", "autogen_log"));

    private final TestDatabase database;
    private final Connection connection;
    private final Database postgres = new PostgresDatabase();
    private final RepeatedFingerprint fingerprint;
    private @Nullable Introspected introspected;

    private record Introspected(Scope scope, Introspection introspection, CatalogMarks marks) {}

    CaseDatabase() throws SQLException {
        this(TestPostgres.createDatabase());
    }

    /** @param database dropped when this is closed */
    CaseDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
        this.fingerprint = new RepeatedFingerprint(connection, Set.of());
    }

    /** Empties the database and runs a script. */
    void reset(String script) throws SQLException {
        StringBuilder sql = new StringBuilder();
        for (String schema : schemas()) {
            sql.append("DROP SCHEMA ").append(PostgresNames.identifier(schema)).append(" CASCADE;");
        }
        for (String publication : names("SELECT pubname FROM pg_publication ORDER BY 1")) {
            sql.append("DROP PUBLICATION ")
                    .append(PostgresNames.identifier(publication))
                    .append(';');
        }
        sql.append("CREATE SCHEMA public;");
        // One by one: a script that fails leaves objects that the next reset removes.
        execute(sql.toString());
        execute(script);
    }

    /** What the database holds, in all its schemas and in those that another state has. */
    Schema introspect() throws SQLException {
        Set<String> scope = new TreeSet<>(schemas());
        scope.add("public");
        return introspect(new Scope("public", scope, Set.of()));
    }

    /** What the database holds in some schemas. */
    Schema introspect(Scope scope) throws SQLException {
        Introspection all = postgres.introspectFirst(connection, scope);
        Introspected before = introspected;
        if (before == null || !before.scope().equals(scope)) {
            introspected = new Introspected(scope, all, CatalogMarks.of(connection));
            return all.schema();
        }
        CatalogChanges changes = before.marks().changes(connection);
        if (!changes.everything()) {
            Introspection again =
                    postgres.introspectAgain(connection, scope, before.introspection(), changes.relations());
            assertThat(again.schema())
                    .as("what has changed is read, and nothing else")
                    .isEqualTo(all.schema());
            all = again;
        }
        introspected = new Introspected(scope, all, changes.now());
        return all.schema();
    }

    /** What entities ask for, in the words of this database. */
    Schema settle(Schema desired, Schema current) throws SQLException {
        return postgres.settle(connection, desired, current);
    }

    CatalogFingerprint fingerprint() throws SQLException {
        return fingerprint.read();
    }

    /** @param changes from what the database holds now, which is {@code before} */
    Planner planner(List<Change> changes, Schema before) throws SQLException {
        return planner(Renaming.NONE, changes, before);
    }

    Planner planner(Renaming renaming, List<Change> changes, Schema before) throws SQLException {
        return planner(renaming, changes, before, false);
    }

    Planner planner(Renaming renaming, List<Change> changes, Schema before, boolean online) throws SQLException {
        return new Planner(postgres.actionWriter(
                postgres.serverVersion(connection), renaming, dependents(changes, before), online));
    }

    Dependents dependents(List<Change> changes, Schema before) throws SQLException {
        return postgres.dependents(connection, changes, before);
    }

    /** @param more schemas that are there only after an upgrade */
    OriginalCatalog original(List<String> more) throws SQLException {
        Set<String> scope = new TreeSet<>(schemas());
        scope.addAll(more);
        return OriginalCatalog.read(
                connection, postgres.serverVersion(connection), new Scope("public", scope, OWN_TABLES));
    }

    NameSpelling spelling() {
        return postgres.spelling("public");
    }

    /** The rows of a query, each as text. */
    List<String> query(String sql) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT q::text FROM (" + sql + ") q")) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        return lines;
    }

    /** Runs a plan as a migration does: in one transaction, but for the commits it asks for. */
    void run(Plan plan) throws SQLException {
        run(plan, List.of());
    }

    /** @param backfill what is written for what the plan leaves to its author, in order; may be less */
    void run(Plan plan, List<String> backfill) throws SQLException {
        run(plan, backfill, null);
    }

    /** Runs a plan and tells what its statements did. */
    List<ObservedStatement> observe(Plan plan, List<String> backfill) throws SQLException {
        SectionObservation observation = new SectionObservation(connection, "public");
        run(plan, backfill, observation);
        return observation.statements().stream()
                .filter(statement -> statement.number() != BY_THE_AUTHOR)
                .toList();
    }

    private void run(Plan plan, List<String> backfill, @Nullable SectionObservation observation) throws SQLException {
        connection.setAutoCommit(false);
        try {
            List<String> open = new ArrayList<>(backfill);
            int number = 0;
            for (Step step : plan.steps()) {
                if (step.todo() != null && !open.isEmpty()) {
                    // Where the author writes it: before the statement that needs it.
                    watched(open.remove(0), BY_THE_AUTHOR, true, observation);
                }
                boolean transactional = step.execution().isTransactional();
                if (!transactional || step.execution() == Execution.OWN_TRANSACTION) {
                    connection.commit();
                }
                connection.setAutoCommit(!transactional);
                number++;
                long changed = watched(step.sql(), number, transactional, observation);
                while (step.execution() == Execution.REPEATED && changed > 0) {
                    changed = watched(step.sql(), number, false, null);
                }
                connection.setAutoCommit(false);
                if (step.execution() == Execution.COMMIT_AFTER || step.execution() == Execution.OWN_TRANSACTION) {
                    connection.commit();
                }
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    /** Returns how many rows were changed. */
    private long watched(String sql, int number, boolean transactional, @Nullable SectionObservation observation)
            throws SQLException {
        long changed;
        if (observation != null) {
            observation.before(sql, transactional);
        }
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
            changed = statement.getLargeUpdateCount();
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n  in: " + sql, e.getSQLState(), e);
        }
        if (observation != null) {
            observation.after(number, sql, transactional);
        }
        return changed;
    }

    void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> schemas() throws SQLException {
        return names(SCHEMAS);
    }

    private List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        database.close();
    }
}

package dev.autogen.acceptance;

import dev.autogen.database.Database;
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
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A database that is emptied between cases, which takes milliseconds where a new one takes many more. */
final class CaseDatabase implements AutoCloseable {

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    private final TestDatabase database;
    private final Connection connection;
    private final Database postgres = new PostgresDatabase();

    CaseDatabase() throws SQLException {
        this(TestPostgres.createDatabase());
    }

    /** @param database dropped when this is closed */
    CaseDatabase(TestDatabase database) throws SQLException {
        this.database = database;
        this.connection = database.connect();
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
        return postgres.introspect(connection, scope);
    }

    /** What entities ask for, in the words of this database. */
    Schema settle(Schema desired, Schema current) throws SQLException {
        return postgres.settle(connection, desired, current);
    }

    CatalogFingerprint fingerprint() throws SQLException {
        return CatalogFingerprint.of(connection, new TreeSet<>(schemas()), Set.of());
    }

    /** @param changes from what the database holds now, which is {@code before} */
    Planner planner(List<Change> changes, Schema before) throws SQLException {
        return planner(Renaming.NONE, changes, before);
    }

    Planner planner(Renaming renaming, List<Change> changes, Schema before) throws SQLException {
        return new Planner(postgres.actionWriter(
                postgres.serverVersion(connection), renaming, postgres.dependents(connection, changes, before)));
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
        connection.setAutoCommit(false);
        try {
            List<String> open = new ArrayList<>(backfill);
            for (Step step : plan.steps()) {
                if (step.todo() != null && !open.isEmpty()) {
                    // Where the author writes it: before the statement that needs it.
                    execute(open.remove(0));
                }
                if (step.execution() == Execution.OUTSIDE_TRANSACTION) {
                    connection.commit();
                    connection.setAutoCommit(true);
                }
                executeStep(step);
                connection.setAutoCommit(false);
                if (step.execution() == Execution.COMMIT_AFTER) {
                    connection.commit();
                }
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private void executeStep(Step step) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(step.sql());
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n  in: " + step.sql(), e.getSQLState(), e);
        }
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

package dev.autogen.proof;

import dev.autogen.AutogenException;
import dev.autogen.database.Database;
import dev.autogen.database.Dependent;
import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.plan.Planner;
import dev.autogen.plan.Step;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A throw-away database in which a schema is made from nothing. */
final class ProofDatabase implements AutoCloseable {

    private final Database product;

    private final Scope scope;

    private final ThrowawayDatabase database;

    private final Connection connection;

    private ProofDatabase(Database product, Scope scope, ThrowawayDatabase database, Connection connection) {
        this.product = product;
        this.scope = scope;
        this.database = database;
        this.connection = connection;
    }

    /** An empty one. */
    static ProofDatabase create(ThrowawayServer server, Database product, Scope scope)
            throws SQLException, CannotProveException {
        ThrowawayDatabase database;
        try {
            database = server.create();
        } catch (AutogenException e) {
            throw new CannotProveException("there is no throw-away database: " + OneLine.first(e), e);
        }
        try {
            return new ProofDatabase(product, scope, database, open(database, scope));
        } catch (SQLException | RuntimeException e) {
            try {
                database.close();
            } catch (AutogenException left) {
                // What came first says more.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static Connection open(ThrowawayDatabase database, Scope scope) throws SQLException {
        Connection connection = database.open();
        connection.setSchema(scope.defaultSchema());
        return connection;
    }

    Connection connection() {
        return connection;
    }

    ConnectionSource connections() {
        return () -> open(database, scope);
    }

    ServerVersion version() throws SQLException {
        return product.serverVersion(connection);
    }

    Schema introspect() throws SQLException {
        return product.introspect(connection, scope);
    }

    CatalogFingerprint fingerprint() throws SQLException {
        return CatalogFingerprint.of(connection, scope.schemas(), scope.ownTables());
    }

    /**
     * Makes the schemas, the extensions as far as the server has them, and everything that is managed.
     *
     * @param extensions the schema of each
     * @return the extensions the server has not
     */
    List<String> build(Schema schema, SortedMap<String, String> extensions) throws SQLException, CannotProveException {
        Set<String> namespaces = new TreeSet<>(schema.namespaces());
        namespaces.add(scope.defaultSchema());
        scope.ownTables().forEach(table -> namespaces.add(table.schema()));
        for (String namespace : namespaces) {
            execute("CREATE SCHEMA IF NOT EXISTS " + PostgresNames.identifier(namespace));
        }
        List<String> missing = addExtensions(extensions);
        Schema empty = introspect();
        Planner planner = new Planner(product.actionWriter(version(), Renaming.NONE, Dependents.NONE, false));
        for (Step step : planner.upgrade(new SchemaDiffer(DiffRules.DATABASES).diff(empty, schema), empty)
                .withoutObstacles()
                .steps()) {
            try {
                execute(step.sql());
            } catch (SQLException e) {
                throw new CannotProveException(
                        "the throw-away server cannot have what there is: " + OneLine.first(e)
                                + (missing.isEmpty()
                                        ? ""
                                        : "; it has no extension " + String.join(", ", missing)
                                                + " (shadow.url names a server that has)"),
                        e);
            }
        }
        return missing;
    }

    private List<String> addExtensions(SortedMap<String, String> extensions) throws SQLException {
        Set<String> available = new HashSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name FROM pg_catalog.pg_available_extensions")) {
            while (rows.next()) {
                available.add(rows.getString(1));
            }
        }
        List<String> missing = new ArrayList<>();
        for (Map.Entry<String, String> extension : extensions.entrySet()) {
            if (available.contains(extension.getKey())) {
                String schema = PostgresNames.identifier(extension.getValue());
                execute("CREATE SCHEMA IF NOT EXISTS " + schema);
                execute("CREATE EXTENSION IF NOT EXISTS " + PostgresNames.identifier(extension.getKey()) + " SCHEMA "
                        + schema + " CASCADE");
            } else {
                missing.add(extension.getKey());
            }
        }
        return missing;
    }

    /** Makes functions that others may call, whatever stands in them. What calls one that cannot be made cannot be made either, and says so. */
    void addFunctions(List<String> definitions) throws SQLException {
        execute("SET check_function_bodies = off");
        runAsFarAsPossible(definitions, "");
        execute("RESET check_function_bodies");
    }

    /** Makes what hangs on the managed objects; gives those that cannot be made here, with the reason. */
    List<String> add(Dependents dependents) throws SQLException {
        List<String> leftOut = new ArrayList<>();
        for (Dependent dependent : inOrder(dependents.objects())) {
            connection.setAutoCommit(false);
            try {
                for (String statement : dependent.make()) {
                    execute(statement);
                }
                connection.commit();
            } catch (SQLException e) {
                connection.rollback();
                leftOut.add(dependent.identity() + " (" + OneLine.first(e) + ")");
            } finally {
                connection.setAutoCommit(true);
            }
        }
        return leftOut;
    }

    /** Each after those it needs. */
    private static List<Dependent> inOrder(List<Dependent> objects) {
        List<Dependent> order = new ArrayList<>();
        List<Dependent> open = new ArrayList<>(objects);
        while (!open.isEmpty()) {
            Set<String> waiting = open.stream().map(Dependent::identity).collect(Collectors.toSet());
            List<Dependent> ready = open.stream()
                    .filter(object -> object.needs().stream().noneMatch(waiting::contains))
                    .toList();
            if (ready.isEmpty()) {
                // They need each other, which the server will say.
                ready = List.copyOf(open);
            }
            order.addAll(ready);
            open.removeAll(ready);
        }
        return order;
    }

    /**
     * Runs statements, passing over those that fail.
     *
     * @param harmless the error code that is no failure
     * @return the failures, in a line each
     */
    List<String> runAsFarAsPossible(List<String> statements, String harmless) throws SQLException {
        List<String> failures = new ArrayList<>();
        for (String statement : statements) {
            try {
                execute(statement);
            } catch (SQLException e) {
                if (!harmless.equals(e.getSQLState())) {
                    failures.add(OneLine.first(e));
                }
            }
        }
        return failures;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            database.close();
        }
    }
}

package dev.autogen.database.postgres;

import dev.autogen.AutogenException;
import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Introspection;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.database.StandingObject;
import dev.autogen.diff.Change;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.ActionWriter;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** PostgreSQL 14 and later. */
public final class PostgresDatabase implements Database {

    private static final int OLDEST = 14;

    @Override
    public ServerVersion serverVersion(Connection connection) throws SQLException {
        DatabaseMetaData server = connection.getMetaData();
        String product = server.getDatabaseProductName();
        int major = server.getDatabaseMajorVersion();
        int minor = server.getDatabaseMinorVersion();
        if (!product.equals("PostgreSQL") || major < OLDEST) {
            throw new AutogenException(
                    "unsupported-server",
                    "The server is " + product + " " + server.getDatabaseProductVersion()
                            + "; Autogen works with PostgreSQL " + OLDEST + " and later.",
                    "Upgrade the server, or name another one with --url.");
        }
        return new ServerVersion(major, minor, product + " " + major + "." + minor);
    }

    @Override
    public Schema introspect(Connection connection, Scope scope) throws SQLException {
        return introspectFirst(connection, scope).schema();
    }

    @Override
    public Introspection introspectFirst(Connection connection, Scope scope) throws SQLException {
        return new PostgresIntrospector(serverVersion(connection), scope, null).introspect(connection);
    }

    @Override
    public Introspection introspectAgain(Connection connection, Scope scope, Introspection before, Set<Long> changed)
            throws SQLException {
        return new PostgresIntrospector(serverVersion(connection), scope, new KnownTables(before, changed))
                .introspect(connection);
    }

    @Override
    public void prepareToIntrospect(Connection connection, String defaultSchema) throws SQLException {
        CatalogTransaction.prepareSession(connection, defaultSchema);
    }

    @Override
    public Schema settle(Connection connection, Schema desired, Schema current) throws SQLException {
        return new Settlement(desired, current).settle(connection, () -> serverVersion(connection));
    }

    @Override
    public NameSpelling spelling(String defaultSchema) {
        return new PostgresSpelling(defaultSchema);
    }

    @Override
    public Dependents dependents(Connection connection, List<Change> changes, Schema current) throws SQLException {
        RenamedObjects renamed = RenamedObjects.of(changes);
        DependentTargets targets = DependentTargets.of(changes, current, renamed);
        if (targets.isEmpty()) {
            return Dependents.NONE;
        }
        int version = serverVersion(connection).major();
        DependentReader reader = new DependentReader(connection, version, current);
        Dependents found =
                CatalogTransaction.readOnly(connection, current.defaultSchema(), inside -> reader.read(targets));
        RetypedColumns retyped = RetypedColumns.of(changes, current, renamed);
        return renamed.after(retyped.isEmpty() ? found : new TypeTrial(connection, reader, retyped).judged(found));
    }

    @Override
    public List<StandingObject> standingObjects(Connection connection, Scope scope) throws SQLException {
        int version = serverVersion(connection).major();
        return CatalogTransaction.readOnly(
                connection,
                scope.defaultSchema(),
                inside -> new StandingObjectReader(connection, version, scope).read());
    }

    @Override
    public ActionWriter actionWriter(ServerVersion version, Renaming renaming, Dependents dependents, boolean online) {
        return new PostgresActionWriter(version, renaming, dependents, online);
    }
}

package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.compare.CatalogSide.Kind;
import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.migrate.ConnectionSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A database that is open for comparison.
 *
 * @param url as people may see it, or null for one that nobody knows
 * @param resource to be closed after the connection
 */
record OpenCatalog(
        SchemaSource source,
        @Nullable String url,
        Connection connection,
        ServerVersion version,
        String defaultSchema,
        Resource resource)
        implements AutoCloseable {

    /** The schemas that are neither PostgreSQL's own nor an extension's. */
    private static final String SCHEMAS = """
            SELECT n.nspname FROM pg_catalog.pg_namespace n
            WHERE n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_namespace'::regclass AND e.objid = n.oid AND e.deptype = 'e')
            ORDER BY 1
            """;

    /** What has to be given back. */
    interface Resource {
        void close();
    }

    OpenCatalog {
        requireNonNull(source, "source");
        requireNonNull(connection, "connection");
        requireNonNull(version, "version");
        requireNonNull(defaultSchema, "defaultSchema");
        requireNonNull(resource, "resource");
    }

    static OpenCatalog of(
            SchemaSource source,
            @Nullable String url,
            ConnectionSource connections,
            Database database,
            Resource resource)
            throws SQLException {
        try {
            Connection connection = connections.open();
            try {
                return new OpenCatalog(
                        source,
                        url,
                        connection,
                        database.serverVersion(connection),
                        DefaultSchema.of(connection),
                        resource);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException | RuntimeException e) {
            resource.close();
            throw e;
        }
    }

    Kind kind() {
        if (source instanceof SchemaSource.Empty) {
            return Kind.EMPTY;
        }
        return source instanceof SchemaSource.Migrations ? Kind.THROWAWAY : Kind.DATABASE;
    }

    List<String> schemas() throws SQLException {
        return kind() == Kind.EMPTY ? List.of() : schemas(connection);
    }

    /** The schemas of a database that are neither PostgreSQL's own nor an extension's. */
    static List<String> schemas(Connection connection) throws SQLException {
        List<String> schemas = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SCHEMAS)) {
            while (rows.next()) {
                schemas.add(rows.getString(1));
            }
        }
        return schemas;
    }

    ComparedSide compared(Scope scope) {
        boolean isEmpty = kind() == Kind.EMPTY;
        return new ComparedSide(source, url, isEmpty ? null : version.text(), isEmpty ? List.of() : scope.inOrder());
    }

    @Override
    public void close() throws SQLException {
        try {
            connection.close();
        } finally {
            resource.close();
        }
    }
}

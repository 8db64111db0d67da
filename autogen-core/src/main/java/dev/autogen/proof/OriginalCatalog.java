package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The catalogue of the database a revision is made for, with what a copy may need of its surroundings.
 *
 * @param extensions the schema of each
 */
public record OriginalCatalog(
        ServerVersion version,
        Scope scope,
        CatalogFingerprint fingerprint,
        SortedMap<String, String> extensions,
        SortedSet<String> roles,
        SortedSet<String> collations) {

    private static final String EXTENSIONS = "SELECT x.extname, n.nspname FROM pg_catalog.pg_extension x"
            + " JOIN pg_catalog.pg_namespace n ON n.oid = x.extnamespace WHERE x.extname <> 'plpgsql'";

    private static final String ROLES = "SELECT rolname, '' FROM pg_catalog.pg_roles WHERE rolname !~ '^pg_'";

    private static final String COLLATIONS = "SELECT collname, '' FROM pg_catalog.pg_collation";

    public OriginalCatalog {
        requireNonNull(version, "version");
        requireNonNull(scope, "scope");
        requireNonNull(fingerprint, "fingerprint");
        extensions = new TreeMap<>(extensions);
        roles = new TreeSet<>(roles);
        collations = new TreeSet<>(collations);
    }

    /** Reads it; the connection is in auto-commit mode, and left so. */
    public static OriginalCatalog read(Connection connection, ServerVersion version, Scope scope) throws SQLException {
        return new OriginalCatalog(
                version,
                scope,
                CatalogFingerprint.of(connection, scope.schemas(), scope.ownTables()),
                pairs(connection, EXTENSIONS),
                roles(connection),
                collations(connection));
    }

    static SortedSet<String> roles(Connection connection) throws SQLException {
        return new TreeSet<>(pairs(connection, ROLES).keySet());
    }

    static SortedSet<String> collations(Connection connection) throws SQLException {
        return new TreeSet<>(pairs(connection, COLLATIONS).keySet());
    }

    private static SortedMap<String, String> pairs(Connection connection, String query) throws SQLException {
        SortedMap<String, String> pairs = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                pairs.put(rows.getString(1), rows.getString(2));
            }
        }
        return pairs;
    }
}

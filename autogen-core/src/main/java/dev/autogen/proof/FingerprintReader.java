package dev.autogen.proof;

import dev.autogen.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads all objects of some schemas. */
final class FingerprintReader {

    /** Nothing is found by a search path, so every name in every definition is qualified. */
    private static final String PREPARE = """
            SET LOCAL search_path = '';
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL standard_conforming_strings = on;
            SET LOCAL DateStyle = 'ISO, YMD';
            SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL TimeZone = 'UTC';
            SET LOCAL jit = off
            """;

    private static final String IGNORED = """
            SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            WHERE (n.nspname, c.relname) IN (SELECT s, r FROM unnest(?::text[], ?::text[]) ignored (s, r))
            """;

    private final Connection connection;
    private final List<String> schemas;
    private final List<QualifiedName> ignoredTables;
    private final Set<Long> ignoredOids = new HashSet<>();
    private final List<CatalogObject> objects = new ArrayList<>();

    FingerprintReader(Connection connection, Collection<String> schemas, Collection<QualifiedName> ignoredTables) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.ignoredTables = List.copyOf(ignoredTables);
    }

    List<CatalogObject> read() throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection must be in auto-commit mode");
        }
        connection.setAutoCommit(false);
        List<CatalogObject> found;
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            found = readInThisTransaction();
        } catch (SQLException | RuntimeException e) {
            try {
                end();
            } catch (SQLException broken) {
                // What came first says more.
                e.addSuppressed(broken);
            }
            throw e;
        }
        end();
        return found;
    }

    private void end() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Reads what the transaction that is already open sees. */
    List<CatalogObject> readInThisTransaction() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(PREPARE);
        }
        readIgnored();
        int version = connection.getMetaData().getDatabaseMajorVersion();
        for (String query : FingerprintTableQueries.all(version)) {
            read(query);
        }
        for (String query : FingerprintOtherQueries.all(version)) {
            read(query);
        }
        return objects;
    }

    private void readIgnored() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IGNORED)) {
            statement.setArray(
                    1, texts(ignoredTables.stream().map(QualifiedName::schema).toList()));
            statement.setArray(
                    2, texts(ignoredTables.stream().map(QualifiedName::name).toList()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ignoredOids.add(rows.getLong(1));
                }
            }
        }
    }

    /** Every query gives kind, container, name, the relation it hangs on or 0, and facets as name and value in turn. */
    private void read(String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, texts(schemas));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!ignoredOids.contains(rows.getLong(4))) {
                        objects.add(new CatalogObject(
                                rows.getString(1), rows.getString(2), rows.getString(3), facets(rows.getArray(5))));
                    }
                }
            }
        }
    }

    private static SortedMap<String, String> facets(Array array) throws SQLException {
        String[] namesAndValues = (String[]) array.getArray();
        SortedMap<String, String> facets = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            String value = namesAndValues[i + 1];
            if (value != null && !value.isEmpty()) {
                facets.put(namesAndValues[i], value);
            }
        }
        return facets;
    }

    private Array texts(List<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}

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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads all objects of some schemas. */
final class FingerprintReader {

    /**
     * Nothing is found by a search path, so every name in every definition is qualified. After SET search_path the JDBC driver would
     * prepare all its statements again; after a function it leaves that to the server, which knows when it is needed.
     */
    private static final String PREPARE = """
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL standard_conforming_strings = on;
            SET LOCAL DateStyle = 'ISO, YMD';
            SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL TimeZone = 'UTC';
            SET LOCAL jit = off;
            SET LOCAL plan_cache_mode = $plans;
            SELECT pg_catalog.set_config('search_path', '', true)
            """;

    private static final String PREPARE_WHOLE = PREPARE.replace("$plans", "auto");

    /** Of few relations: planning the queries for just these would take longer than finding them in indexes. */
    private static final String PREPARE_PART =
            PREPARE.replace("$plans", "force_generic_plan; SET LOCAL enable_seqscan = off");

    /** Autogen's own tables, and the sequences that fall with them. */
    private static final String IGNORED = """
            WITH own AS (
                SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE (n.nspname, c.relname) IN (SELECT s, r FROM unnest(?::text[], ?::text[]) ignored (s, r)))
            SELECT oid FROM own
            UNION SELECT d.objid FROM own JOIN pg_catalog.pg_depend d ON d.refobjid = own.oid
                AND d.refclassid = 'pg_catalog.pg_class'::regclass AND d.refobjsubid > 0
                AND d.classid = 'pg_catalog.pg_class'::regclass AND d.objsubid = 0 AND d.deptype IN ('a', 'i')
            """;

    /** What is done in a transaction. */
    interface Reading {
        CatalogFingerprint read() throws SQLException;
    }

    private final Connection connection;
    private final List<String> schemas;
    private final List<QualifiedName> ignoredTables;
    private final Set<Long> ignoredOids = new HashSet<>();

    FingerprintReader(Connection connection, Collection<String> schemas, Collection<QualifiedName> ignoredTables) {
        this.connection = connection;
        this.schemas = List.copyOf(schemas);
        this.ignoredTables = List.copyOf(ignoredTables);
    }

    CatalogFingerprint read() throws SQLException {
        return inTransaction(this::readInThisTransaction);
    }

    CatalogFingerprint inTransaction(Reading reading) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection must be in auto-commit mode");
        }
        connection.setAutoCommit(false);
        CatalogFingerprint found;
        try {
            try (Statement statement = connection.createStatement()) {
                statement.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
            }
            found = reading.read();
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
    CatalogFingerprint readInThisTransaction() throws SQLException {
        prepare(PREPARE_WHOLE);
        Map<Long, List<CatalogObject>> objects = new HashMap<>();
        for (String query : FingerprintTableQueries.all(version())) {
            read(query, null, objects);
        }
        readOthers(objects);
        return new CatalogFingerprint(objects);
    }

    /** The same, where only these relations can have changed since, besides what belongs to none. */
    CatalogFingerprint readInThisTransaction(CatalogFingerprint before, Set<Long> relations) throws SQLException {
        prepare(PREPARE_PART);
        Map<Long, List<CatalogObject>> objects = new HashMap<>();
        if (!relations.isEmpty()) {
            Array some = connection.createArrayOf("oid", relations.toArray());
            for (String query : FingerprintTableQueries.some(version())) {
                read(query, some, objects);
            }
        }
        readOthers(objects);
        return before.with(relations, objects);
    }

    private void prepare(String settings) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(settings);
        }
        readIgnored();
    }

    private int version() throws SQLException {
        return connection.getMetaData().getDatabaseMajorVersion();
    }

    private void readOthers(Map<Long, List<CatalogObject>> objects) throws SQLException {
        for (String query : FingerprintOtherQueries.all(version())) {
            read(query, null, objects);
        }
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
    private void read(String query, @Nullable Array relations, Map<Long, List<CatalogObject>> objects)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, texts(schemas));
            if (relations != null) {
                statement.setArray(2, relations);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long relation = rows.getLong(4);
                    if (!ignoredOids.contains(relation)) {
                        objects.computeIfAbsent(relation, id -> new ArrayList<>())
                                .add(new CatalogObject(
                                        rows.getString(1),
                                        rows.getString(2),
                                        rows.getString(3),
                                        facets(rows.getArray(5))));
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

package dev.autogen.database.postgres;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The namespaces and the tables in scope, by object identifier.
 *
 * <p>Only ordinary tables: a partition, a child or a foreign table follows rules that no mapping knows, and is read by
 * {@link CatalogUnmanaged}.
 */
final class CatalogTables {

    private static final String QUERY = """
            WITH scope AS (SELECT oid, nspname FROM pg_catalog.pg_namespace WHERE nspname = ANY (?))
            SELECT n.nspname, c.oid, c.relname, c.relpersistence = 'u' AS unlogged, d.description
            FROM scope n
            LEFT JOIN pg_catalog.pg_class c
                ON c.relnamespace = n.oid $tables AND c.relkind = 'r' AND NOT c.relispartition AND c.reloftype = 0
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_inherits h WHERE h.inhrelid = c.oid)
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            ORDER BY c.oid
            """;

    private static final String SOME = "AND c.oid = ANY (?)";

    private final Set<QualifiedName> ownTables;
    private final Set<String> namespaces = new HashSet<>();
    private final Map<Long, TableParts> tables = new HashMap<>();
    private final Set<Long> ownTableOids = new HashSet<>();

    private final Map<Long, QualifiedName> names = new HashMap<>();
    private final @Nullable KnownTables known;
    private final List<Table> knownTables = new ArrayList<>();

    /** @param known those that need not be read again; null where all are read */
    CatalogTables(Set<QualifiedName> ownTables, @Nullable KnownTables known) {
        this.ownTables = Set.copyOf(ownTables);
        this.known = known;
    }

    void read(CatalogQueries queries) throws SQLException {
        if (known != null) {
            KnownTables before = known;
            names.putAll(before.names());
            names.values().forEach(name -> knownTables.add(before.table(name)));
            ownTableOids.addAll(before.ownTables());
        }
        queries.eachOrPart(QUERY, SOME, this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        String namespace = row.getString("nspname");
        namespaces.add(namespace);
        long oid = row.getLong("oid");
        if (row.wasNull()) {
            return;
        }
        QualifiedName name = new QualifiedName(namespace, row.getString("relname"));
        if (ownTables.contains(name)) {
            ownTableOids.add(oid);
        } else {
            names.put(oid, name);
            tables.put(oid, new TableParts(name, row.getBoolean("unlogged"), row.getString("description")));
        }
    }

    /** The table, or null when it is none that Autogen manages, or one that is known. */
    @Nullable
    TableParts find(long oid) {
        return tables.get(oid);
    }

    boolean isOwnTable(long oid) {
        return ownTableOids.contains(oid);
    }

    Set<Long> ownTables() {
        return Set.copyOf(ownTableOids);
    }

    /** Of all that Autogen manages, by their object ids. */
    Map<Long, QualifiedName> names() {
        return Map.copyOf(names);
    }

    List<String> namespaces() {
        return List.copyOf(namespaces);
    }

    List<Table> toTables() {
        List<Table> finished = new ArrayList<>(knownTables);
        tables.values().forEach(parts -> finished.add(parts.toTable()));
        return finished;
    }
}

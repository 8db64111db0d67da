package dev.autogen.proof.rows;

import dev.autogen.proof.rows.SampleTable.Reference;
import dev.autogen.schema.QualifiedName;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the tables of a database that rows can be put into. */
final class SampleTables {

    private static final String TABLES = """
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            """;

    private static final String WANTED = """
            n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            """;

    private static final String COLUMNS = """
            SELECT c.oid::bigint, n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
                pg_catalog.format_type(b.oid, NULL), NOT (a.attnotnull OR t.typnotnull),
                a.atthasdef OR a.attidentity <> '', b.typcategory = 'A',
                ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid ORDER BY e.enumsortorder),
                ARRAY(SELECT unnest(ARRAY[o.conname::text, pg_catalog.pg_get_constraintdef(o.oid)]) FROM pg_catalog.pg_constraint o
                    WHERE o.contype = 'c' AND (o.conrelid = c.oid AND a.attnum = ANY (o.conkey) OR o.contypid = a.atttypid)),
                c.relkind = 'p' OR c.relhassubclass,
                -- The flags alone may be left from former ones.
                c.relhasrules AND EXISTS (SELECT FROM pg_catalog.pg_rewrite w WHERE w.ev_class = c.oid)
                    OR c.relhastriggers AND EXISTS (
                        SELECT FROM pg_catalog.pg_trigger g WHERE g.tgrelid = c.oid AND NOT g.tgisinternal)
            """ + TABLES + """
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
            WHERE\s""" + WANTED;

    private static final String COLUMN_ORDER = " ORDER BY n.nspname, c.relname, a.attnum";

    private static final String REFERENCES = """
            SELECT c.oid::bigint, n.nspname, c.relname,
                ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY k (attnum, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.attnum ORDER BY k.place),
                rn.nspname, r.relname,
                ARRAY(SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY k (attnum, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.attnum ORDER BY k.place)
            """ + TABLES + """
            JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid AND o.contype = 'f'
            JOIN pg_catalog.pg_class r ON r.oid = o.confrelid JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
            WHERE\s""" + WANTED;

    private static final String REFERENCE_ORDER = " ORDER BY n.nspname, c.relname, o.conname";

    private final Map<Long, QualifiedName> names = new LinkedHashMap<>();

    private final Set<Long> parents = new HashSet<>();

    private final Set<Long> triggers = new HashSet<>();

    private final Map<Long, List<SampleColumn>> columns = new HashMap<>();

    private final Map<Long, List<Reference>> references = new HashMap<>();

    private SampleTables() {}

    /**
     * Reads tables, by object id.
     *
     * @param some which of them; null for all
     */
    static Map<Long, SampleTable> of(
            Connection connection, Collection<QualifiedName> ignored, @Nullable Collection<Long> some)
            throws SQLException {
        SampleTables tables = new SampleTables();
        read(connection, COLUMNS, COLUMN_ORDER, some, tables::addColumn);
        read(connection, REFERENCES, REFERENCE_ORDER, some, tables::addReference);
        Map<Long, SampleTable> found = new HashMap<>();
        tables.names.forEach((id, name) -> {
            if (!ignored.contains(name)) {
                found.put(
                        id,
                        new SampleTable(
                                name,
                                tables.parents.contains(id),
                                tables.triggers.contains(id),
                                tables.columns.getOrDefault(id, List.of()),
                                tables.references.getOrDefault(id, List.of())));
            }
        });
        return found;
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void read(
            Connection connection, String query, String order, @Nullable Collection<Long> some, Row each)
            throws SQLException {
        String which = some == null ? "" : " AND c.oid = ANY (?)";
        try (PreparedStatement statement = connection.prepareStatement(query + which + order)) {
            if (some != null) {
                statement.setArray(1, connection.createArrayOf("oid", some.toArray()));
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }

    private void addReference(ResultSet row) throws SQLException {
        references
                .computeIfAbsent(row.getLong(1), id -> new ArrayList<>())
                .add(new Reference(
                        texts(row.getArray(4)),
                        new QualifiedName(row.getString(5), row.getString(6)),
                        texts(row.getArray(7))));
    }

    private void addColumn(ResultSet row) throws SQLException {
        long id = row.getLong(1);
        names.put(id, new QualifiedName(row.getString(2), row.getString(3)));
        if (row.getBoolean(12)) {
            parents.add(id);
        }
        if (row.getBoolean(13)) {
            triggers.add(id);
        }
        if (row.getString(4) != null) {
            columns.computeIfAbsent(id, table -> new ArrayList<>())
                    .add(new SampleColumn(
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getBoolean(7),
                            row.getBoolean(8),
                            row.getBoolean(9),
                            texts(row.getArray(10)),
                            pairs(texts(row.getArray(11)))));
        }
    }

    private static Map<String, String> pairs(List<String> texts) {
        Map<String, String> pairs = new HashMap<>();
        for (int i = 0; i < texts.size(); i += 2) {
            pairs.put(texts.get(i), texts.get(i + 1));
        }
        return pairs;
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the tables of a database that rows can be put into. */
final class SampleTables {

    private static final String TABLES = """
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            """;

    private static final String WANTED = """
            n.nspname !~ '^pg_' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p') AND NOT c.relispartition
            """;

    private static final String COLUMNS = """
            SELECT n.nspname, c.relname, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod),
                pg_catalog.format_type(b.oid, NULL), NOT (a.attnotnull OR t.typnotnull),
                a.atthasdef OR a.attidentity <> '', b.typcategory = 'A',
                ARRAY(SELECT e.enumlabel::text FROM pg_catalog.pg_enum e WHERE e.enumtypid = b.oid ORDER BY e.enumsortorder),
                ARRAY(SELECT unnest(ARRAY[o.conname::text, pg_catalog.pg_get_constraintdef(o.oid)]) FROM pg_catalog.pg_constraint o
                    WHERE o.contype = 'c' AND (o.conrelid = c.oid AND a.attnum = ANY (o.conkey) OR o.contypid = a.atttypid))
            """ + TABLES + """
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
            LEFT JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_type b ON b.oid = CASE WHEN t.typtype = 'd' THEN t.typbasetype ELSE t.oid END
            WHERE\s""" + WANTED + "ORDER BY n.nspname, c.relname, a.attnum";

    private static final String REFERENCES = """
            SELECT n.nspname, c.relname,
                ARRAY(SELECT a.attname::text FROM unnest(o.conkey) WITH ORDINALITY k (attnum, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = o.conrelid AND a.attnum = k.attnum ORDER BY k.place),
                rn.nspname, r.relname,
                ARRAY(SELECT a.attname::text FROM unnest(o.confkey) WITH ORDINALITY k (attnum, place)
                    JOIN pg_catalog.pg_attribute a ON a.attrelid = o.confrelid AND a.attnum = k.attnum ORDER BY k.place)
            """ + TABLES + """
            JOIN pg_catalog.pg_constraint o ON o.conrelid = c.oid AND o.contype = 'f'
            JOIN pg_catalog.pg_class r ON r.oid = o.confrelid JOIN pg_catalog.pg_namespace rn ON rn.oid = r.relnamespace
            WHERE\s""" + WANTED + "ORDER BY n.nspname, c.relname, o.conname";

    private final Map<QualifiedName, List<SampleColumn>> columns = new LinkedHashMap<>();

    private final Map<QualifiedName, List<Reference>> references = new LinkedHashMap<>();

    private SampleTables() {}

    /** All but these, in order of name. */
    static List<SampleTable> of(Connection connection, Collection<QualifiedName> ignored) throws SQLException {
        SampleTables tables = new SampleTables();
        try (PreparedStatement statement = connection.prepareStatement(COLUMNS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.addColumn(rows);
            }
        }
        try (PreparedStatement statement = connection.prepareStatement(REFERENCES);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                tables.references
                        .computeIfAbsent(
                                new QualifiedName(rows.getString(1), rows.getString(2)), n -> new ArrayList<>())
                        .add(new Reference(
                                texts(rows.getArray(3)),
                                new QualifiedName(rows.getString(4), rows.getString(5)),
                                texts(rows.getArray(6))));
            }
        }
        return tables.columns.entrySet().stream()
                .filter(table -> !ignored.contains(table.getKey()))
                .map(table -> new SampleTable(
                        table.getKey(), table.getValue(), tables.references.getOrDefault(table.getKey(), List.of())))
                .toList();
    }

    private void addColumn(ResultSet row) throws SQLException {
        List<SampleColumn> ofTable = columns.computeIfAbsent(
                new QualifiedName(row.getString(1), row.getString(2)), name -> new ArrayList<>());
        if (row.getString(3) != null) {
            ofTable.add(new SampleColumn(
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getBoolean(6),
                    row.getBoolean(7),
                    row.getBoolean(8),
                    texts(row.getArray(9)),
                    pairs(texts(row.getArray(10)))));
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

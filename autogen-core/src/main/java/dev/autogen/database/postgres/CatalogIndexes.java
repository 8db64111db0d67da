package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The indexes of the tables in scope that stand on their own, not behind a constraint. */
final class CatalogIndexes {

    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    /**
     * An operator class is named where the key's type would have got another one by itself: it is no default, or it is the default
     * of another type, in which case PostgreSQL's own text of the index tells. A collation is named where the column has another one.
     */
    private static final String QUERY = """
            SELECT i.indrelid, c.relname, m.amname, i.indisunique, %s AS nulls_not_distinct, i.indkey::text,
                i.indoption::text, i.indnkeyatts, pg_catalog.pg_get_expr(i.indpred, i.indrelid) AS predicate,
                i.indisvalid, c.reloptions, d.description,
                CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(SELECT
                    CASE WHEN i.indkey[k - 1] = 0 THEN pg_catalog.pg_get_indexdef(i.indexrelid, k, false) END
                    FROM pg_catalog.generate_series(1, i.indnkeyatts) k ORDER BY k) END AS expressions,
                ARRAY(SELECT CASE WHEN NOT p.opcdefault OR k.attoptions IS NOT NULL OR p.opcintype <> k.atttypid
                        AND p.opcintype NOT IN ('pg_catalog.text'::regtype, 'pg_catalog.anyenum'::regtype,
                            'pg_catalog.anyarray'::regtype, 'pg_catalog.anyrange'::regtype)
                        AND pg_catalog.strpos(pg_catalog.pg_get_indexdef(i.indexrelid),
                            ' ' || pg_catalog.quote_ident(p.opcname)) > 0
                    THEN CASE WHEN pg_catalog.pg_opclass_is_visible(p.oid) THEN pg_catalog.quote_ident(p.opcname)
                        ELSE pg_catalog.quote_ident(pn.nspname) || '.' || pg_catalog.quote_ident(p.opcname) END
                        || coalesce('(' || pg_catalog.array_to_string(k.attoptions, ', ') || ')', '') END
                    FROM pg_catalog.pg_attribute k
                    JOIN pg_catalog.pg_opclass p ON p.oid = i.indclass[k.attnum - 1]
                    JOIN pg_catalog.pg_namespace pn ON pn.oid = p.opcnamespace
                    WHERE k.attrelid = i.indexrelid AND k.attnum <= i.indnkeyatts
                    ORDER BY k.attnum) AS operator_classes,
                CASE WHEN i.indcollation::text ~ '[1-9]' THEN ARRAY(SELECT
                    CASE WHEN l.oid <> coalesce(a.attcollation, 100) THEN
                        CASE WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname::text
                        ELSE pg_catalog.format('"%%s"."%%s"', replace(ln.nspname, '"', '""'), replace(l.collname, '"', '""')) END END
                    FROM pg_catalog.generate_series(1, i.indnkeyatts) k
                    LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = i.indkey[k - 1]
                        AND i.indkey[k - 1] > 0
                    LEFT JOIN pg_catalog.pg_collation l ON l.oid = i.indcollation[k - 1]
                    LEFT JOIN pg_catalog.pg_namespace ln ON ln.oid = l.collnamespace
                    ORDER BY k) END AS collations
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_class t ON t.relnamespace = n.oid
            JOIN pg_catalog.pg_index i ON i.indrelid = t.oid
            JOIN pg_catalog.pg_class c ON c.oid = i.indexrelid
            JOIN pg_catalog.pg_am m ON m.oid = c.relam
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE n.nspname = ANY (?) $tables AND t.relkind = 'r' AND NOT t.relispartition
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_constraint o
                    WHERE o.conrelid = i.indrelid AND o.conindid = i.indexrelid AND o.contype IN ('p', 'u', 'x'))
            ORDER BY i.indrelid, c.oid
            """;

    private final CatalogTables tables;

    CatalogIndexes(CatalogTables tables) {
        this.tables = requireNonNull(tables, "tables");
    }

    void read(CatalogQueries queries) throws SQLException {
        String nullsNotDistinct = queries.isAtLeast(15) ? "i.indnullsnotdistinct" : "false";
        queries.eachPart(String.format(QUERY, nullsNotDistinct), "i.indrelid", this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        TableParts table = tables.find(row.getLong("indrelid"));
        if (table == null) {
            return;
        }
        int[] columns = CatalogArrays.numbers(row.getString("indkey"));
        int keyCount = row.getInt("indnkeyatts");
        List<String> included = new ArrayList<>();
        for (int i = keyCount; i < columns.length; i++) {
            included.add(table.columnName(columns[i]));
        }
        table.indexes.add(new Index(
                ObjectName.given(row.getString("relname")),
                row.getBoolean("indisunique"),
                row.getBoolean("nulls_not_distinct"),
                row.getString("amname"),
                keys(table, row, columns, keyCount),
                included,
                row.getString("predicate"),
                row.getBoolean("indisvalid"),
                CatalogArrays.texts(row.getArray("reloptions")).stream()
                        .sorted()
                        .toList(),
                row.getString("description"),
                null));
    }

    private static List<IndexKey> keys(TableParts table, ResultSet row, int[] columns, int keyCount)
            throws SQLException {
        int[] options = CatalogArrays.numbers(row.getString("indoption"));
        @Nullable String[] expressions = CatalogArrays.nullableTexts(row.getArray("expressions"), keyCount);
        @Nullable String[] operatorClasses = CatalogArrays.nullableTexts(row.getArray("operator_classes"), keyCount);
        @Nullable String[] collations = CatalogArrays.nullableTexts(row.getArray("collations"), keyCount);
        List<IndexKey> keys = new ArrayList<>(keyCount);
        for (int i = 0; i < keyCount; i++) {
            keys.add(new IndexKey(
                    columns[i] == 0 ? null : table.columnName(columns[i]),
                    expressions[i],
                    (options[i] & DESCENDING) != 0,
                    (options[i] & NULLS_FIRST) != 0,
                    operatorClasses[i],
                    collations[i]));
        }
        return keys;
    }
}

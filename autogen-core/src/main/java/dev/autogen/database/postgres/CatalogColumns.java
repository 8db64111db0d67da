package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.NotNull;
import dev.autogen.schema.Sequence;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The columns of the tables in scope. */
final class CatalogColumns {

    private static final String QUERY = """
            SELECT a.attrelid, a.attnum, a.attname, pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
                CASE WHEN a.attcollation <> t.typcollation THEN
                    (SELECT CASE WHEN pg_catalog.pg_collation_is_visible(l.oid) THEN l.collname
                        ELSE pg_catalog.format('"%s"."%s"', replace(m.nspname, '"', '""'), replace(l.collname, '"', '""')) END
                    FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace m ON m.oid = l.collnamespace
                    WHERE l.oid = a.attcollation) END AS collation,
                a.attnotnull, a.attidentity, a.attgenerated, pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS expression, d.description,
                $columns
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            $join
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
            WHERE n.nspname = ANY (?) $tables AND c.relkind = 'r' AND NOT c.relispartition
                AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """;

    private static final String NOT_NULL = "x.conname AS not_null, x.connoinherit, x.convalidated";

    private static final String JOIN = """
            LEFT JOIN pg_catalog.pg_constraint x
                ON x.contype = 'n' AND x.conrelid = a.attrelid AND x.conkey[1] = a.attnum AND a.attnotnull""";

    private final CatalogTables tables;
    private final CatalogSequences sequences;

    CatalogColumns(CatalogTables tables, CatalogSequences sequences) {
        this.tables = requireNonNull(tables, "tables");
        this.sequences = requireNonNull(sequences, "sequences");
    }

    void read(CatalogQueries queries) throws SQLException {
        boolean named = queries.isAtLeast(18);
        queries.eachPart(
                QUERY.replace("$columns", named ? NOT_NULL : "NULL AS not_null").replace("$join", named ? JOIN : ""),
                "a.attrelid",
                this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        long tableOid = row.getLong("attrelid");
        TableParts table = tables.find(tableOid);
        if (table == null) {
            return;
        }
        int number = row.getInt("attnum");
        Identity identity = identity(tableOid, number, row.getString("attidentity"));
        String generated = row.getString("attgenerated");
        String expression = row.getString("expression");
        String constraint = row.getString("not_null");
        NotNull notNull = constraint == null
                ? null
                : new NotNull(constraint, row.getBoolean("connoinherit"), row.getBoolean("convalidated"));
        table.addColumn(
                number,
                new Column(
                        row.getString("attname"),
                        row.getString("type"),
                        row.getString("collation"),
                        !row.getBoolean("attnotnull") || notNull != null && !notNull.validated(),
                        generated.isEmpty() ? expression : null,
                        identity,
                        generated.isEmpty() ? null : new Generated(expression, generated.equals("s")),
                        notNull,
                        row.getString("description"),
                        null));
    }

    private @Nullable Identity identity(long tableOid, int number, String kind) {
        if (kind.isEmpty()) {
            return null;
        }
        Sequence sequence = sequences.behindIdentity(tableOid, number);
        return new Identity(kind.equals("a"), sequence.options(), sequence.name());
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
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
                a.attnotnull, a.attidentity, a.attgenerated, pg_catalog.pg_get_expr(f.adbin, f.adrelid) AS expression, d.description
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
            JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef f ON f.adrelid = a.attrelid AND f.adnum = a.attnum
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = a.attrelid AND d.objsubid = a.attnum
            WHERE n.nspname = ANY (?) AND c.relkind = 'r' AND NOT c.relispartition
                AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum
            """;

    private final CatalogTables tables;
    private final CatalogSequences sequences;

    CatalogColumns(CatalogTables tables, CatalogSequences sequences) {
        this.tables = requireNonNull(tables, "tables");
        this.sequences = requireNonNull(sequences, "sequences");
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(QUERY, this::readRow);
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
        table.addColumn(
                number,
                new Column(
                        row.getString("attname"),
                        row.getString("type"),
                        row.getString("collation"),
                        !row.getBoolean("attnotnull"),
                        generated.isEmpty() ? expression : null,
                        identity,
                        generated.isEmpty() ? null : new Generated(expression, generated.equals("s")),
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

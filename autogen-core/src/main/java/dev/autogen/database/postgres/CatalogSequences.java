package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.ColumnName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sequences in scope: those on their own, and those behind identity columns. */
final class CatalogSequences {

    private static final String QUERY = """
            SELECT c.oid, n.nspname, c.relname, pg_catalog.format_type(s.seqtypid, NULL) AS type,
                s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                o.deptype = 'i' AS behind_identity, t.oid AS owner_oid, tn.nspname AS owner_namespace,
                t.relname AS owner_table, a.attnum AS owner_number, a.attname AS owner_column, d.description
            FROM pg_catalog.pg_namespace n
            JOIN pg_catalog.pg_class c ON c.relnamespace = n.oid
            JOIN pg_catalog.pg_sequence s ON s.seqrelid = c.oid
            LEFT JOIN pg_catalog.pg_depend o
                ON o.classid = 'pg_catalog.pg_class'::regclass AND o.objid = c.oid AND o.objsubid = 0
                AND o.refclassid = 'pg_catalog.pg_class'::regclass AND o.refobjsubid > 0 AND o.deptype IN ('a', 'i')
            LEFT JOIN pg_catalog.pg_class t ON t.oid = o.refobjid
            LEFT JOIN pg_catalog.pg_namespace tn ON tn.oid = t.relnamespace
            LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = o.refobjid AND a.attnum = o.refobjsubid
            LEFT JOIN pg_catalog.pg_description d
                ON d.classoid = 'pg_catalog.pg_class'::regclass AND d.objoid = c.oid AND d.objsubid = 0
            WHERE n.nspname = ANY (?)
                AND NOT EXISTS (SELECT FROM pg_catalog.pg_depend e
                    WHERE e.classid = 'pg_catalog.pg_class'::regclass AND e.objid = c.oid AND e.deptype = 'e')
                $tables
            ORDER BY c.oid
            """;

    /** Those that have changed, and those of tables that have. As an array they are found first, whatever else is joined. */
    private static final String SOME = """
            AND c.oid = ANY (ARRAY(WITH wanted AS (SELECT unnest(?::oid[]) AS id)
                SELECT id FROM wanted
                UNION SELECT w.objid FROM wanted JOIN pg_catalog.pg_depend w
                    ON w.refclassid = 'pg_catalog.pg_class'::regclass AND w.refobjid = wanted.id
                    AND w.classid = 'pg_catalog.pg_class'::regclass AND w.deptype IN ('a', 'i')))""";

    private final CatalogTables tables;
    private final @Nullable KnownTables known;
    private final Map<Long, Sequence> standalone = new HashMap<>();
    private final Map<ColumnNumber, Sequence> identities = new HashMap<>();

    /** @param known those that need not be read again; null where all are read */
    CatalogSequences(CatalogTables tables, @Nullable KnownTables known) {
        this.tables = requireNonNull(tables, "tables");
        this.known = known;
    }

    void read(CatalogQueries queries) throws SQLException {
        if (known != null) {
            standalone.putAll(known.sequences());
        }
        queries.eachOrPart(QUERY, SOME, this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        SequenceOptions options = new SequenceOptions(
                row.getString("type"),
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"));
        QualifiedName name = new QualifiedName(row.getString("nspname"), row.getString("relname"));
        boolean behindIdentity = row.getBoolean("behind_identity");
        long ownerTable = row.getLong("owner_oid");
        if (behindIdentity) {
            identities.put(
                    new ColumnNumber(ownerTable, row.getInt("owner_number")),
                    new Sequence(name, options, null, null, null));
        } else if (!tables.isOwnTable(ownerTable)) {
            standalone.put(
                    row.getLong("oid"), new Sequence(name, options, owner(row), row.getString("description"), null));
        }
    }

    private static @Nullable ColumnName owner(ResultSet row) throws SQLException {
        String column = row.getString("owner_column");
        return column == null
                ? null
                : new ColumnName(
                        new QualifiedName(row.getString("owner_namespace"), row.getString("owner_table")), column);
    }

    Sequence behindIdentity(long tableOid, int columnNumber) {
        ColumnNumber column = new ColumnNumber(tableOid, columnNumber);
        return requireNonNull(identities.get(column), () -> "the sequence behind identity " + column);
    }

    /** By their object ids. */
    Map<Long, Sequence> standalone() {
        return Map.copyOf(standalone);
    }

    private record ColumnNumber(long tableOid, int number) {}
}

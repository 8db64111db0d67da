package dev.autogen.database.postgres;

import dev.autogen.database.TableSize;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Reads how large tables are, from what PostgreSQL counts anyway. */
public final class TableSizes {

    private static final int KNOWS_UNANALYSED = 14;

    private static final String SIZES = """
            SELECT t.name, t.tuples, t.pages, coalesce(t.parts, pg_catalog.pg_total_relation_size(t.oid)) AS bytes FROM (
                SELECT c.oid, c.reltuples::bigint AS tuples, c.relpages AS pages,
                       CASE WHEN n.nspname = pg_catalog.current_schema() THEN c.relname::text
                            ELSE n.nspname || '.' || c.relname END AS name,
                       CASE WHEN c.relkind = 'p' THEN
                           (SELECT sum(pg_catalog.pg_total_relation_size(p.relid))
                            FROM pg_catalog.pg_partition_tree(c.oid) p)::bigint END AS parts
                FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
                WHERE c.relkind IN ('r', 'p', 'm')) t
            WHERE t.name = ANY (?) ORDER BY t.name""";

    private TableSizes() {}

    /**
     * The sizes of those tables that are there, in one read-only transaction.
     *
     * @param connection in auto-commit mode, and left so
     * @param names without the default schema
     */
    public static List<TableSize> read(Connection connection, Collection<String> names) throws SQLException {
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (PreparedStatement statement = connection.prepareStatement(SIZES)) {
            statement.setArray(1, connection.createArrayOf("text", names.toArray()));
            boolean saysSo = connection.getMetaData().getDatabaseMajorVersion() >= KNOWS_UNANALYSED;
            List<TableSize> sizes = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    long tuples = rows.getLong("tuples");
                    boolean unknown = tuples < 0 || (!saysSo && tuples == 0 && rows.getInt("pages") == 0);
                    sizes.add(new TableSize(rows.getString("name"), unknown ? null : tuples, rows.getLong("bytes")));
                }
            }
            return List.copyOf(sizes);
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
        }
    }
}

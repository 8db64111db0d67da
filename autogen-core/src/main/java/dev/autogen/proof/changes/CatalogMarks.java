package dev.autogen.proof.changes;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What tells later what has changed in a catalogue: from which transaction on row versions are new, and how many rows each relation
 * had.
 *
 * <p>PostgreSQL never changes a definition in place: what is new or altered is a row of a new transaction, what is dropped is a row
 * less. So a relation of which no row is new and none is missing is what it was. What is written in place are statistics, and
 * whether a table has ever had an index. Nobody else may change the database at the same time.
 *
 * <p>Take them where no transaction is open that has changed anything: what it did may yet be taken back.
 */
public final class CatalogMarks {

    private static final long XIDS = 1L << 32;

    private static final String HORIZON = "SELECT coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text,"
            + " pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text)";

    /** The first transaction that may have changed something since. */
    private final long horizon;

    /** By relation; by negative numbers those of catalogues as a whole. */
    private final Map<Long, Rows> rows;

    /** @param fresh how many are of transactions since the horizon of the marks before */
    private record Rows(long count, long fresh) {}

    private CatalogMarks(long horizon, Map<Long, Rows> rows) {
        this.horizon = horizon;
        this.rows = rows;
    }

    /** What the transaction at hand sees. */
    public static CatalogMarks of(Connection connection) throws SQLException {
        long horizon = horizon(connection);
        return new CatalogMarks(horizon, rows(connection, horizon));
    }

    /** What has changed since, as the transaction at hand sees it. */
    public CatalogChanges changes(Connection connection) throws SQLException {
        CatalogMarks now = new CatalogMarks(horizon(connection), rows(connection, horizon));
        Set<Long> changed = new HashSet<>();
        boolean everything = false;
        Set<Long> all = new HashSet<>(rows.keySet());
        all.addAll(now.rows.keySet());
        for (long relation : all) {
            Rows before = rows.getOrDefault(relation, new Rows(0, 0));
            Rows after = now.rows.getOrDefault(relation, new Rows(0, 0));
            if (relation < 0) {
                everything |= !isUnaffected(relation, before, after);
            } else if (after.fresh() > 0 || before.count() != after.count()) {
                changed.add(relation);
            }
        }
        if (!everything && !changed.isEmpty()) {
            changed.addAll(mentioning(connection, changed));
        }
        return new CatalogChanges(now, everything, changed);
    }

    /** What is only new is mentioned nowhere yet. */
    private static boolean isUnaffected(long catalog, Rows before, Rows after) {
        return ChangeQueries.mayGrow(catalog)
                ? after.count() - before.count() == after.fresh()
                : after.count() == before.count() && after.fresh() == 0;
    }

    private static long horizon(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(HORIZON)) {
            row.next();
            return Long.parseUnsignedLong(row.getString(1)) % XIDS;
        }
    }

    private static Map<Long, Rows> rows(Connection connection, long horizon) throws SQLException {
        Map<Long, Rows> rows = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ChangeQueries.ROWS)) {
            statement.setString(1, String.valueOf(horizon));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    rows.put(row.getLong(1), new Rows(row.getLong(2), row.getLong(3)));
                }
            }
        }
        return rows;
    }

    private static Set<Long> mentioning(Connection connection, Set<Long> changed) throws SQLException {
        Set<Long> mentioning = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ChangeQueries.MENTIONING)) {
            statement.setArray(1, connection.createArrayOf("oid", changed.toArray()));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    mentioning.add(row.getLong(1));
                }
            }
        }
        return mentioning;
    }
}

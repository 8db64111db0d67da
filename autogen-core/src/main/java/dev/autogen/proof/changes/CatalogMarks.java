package dev.autogen.proof.changes;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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

    private static final int FEW = 100;

    private static final String HORIZON = "SELECT coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text,"
            + " pg_catalog.pg_snapshot_xmax(pg_catalog.pg_current_snapshot())::text)";

    /** The first transaction that may have changed something since. */
    private final long horizon;

    private final Totals totals;

    /** The number of rows about each relation. */
    private final Map<Long, Long> counts;

    /** @param fresh how many are of transactions since the horizon of the marks before */
    private record Rows(long count, long fresh) {}

    /**
     * What one query tells.
     *
     * @param count of all rows about relations
     * @param fresh the relations about which there are fresh rows
     * @param others the catalogues that are not about relations, by their numbers
     */
    private record Totals(long count, Set<Long> fresh, Map<Long, Rows> others) {}

    private CatalogMarks(long horizon, Totals totals, Map<Long, Long> counts) {
        this.horizon = horizon;
        this.totals = totals;
        this.counts = counts;
    }

    /** What the transaction at hand sees. */
    public static CatalogMarks of(Connection connection) throws SQLException {
        long horizon = horizon(connection);
        return new CatalogMarks(horizon, totals(connection, horizon), counts(connection, ChangeQueries.ALL, null));
    }

    /** What has changed since, as the transaction at hand sees it. */
    public CatalogChanges changes(Connection connection) throws SQLException {
        long now = horizon(connection);
        Totals seen = totals(connection, horizon);
        boolean everything = false;
        boolean types = false;
        for (Map.Entry<Long, Rows> other : seen.others().entrySet()) {
            Rows before = totals.others().getOrDefault(other.getKey(), new Rows(0, 0));
            Rows after = other.getValue();
            everything |= !isUnaffected(other.getKey(), before, after);
            types |= ChangeQueries.isAboutTypes(other.getKey())
                    && (after.fresh() > 0 || before.count() != after.count());
        }
        Set<Long> changed = new HashSet<>(seen.fresh());
        Map<Long, Long> after = countsAfter(connection, seen, changed);
        // Reading most of it in parts would take longer than reading it at once.
        everything |= changed.size() > FEW && changed.size() > after.size() / 2;
        if (!everything && !changed.isEmpty()) {
            changed.addAll(mentioning(connection, changed));
        }
        return new CatalogChanges(new CatalogMarks(now, seen, after), everything, types, changed);
    }

    /**
     * The number of rows about each relation now.
     *
     * @param changed the relations about which there are fresh rows; gets those about which there are less
     */
    private Map<Long, Long> countsAfter(Connection connection, Totals seen, Set<Long> changed) throws SQLException {
        if (changed.isEmpty() && seen.count() == totals.count()) {
            return counts;
        }
        Map<Long, Long> some = changed.isEmpty() ? Map.of() : counts(connection, ChangeQueries.SOME, changed);
        if (!isRestTheSame(seen, changed, some)) {
            // Mostly whole relations are gone, such as an index.
            Set<Long> gone = new HashSet<>(counts.keySet());
            gone.removeAll(relations(connection));
            gone.removeAll(changed);
            if (!gone.isEmpty()) {
                changed.addAll(gone);
                some = counts(connection, ChangeQueries.SOME, changed);
            }
        }
        if (isRestTheSame(seen, changed, some)) {
            Map<Long, Long> after = new HashMap<>(counts);
            after.keySet().removeAll(changed);
            after.putAll(some);
            return after;
        }
        Map<Long, Long> after = counts(connection, ChangeQueries.ALL, null);
        counts.forEach((id, count) -> {
            if (!count.equals(after.get(id))) {
                changed.add(id);
            }
        });
        return after;
    }

    /**
     * Whether there are as many rows as before about the relations that are not said to have changed. About those nothing is fresh, so
     * that there can only be less.
     *
     * @param some the number of rows about those that are
     */
    private boolean isRestTheSame(Totals seen, Set<Long> changed, Map<Long, Long> some) {
        long before = totals.count()
                - changed.stream().mapToLong(id -> counts.getOrDefault(id, 0L)).sum();
        long now =
                seen.count() - some.values().stream().mapToLong(Long::longValue).sum();
        return before == now;
    }

    private static Set<Long> relations(Connection connection) throws SQLException {
        Set<Long> relations = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(ChangeQueries.RELATIONS);
                ResultSet row = statement.executeQuery()) {
            row.next();
            Array ids = row.getArray(1);
            relations.addAll(ids == null ? List.of() : List.of((Long[]) ids.getArray()));
        }
        return relations;
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

    private static Totals totals(Connection connection, long horizon) throws SQLException {
        long count = 0;
        Set<Long> fresh = new HashSet<>();
        Map<Long, Rows> others = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ChangeQueries.TOTALS)) {
            statement.setString(1, String.valueOf(horizon));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    long catalog = row.getLong(1);
                    if (catalog < 0) {
                        others.put(catalog, new Rows(row.getLong(2), row.getLong(3)));
                    } else {
                        count += row.getLong(2);
                        Array relations = row.getArray(4);
                        fresh.addAll(relations == null ? List.of() : List.of((Long[]) relations.getArray()));
                    }
                }
            }
        }
        return new Totals(count, fresh, others);
    }

    /** @param some which relations; null for all */
    private static Map<Long, Long> counts(Connection connection, String query, @Nullable Set<Long> some)
            throws SQLException {
        Map<Long, Long> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (some != null) {
                Array relations = connection.createArrayOf("oid", some.toArray());
                for (int parameter = 1; parameter <= ChangeQueries.SOME_PARAMETERS; parameter++) {
                    statement.setArray(parameter, relations);
                }
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    counts.put(row.getLong(1), row.getLong(2));
                }
            }
        }
        return counts;
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

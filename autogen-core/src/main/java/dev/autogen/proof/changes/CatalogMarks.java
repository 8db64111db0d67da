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

    /** The number of rows about each relation in each catalogue. */
    private final Map<Long, long[]> counts;

    /** @param fresh how many are of transactions since the horizon of the marks before */
    private record Rows(long count, long fresh) {}

    /**
     * What one query tells.
     *
     * @param counts of all rows, by catalogue
     * @param own the catalogues with fresh rows that are about PostgreSQL's own relations, or none: they may hide that others are gone
     * @param fresh the relations about which there are fresh rows
     * @param others the catalogues that are not about relations, by their numbers
     */
    private record Totals(List<Long> counts, Set<Integer> own, Set<Long> fresh, Map<Long, Rows> others) {}

    private CatalogMarks(long horizon, Totals totals, Map<Long, long[]> counts) {
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
        Map<Long, long[]> after = countsAfter(connection, seen, changed);
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
    private Map<Long, long[]> countsAfter(Connection connection, Totals seen, Set<Long> changed) throws SQLException {
        Map<Long, long[]> some = some(connection, changed);
        for (int catalogue = 0; catalogue < ChangeQueries.CATALOGUES; catalogue++) {
            boolean same = !seen.own().contains(catalogue) && isRestTheSame(catalogue, seen, changed, some);
            if (!same && changed.addAll(differing(connection, catalogue))) {
                some = some(connection, changed);
            }
        }
        if (changed.isEmpty()) {
            return counts;
        }
        Map<Long, long[]> after = new HashMap<>(counts);
        after.keySet().removeAll(changed);
        after.putAll(some);
        return after;
    }

    /**
     * Whether a catalogue has as many rows as before about the relations that are not said to have changed. About those nothing is
     * fresh, so that there can only be less.
     *
     * @param some the number of rows about those that are
     */
    private boolean isRestTheSame(int catalogue, Totals seen, Set<Long> changed, Map<Long, long[]> some) {
        long before = totals.counts().get(catalogue);
        long now = seen.counts().get(catalogue);
        for (Long relation : changed) {
            before -= count(counts, relation, catalogue);
            now -= count(some, relation, catalogue);
        }
        return before == now;
    }

    /** The relations about which a catalogue has more or less rows than before. */
    private Set<Long> differing(Connection connection, int catalogue) throws SQLException {
        Map<Long, long[]> now = counts(connection, ChangeQueries.each(catalogue), null);
        Set<Long> relations = new HashSet<>(counts.keySet());
        relations.addAll(now.keySet());
        relations.removeIf(relation -> count(counts, relation, catalogue) == count(now, relation, catalogue));
        return relations;
    }

    private static long count(Map<Long, long[]> counts, Long relation, int catalogue) {
        long[] known = counts.get(relation);
        return known == null ? 0 : known[catalogue];
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
        Long[] counts = new Long[ChangeQueries.CATALOGUES];
        Set<Integer> own = new HashSet<>();
        Set<Long> fresh = new HashSet<>();
        Map<Long, Rows> others = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(ChangeQueries.TOTALS)) {
            statement.setString(1, String.valueOf(horizon));
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int catalog = row.getInt(1);
                    if (catalog < 0) {
                        others.put((long) catalog, new Rows(row.getLong(2), row.getLong(3)));
                        continue;
                    }
                    counts[catalog] = row.getLong(2);
                    for (Long relation : numbers(row.getArray(4))) {
                        if (ChangeQueries.isOwn(relation)) {
                            own.add(catalog);
                        } else {
                            fresh.add(relation);
                        }
                    }
                }
            }
        }
        return new Totals(List.of(counts), own, fresh, others);
    }

    private static List<Long> numbers(@Nullable Array array) throws SQLException {
        return array == null ? List.of() : List.of((Long[]) array.getArray());
    }

    private static Map<Long, long[]> some(Connection connection, Set<Long> relations) throws SQLException {
        return relations.isEmpty() ? Map.of() : counts(connection, ChangeQueries.SOME, relations);
    }

    /** @param some which relations; null where the query does not ask */
    private static Map<Long, long[]> counts(Connection connection, String query, @Nullable Set<Long> some)
            throws SQLException {
        Map<Long, long[]> counts = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            if (some != null) {
                statement.setArray(1, connection.createArrayOf("oid", some.toArray()));
            }
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    int catalogue = row.getInt(1);
                    List<Long> relations = numbers(row.getArray(2));
                    List<Long> rows = numbers(row.getArray(3));
                    for (int i = 0; i < relations.size(); i++) {
                        counts.computeIfAbsent(relations.get(i), id -> new long[ChangeQueries.CATALOGUES])[catalogue] =
                                rows.get(i);
                    }
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

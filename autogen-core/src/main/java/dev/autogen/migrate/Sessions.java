package dev.autogen.migrate;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the server tells about its sessions. */
final class Sessions {

    private static final int LONGEST_QUERY = 100;

    private Sessions() {}

    /** Those that a session waits for, or that asked before it. */
    static List<LockHolder> blocking(Connection connection, int pid) throws SQLException {
        return holders(
                connection, "SELECT DISTINCT blocking FROM unnest(pg_catalog.pg_blocking_pids(?)) b(blocking)", pid);
    }

    /** @param pids a query for the numbers of their processes */
    static List<LockHolder> holders(Connection connection, String pids, @Nullable Object... parameters)
            throws SQLException {
        return Sql.query(
                connection,
                "SELECT p.pid, coalesce(a.application_name, '') AS application, host(a.client_addr) AS address,"
                        + " coalesce(a.usename::text, '') AS name, a.backend_start,"
                        + " CASE WHEN a.state = 'active' AND a.wait_event_type = 'Lock' THEN 'itself waiting for a lock'"
                        + " ELSE a.state END AS state, coalesce(a.xact_start, a.state_change) AS since,"
                        + " coalesce(nullif(a.query, '<insufficient privilege>'), '') AS query"
                        + " FROM (" + pids + ") p(pid) LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = p.pid"
                        + " ORDER BY since NULLS LAST, p.pid",
                Sessions::holder,
                parameters);
    }

    private static LockHolder holder(ResultSet row) throws SQLException {
        return new LockHolder(
                row.getInt("pid"),
                row.getString("application"),
                row.getString("address"),
                row.getString("name"),
                instant(row, "backend_start"),
                row.getString("state"),
                instant(row, "since"),
                firstLine(row.getString("query")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static String firstLine(String query) {
        String line = query.lines()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        return line.length() <= LONGEST_QUERY ? line : line.substring(0, LONGEST_QUERY - 1) + "…";
    }

    /** The index that a session builds, if it does and that may be seen. */
    static Optional<IndexBuild> indexBuild(Connection connection, int pid) throws SQLException {
        return Sql.query(
                        connection,
                        "SELECT phase,"
                                + " CASE WHEN phase LIKE 'waiting%' THEN lockers_done WHEN phase LIKE '%tuples%' THEN tuples_done"
                                + " ELSE blocks_done END AS done,"
                                + " CASE WHEN phase LIKE 'waiting%' THEN lockers_total WHEN phase LIKE '%tuples%' THEN tuples_total"
                                + " ELSE blocks_total END AS total"
                                + " FROM pg_catalog.pg_stat_progress_create_index WHERE pid = ? AND phase IS NOT NULL",
                        row -> new IndexBuild(row.getString("phase"), row.getLong("done"), row.getLong("total")),
                        pid)
                .stream()
                .findFirst();
    }
}

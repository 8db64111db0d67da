package dev.autogen.compare;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.database.postgres.SqlFragments;
import dev.autogen.proof.CatalogDifference;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Queries of views in the words of one server. PostgreSQL prints the same query otherwise from version to version; a temporary view
 * that is rolled back tells whether two texts are one query.
 */
final class ViewSpelling {

    private static final Set<String> VIEWS = Set.of("view", "materialized view");

    private static final String QUERY = "query";

    private ViewSpelling() {}

    /** The differences, without those of queries that are the same but for the words of a version. */
    static List<CatalogDifference> settled(CatalogSide from, CatalogSide to, List<CatalogDifference> differences)
            throws SQLException {
        if (from.version().major() == to.version().major()) {
            return differences;
        }
        List<CatalogDifference> settled = new ArrayList<>();
        for (CatalogDifference difference : differences) {
            boolean asks = VIEWS.contains(difference.kind())
                    && difference.isOnBothSides()
                    && difference.facets().contains(QUERY);
            settled.add(asks ? settled(from, difference) : difference);
        }
        return settled;
    }

    private static CatalogDifference settled(CatalogSide from, CatalogDifference difference) throws SQLException {
        Optional<String> left = spelled(from, difference.left(QUERY));
        Optional<String> right = spelled(from, difference.right(QUERY));
        SortedMap<String, String> there = difference.right();
        if (left.isEmpty() || !left.equals(right) || there == null) {
            return difference;
        }
        SortedMap<String, String> same = new TreeMap<>(there);
        same.put(QUERY, difference.left(QUERY));
        return new CatalogDifference(
                difference.kind(), difference.container(), difference.name(), difference.left(), same);
    }

    /** Nothing where the server cannot read it: then it is not the same. */
    private static Optional<String> spelled(CatalogSide from, String printed) throws SQLException {
        String query = printed.strip().replaceFirst(";$", "");
        if (!SqlFragments.isClosed(query)) {
            return Optional.empty();
        }
        Connection connection = from.connection();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.execute("SET TRANSACTION READ WRITE");
            statement.execute(
                    "SET LOCAL search_path = " + PostgresNames.identifier(from.defaultSchema()) + ", pg_temp");
            statement.execute("CREATE TEMPORARY VIEW autogen_view_ AS " + query);
            try (ResultSet rows =
                    statement.executeQuery("SELECT pg_catalog.pg_get_viewdef('pg_temp.autogen_view_'::regclass)")) {
                rows.next();
                return Optional.of(rows.getString(1));
            }
        } catch (SQLException e) {
            return Optional.empty();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

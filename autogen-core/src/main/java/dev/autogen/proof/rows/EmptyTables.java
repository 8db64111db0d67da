package dev.autogen.proof.rows;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds the tables without rows, again and again on one connection. They are asked in groups by statements that the server keeps, so
 * that it plans only those again whose tables have changed.
 */
final class EmptyTables {

    private static final int GROUPS = 32;

    private static final int FEW = 50;

    /** What is prepared, by the name of the statement. */
    private final Map<String, String> prepared = new HashMap<>();

    /** In order of name. */
    List<SampleTable> among(Connection connection, Collection<SampleTable> tables) throws SQLException {
        List<SampleTable> sorted =
                tables.stream().sorted(Comparator.comparing(SampleTable::name)).toList();
        if (sorted.isEmpty()) {
            return List.of();
        }
        return sorted.size() <= FEW ? amongFew(connection, sorted) : amongMany(connection, sorted);
    }

    private static List<SampleTable> amongFew(Connection connection, List<SampleTable> tables) throws SQLException {
        List<SampleTable> empty = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query(tables) + " ORDER BY 1")) {
            while (rows.next()) {
                empty.add(tables.get(rows.getInt(1)));
            }
        }
        return empty;
    }

    private List<SampleTable> amongMany(Connection connection, List<SampleTable> tables) throws SQLException {
        Map<Integer, List<SampleTable>> groups = new TreeMap<>();
        tables.forEach(table -> groups.computeIfAbsent(
                        Math.floorMod(table.name().hashCode(), GROUPS), group -> new ArrayList<>())
                .add(table));
        List<SampleTable> empty = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            for (Map.Entry<Integer, List<SampleTable>> group : groups.entrySet()) {
                prepare(statement, name(group.getKey()), query(group.getValue()));
            }
            // Sent at once; each has its own result.
            statement.execute(groups.keySet().stream()
                    .map(group -> "EXECUTE " + name(group))
                    .collect(Collectors.joining(";")));
            for (List<SampleTable> group : groups.values()) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        empty.add(group.get(rows.getInt(1)));
                    }
                }
                statement.getMoreResults();
            }
        }
        empty.sort(Comparator.comparing(SampleTable::name));
        return empty;
    }

    private static String name(int group) {
        return "autogen_empty_" + group;
    }

    /** Gives the places of those that are empty. */
    private static String query(List<SampleTable> tables) {
        List<String> queries = new ArrayList<>();
        for (SampleTable table : tables) {
            queries.add("SELECT " + queries.size() + " WHERE NOT EXISTS (SELECT FROM " + RowInserter.sql(table.name())
                    + ")");
        }
        return queries.stream().collect(Collectors.joining(" UNION ALL "));
    }

    private void prepare(Statement statement, String name, String query) throws SQLException {
        String known = prepared.get(name);
        if (known != null && !known.equals(query)) {
            statement.execute("DEALLOCATE " + name);
            prepared.remove(name);
        }
        if (!query.equals(known)) {
            statement.execute("PREPARE " + name + " AS " + query);
            prepared.put(name, query);
        }
    }
}

package dev.autogen.proof.rows;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Puts two rows each into the tables of a database that have none: one with a value in every column, and one with null wherever it
 * may be, as far as the constraints let it.
 */
public final class SampleRows {

    private final Collection<QualifiedName> ignored;

    /** Tables that could not get any, as they were then, and why. */
    private final Map<SampleTable, String> refused = new HashMap<>();

    /** @param ignored tables that stay as they are */
    public SampleRows(Collection<QualifiedName> ignored) {
        this.ignored = Set.copyOf(ignored);
    }

    /**
     * Fills the tables that are empty.
     *
     * @param connection in auto-commit mode, and left so
     * @return those that stay empty
     */
    public List<UnfilledTable> fill(Connection connection) throws SQLException {
        List<SampleTable> empty = empty(connection, SampleTables.of(connection, ignored));
        if (empty.isEmpty()) {
            return List.of();
        }
        connection.setAutoCommit(false);
        try {
            Map<SampleTable, String> left = fill(connection, empty);
            connection.commit();
            refused.clear();
            refused.putAll(left);
            return left.entrySet().stream()
                    .map(table -> new UnfilledTable(table.getKey().name().toString(), table.getValue()))
                    .toList();
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Tables whose keys reference others come after those; what goes round in a circle is left. */
    private Map<SampleTable, String> fill(Connection connection, List<SampleTable> tables) throws SQLException {
        Map<SampleTable, String> left = new LinkedHashMap<>();
        List<SampleTable> waiting = new ArrayList<>(tables);
        boolean progress = true;
        while (progress && !waiting.isEmpty()) {
            progress = false;
            left.clear();
            for (SampleTable table : List.copyOf(waiting)) {
                // A table by itself is tried again only when it has changed.
                String reason = table.references().isEmpty() && refused.containsKey(table)
                        ? refused.get(table)
                        : new RowInserter(connection, table).insert().orElse(null);
                if (reason == null) {
                    waiting.remove(table);
                    progress = true;
                } else {
                    left.put(table, reason);
                }
            }
        }
        return left;
    }

    private static List<SampleTable> empty(Connection connection, List<SampleTable> tables) throws SQLException {
        if (tables.isEmpty()) {
            return List.of();
        }
        String query = tables.stream()
                .map(table -> "SELECT EXISTS (SELECT FROM " + RowInserter.sql(table.name()) + ")")
                .collect(Collectors.joining(" UNION ALL "));
        List<SampleTable> empty = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            for (SampleTable table : tables) {
                rows.next();
                if (!rows.getBoolean(1)) {
                    empty.add(table);
                }
            }
        }
        return empty;
    }
}

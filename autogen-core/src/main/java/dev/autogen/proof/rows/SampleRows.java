package dev.autogen.proof.rows;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Puts two rows each into the tables of a database that have none: one with a value in every column, and one with null wherever it
 * may be, as far as the constraints let it.
 */
public final class SampleRows {

    private static final boolean COMPARED = Integer.getInteger("autogen.read.everything", 0) > 0;

    private final Collection<QualifiedName> ignored;

    /** The tables as they were last, by object id. */
    private final Map<Long, SampleTable> tables = new HashMap<>();

    private final EmptyTables emptyTables = new EmptyTables();

    /** Tables that could not get any, as they were then, and why. */
    private final Map<SampleTable, String> refused = new HashMap<>();

    /** @param ignored tables that stay as they are */
    public SampleRows(Collection<QualifiedName> ignored) {
        this.ignored = Set.copyOf(ignored);
    }

    /**
     * Fills the tables that are empty.
     *
     * @param connection in auto-commit mode, and left so; always the same
     * @return those that stay empty
     */
    public List<UnfilledTable> fill(Connection connection) throws SQLException {
        tables.clear();
        tables.putAll(SampleTables.of(connection, ignored, null));
        return fillEmpty(connection);
    }

    /**
     * Fills the tables that are empty, once {@link #fill} was called.
     *
     * <p>With the system property {@code autogen.read.everything} all tables are read again as well, and must be the same.
     *
     * @param connection in auto-commit mode, and left so; the same as then
     * @param changed the object ids of the relations that may be others than they were the last time
     * @return those that stay empty
     */
    public List<UnfilledTable> fillAgain(Connection connection, Set<Long> changed) throws SQLException {
        tables.keySet().removeAll(changed);
        if (!changed.isEmpty()) {
            tables.putAll(SampleTables.of(connection, ignored, changed));
        }
        if (COMPARED && !tables.equals(SampleTables.of(connection, ignored, null))) {
            throw new IllegalStateException("not all changes of tables were found");
        }
        return fillEmpty(connection);
    }

    private List<UnfilledTable> fillEmpty(Connection connection) throws SQLException {
        List<SampleTable> empty = emptyTables.among(connection, tables.values());
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
}

package dev.autogen.proof.rows;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The object ids of those that stayed without rows. */
    private final Set<Long> stayedEmpty = new HashSet<>();

    /** Whether rows were kept the last time by whatever runs unasked. */
    private boolean kept;

    /** Tables that could not get any, as they were then, and why. */
    private final Map<SampleTable, String> refused = new HashMap<>();

    /** @param ignored tables that stay as they are */
    public SampleRows(Collection<QualifiedName> ignored) {
        this.ignored = Set.copyOf(ignored);
    }

    /** The tables of a database, and what is known of their rows, for whoever fills a copy of it. */
    public static final class Tables {

        private final Map<Long, SampleTable> byId;

        private final Set<Long> stayedEmpty;

        private final Map<SampleTable, String> refused;

        private final boolean kept;

        private Tables(
                Map<Long, SampleTable> byId, Set<Long> stayedEmpty, Map<SampleTable, String> refused, boolean kept) {
            this.byId = Map.copyOf(byId);
            this.stayedEmpty = Set.copyOf(stayedEmpty);
            this.refused = Map.copyOf(refused);
            this.kept = kept;
        }

        /** Reads them; nothing is known of rows. */
        public static Tables of(Connection connection, Collection<QualifiedName> ignored) throws SQLException {
            return new Tables(SampleTables.of(connection, ignored, null), Set.of(), Map.of(), false);
        }
    }

    /** What is known since the last filling. */
    public Tables known() {
        return new Tables(tables, stayedEmpty, refused, kept);
    }

    /** Knows the tables, so that {@link #fillAgain} may be the first to be called, with what has changed since they were read. */
    public void know(Tables read) {
        tables.clear();
        tables.putAll(read.byId);
        stayedEmpty.clear();
        stayedEmpty.addAll(read.stayedEmpty);
        refused.clear();
        refused.putAll(read.refused);
        kept = read.kept;
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
        kept = KeptRows.areKeptIn(connection);
        return fillEmpty(connection, tables.keySet());
    }

    /**
     * Fills the tables that are empty, once {@link #fill} or {@link #know} was called.
     *
     * <p>With the system property {@code autogen.read.everything} all tables are read and looked into again as well, and must be the
     * same.
     *
     * @param connection in auto-commit mode, and left so; the same as then
     * @param changed the object ids of the relations that may be others than they were the last time
     * @param rowsKept whether only statements have been run since that {@linkplain KeptRows#areKeptBy take no rows away}
     * @return those that stay empty
     */
    public List<UnfilledTable> fillAgain(Connection connection, Set<Long> changed, boolean rowsKept)
            throws SQLException {
        tables.keySet().removeAll(changed);
        if (!changed.isEmpty()) {
            tables.putAll(SampleTables.of(connection, ignored, changed));
        }
        if (COMPARED && !tables.equals(SampleTables.of(connection, ignored, null))) {
            throw new IllegalStateException("not all changes of tables were found");
        }
        boolean wereKept = kept;
        kept = KeptRows.areKeptIn(connection);
        return fillEmpty(connection, rowsKept && wereKept && kept ? mayBeEmpty(changed) : tables.keySet());
    }

    /** The tables that may have no rows, where nothing took any from those that are as they were. */
    private Set<Long> mayBeEmpty(Set<Long> changed) {
        Set<Long> some = new HashSet<>(changed);
        some.addAll(stayedEmpty);
        tables.forEach((id, table) -> {
            if (table.parent()) {
                some.add(id);
            }
        });
        some.retainAll(tables.keySet());
        return some;
    }

    /** @param some the object ids of those that may be empty */
    private List<UnfilledTable> fillEmpty(Connection connection, Set<Long> some) throws SQLException {
        List<SampleTable> empty = empty(connection, some);
        stayedEmpty.clear();
        if (empty.isEmpty()) {
            return List.of();
        }
        connection.setAutoCommit(false);
        try {
            Map<SampleTable, String> left = fill(connection, empty);
            connection.commit();
            refused.clear();
            refused.putAll(left);
            some.stream().filter(id -> left.containsKey(tables.get(id))).forEach(stayedEmpty::add);
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

    private List<SampleTable> empty(Connection connection, Set<Long> some) throws SQLException {
        List<SampleTable> empty =
                emptyTables.among(connection, some.stream().map(tables::get).toList());
        if (COMPARED && !empty.equals(emptyTables.among(connection, tables.values()))) {
            throw new IllegalStateException("not all tables were found that have lost their rows");
        }
        return empty;
    }

    /** Tables whose keys reference others come after those; what goes round in a circle is left. */
    private Map<SampleTable, String> fill(Connection connection, List<SampleTable> tables) throws SQLException {
        Map<SampleTable, String> left = new LinkedHashMap<>();
        Set<SampleTable> waiting = new LinkedHashSet<>(tables);
        ReferencedRows referenced = new ReferencedRows(connection, kept);
        RowBatch batch = new RowBatch(connection);
        int before;
        do {
            before = waiting.size();
            left.clear();
            RowBatch.Listener listener =
                    (table, reason) -> reason.ifPresentOrElse(why -> left.put(table, why), () -> waiting.remove(table));
            for (SampleTable table : List.copyOf(waiting)) {
                fill(new RowInserter(connection, table, referenced), batch, listener);
            }
            batch.flush(listener);
        } while (waiting.size() < before && !waiting.isEmpty());
        return left;
    }

    private void fill(RowInserter inserter, RowBatch batch, RowBatch.Listener listener) throws SQLException {
        SampleTable table = inserter.table();
        if (batch.holdsReferencedBy(table)) {
            batch.flush(listener);
        }
        // A table by itself is tried again only when it has changed.
        String known = table.references().isEmpty() ? refused.get(table) : null;
        Optional<String> likely = known == null && kept ? inserter.likely() : Optional.empty();
        if (likely.isPresent()) {
            batch.add(inserter, likely.get(), listener);
        } else {
            batch.flush(listener);
            listener.told(table, known == null ? inserter.insert() : Optional.of(known));
        }
    }
}

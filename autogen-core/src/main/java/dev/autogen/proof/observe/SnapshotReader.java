package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.SnapshotQueries.COLUMNS;
import static dev.autogen.proof.observe.SnapshotQueries.LABELS;
import static dev.autogen.proof.observe.SnapshotQueries.LOCKS;
import static dev.autogen.proof.observe.SnapshotQueries.OTHERS;
import static dev.autogen.proof.observe.SnapshotQueries.RELATIONS;
import static dev.autogen.proof.observe.SnapshotQueries.SESSION;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes snapshots, without a lock on anything but catalogues. */
final class SnapshotReader {

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private final Connection connection;
    private final int version;

    SnapshotReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.version = connection.getMetaData().getDatabaseMajorVersion();
    }

    CatalogSnapshot read() throws SQLException {
        // First: the other queries lock catalogues only, but there is no need to rely on it.
        Map<Long, Set<LockMode>> locks = locks();
        Map<Long, Relation> relations = new HashMap<>();
        query(RELATIONS, row -> relations.put(row.getLong("id"), relation(row)));
        Map<ColumnId, Column> columns = new HashMap<>();
        query(COLUMNS, row -> columns.put(new ColumnId(row.getLong(1), row.getInt(2)), column(row)));
        Map<Long, Constraint> constraints = new HashMap<>();
        query(SnapshotQueries.constraints(version), row -> constraints.put(row.getLong(1), constraint(row)));
        Map<Long, Label> labels = new HashMap<>();
        query(
                LABELS,
                row -> labels.put(
                        row.getLong(1),
                        new Label(
                                row.getLong(2),
                                new QualifiedName(row.getString(3), row.getString(4)),
                                row.getString(5),
                                row.getDouble(6))));
        Map<String, Other> others = new HashMap<>();
        query(
                OTHERS,
                row -> others.put(
                        row.getString(2) + row.getLong(1),
                        new Other(row.getString(2), row.getString(3), row.getLong(4), row.getString(5))));
        List<SessionFacts> session = new ArrayList<>();
        query(
                SESSION,
                row -> session.add(
                        new SessionFacts(row.getLong(1), row.getLong(2), row.getBoolean(3), row.getString(4))));
        return new CatalogSnapshot(relations, columns, constraints, labels, others, locks, session.get(0));
    }

    /** The transaction that is open and has changed something, otherwise empty. */
    String transaction() throws SQLException {
        List<String> transaction = new ArrayList<>();
        query(
                "SELECT coalesce(pg_catalog.pg_current_xact_id_if_assigned()::text, '')",
                row -> transaction.add(row.getString(1)));
        return transaction.get(0);
    }

    /** Whether nothing is in the file of a relation. */
    boolean isEmpty(long relation) throws SQLException {
        boolean[] empty = new boolean[1];
        query("SELECT pg_catalog.pg_relation_size(" + relation + ") = 0", row -> empty[0] = row.getBoolean(1));
        return empty[0];
    }

    /** Whether a sequence stands where it was made. */
    boolean isUntouched(String sequence) throws SQLException {
        boolean[] untouched = new boolean[1];
        query(
                "SELECT NOT s.is_called AND s.last_value = d.seqstart FROM " + sequence
                        + " s JOIN pg_catalog.pg_sequence d ON d.seqrelid = s.tableoid",
                row -> untouched[0] = row.getBoolean(1));
        return untouched[0];
    }

    private Map<Long, Set<LockMode>> locks() throws SQLException {
        Map<Long, Set<LockMode>> locks = new HashMap<>();
        query(
                LOCKS,
                row -> locks.computeIfAbsent(row.getLong(1), id -> EnumSet.noneOf(LockMode.class))
                        .add(LockMode.of(row.getString(2))));
        return locks;
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getLong("id"),
                new QualifiedName(row.getString("nspname"), row.getString("relname")),
                row.getString("relkind").charAt(0),
                row.getLong("relfilenode"),
                row.getString("access"),
                row.getString("relreplident"),
                index(row),
                row.getLong("owner") == 0 ? null : new ColumnId(row.getLong("owner"), row.getInt("owner_column")),
                row.getString("sequence_type"),
                row.getLong("parent"),
                new Activity(
                        row.getLong("scans"), row.getLong("inserted"), row.getLong("updated"), row.getLong("deleted")));
    }

    private static @Nullable IndexFacts index(ResultSet row) throws SQLException {
        long table = row.getLong("indrelid");
        return table == 0
                ? null
                : new IndexFacts(
                        table,
                        row.getBoolean("indisvalid"),
                        row.getBoolean("indisunique"),
                        row.getBoolean("partial"),
                        numbers(row.getString("indkey")),
                        numbers(row.getString("uses")));
    }

    private static Column column(ResultSet row) throws SQLException {
        return new Column(
                row.getString(3),
                row.getString(4),
                row.getString(9),
                row.getBoolean(5),
                !row.getString(6).isEmpty(),
                !row.getString(7).isEmpty(),
                row.getString(8),
                row.getString(10));
    }

    private static Constraint constraint(ResultSet row) throws SQLException {
        return new Constraint(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                row.getString(4).charAt(0),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getLong(7),
                row.getLong(8),
                numbers(row.getString(9)));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split("[ ,{}]+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    private void query(String sql, Row each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}

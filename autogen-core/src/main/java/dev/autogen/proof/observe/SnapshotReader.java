package dev.autogen.proof.observe;

import static dev.autogen.proof.observe.SnapshotQueries.ACTIVITIES;
import static dev.autogen.proof.observe.SnapshotQueries.COLUMNS;
import static dev.autogen.proof.observe.SnapshotQueries.LABELS;
import static dev.autogen.proof.observe.SnapshotQueries.LOCKS;
import static dev.autogen.proof.observe.SnapshotQueries.OTHERS;
import static dev.autogen.proof.observe.SnapshotQueries.SESSION;

import dev.autogen.proof.changes.CatalogChanges;
import dev.autogen.proof.changes.CatalogMarks;
import dev.autogen.proof.changes.PartialReading;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at a database, again and again on one connection, without a lock on anything but catalogues. After the first time it reads
 * what has changed.
 *
 * <p>What is read in parts is read whole as well in tests, and must be the same: {@link PartialReading}.
 */
final class SnapshotReader {

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    /** Of relations, indexes and sequences among them. */
    private static final int MANY = 300;

    private final Connection connection;
    private final int version;
    private @Nullable Known known;
    private StatementObserver.@Nullable Told told;

    /** The relations at a moment when nothing was open that might yet be taken back. */
    private record Known(CatalogMarks marks, String settings, Map<Long, RelationParts> relations) {}

    private record Session(SessionFacts facts, String settings) {}

    /** What is seen at a moment besides the relations. */
    record Rest(
            Session session,
            List<Constraint> domainConstraints,
            Map<Long, Label> labels,
            Map<String, Other> others,
            Map<Long, Set<LockMode>> locks,
            Map<Long, Activity> activities) {

        private CatalogState with(Map<Long, RelationParts> relations) {
            return new CatalogState(relations, domainConstraints, labels, others, locks, activities, session.facts());
        }
    }

    SnapshotReader(Connection connection) throws SQLException {
        this.connection = connection;
        this.version = connection.getMetaData().getDatabaseMajorVersion();
    }

    Connection connection() {
        return connection;
    }

    /** What {@link StatementObserver#nothingHappens} says. */
    void nothingHappens(StatementObserver.Told told) {
        this.told = told;
    }

    CatalogState read() throws SQLException {
        Rest rest = readRest();
        return rest.with(relations(rest.session()));
    }

    /** What was seen before, with the relations as they are now. */
    CatalogState complete(Rest rest) throws SQLException {
        return rest.with(relations(session()));
    }

    /** What {@link #complete} makes whole, as long as no statement has been run since. */
    Rest readRest() throws SQLException {
        // First: the other queries lock catalogues only, but there is no need to rely on it.
        Map<Long, Set<LockMode>> locks = locks();
        Session session = session();
        List<Constraint> domainConstraints = new ArrayList<>();
        query(
                SnapshotQueries.constraints(version) + " AND k.conrelid = 0",
                row -> domainConstraints.add(constraint(row)));
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
        Map<Long, Activity> activities = new HashMap<>();
        query(
                ACTIVITIES,
                row -> activities.put(row.getLong(1), new Activity(row.getLong(2), row.getLong(3), row.getLong(4))));
        return new Rest(session, domainConstraints, labels, others, locks, activities);
    }

    private Session session() throws SQLException {
        List<Session> session = new ArrayList<>();
        query(
                SESSION,
                row -> session.add(new Session(
                        new SessionFacts(row.getBoolean(1), row.getBoolean(2), row.getBoolean(3), row.getString(4)),
                        row.getString(5))));
        return session.get(0);
    }

    /** Those that have changed since everything was committed last are read, the others are known. */
    private Map<Long, RelationParts> relations(Session session) throws SQLException {
        boolean committed = session.facts().transaction().isEmpty();
        StatementObserver.Told told = committed ? this.told : null;
        this.told = null;
        Known before = known;
        if (before == null || !before.settings().equals(session.settings())) {
            Map<Long, RelationParts> all = readRelations(null);
            known = committed && PartialReading.isDue(all.size(), MANY)
                    ? new Known(told == null ? CatalogMarks.of(connection) : told.now(), session.settings(), all)
                    : null;
            return all;
        }
        CatalogChanges known = told == null ? null : told.since(before.marks());
        CatalogChanges changes = known == null ? before.marks().changes(connection) : known;
        Map<Long, RelationParts> now;
        if (changes.everything()) {
            now = readRelations(null);
        } else {
            now = new HashMap<>(before.relations());
            now.keySet().removeAll(changes.relations());
            now.putAll(readRelations(changes.relations()));
        }
        if (PartialReading.isCompared()) {
            compare(now, readRelations(null));
        }
        if (committed) {
            CatalogMarks marks = told == null ? changes.now() : told.now();
            this.known = PartialReading.isDue(now.size(), MANY) ? new Known(marks, session.settings(), now) : null;
        }
        return now;
    }

    private static void compare(Map<Long, RelationParts> found, Map<Long, RelationParts> all) {
        if (!found.equals(all)) {
            Set<RelationParts> missed = new HashSet<>(all.values());
            missed.removeAll(found.values());
            Set<RelationParts> wrong = new HashSet<>(found.values());
            wrong.removeAll(all.values());
            throw new IllegalStateException(
                    "not all changes of the catalogue were found: " + wrong + " should be " + missed);
        }
    }

    /** @param some null for all */
    private Map<Long, RelationParts> readRelations(@Nullable Set<Long> some) throws SQLException {
        if (some != null && some.isEmpty()) {
            return Map.of();
        }
        Map<Long, Relation> relations = new HashMap<>();
        query(
                SnapshotQueries.relations(version),
                SnapshotQueries.some("c.oid"),
                some,
                row -> relations.put(row.getLong("id"), relation(row)));
        Map<Long, Map<Integer, Column>> columns = new HashMap<>();
        query(
                COLUMNS,
                SnapshotQueries.some("a.attrelid"),
                some,
                row -> columns.computeIfAbsent(row.getLong(1), id -> new HashMap<>())
                        .put(row.getInt(2), column(row)));
        Map<Long, List<Constraint>> constraints = new HashMap<>();
        query(
                SnapshotQueries.constraints(version),
                SnapshotQueries.SOME_CONSTRAINTS,
                some,
                row -> constraints
                        .computeIfAbsent(row.getLong(2), id -> new ArrayList<>())
                        .add(constraint(row)));
        Map<Long, RelationParts> parts = new HashMap<>();
        relations.forEach((id, relation) -> parts.put(
                id,
                new RelationParts(
                        relation, columns.getOrDefault(id, Map.of()), constraints.getOrDefault(id, List.of()))));
        return parts;
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
        queryOnce("SELECT pg_catalog.pg_relation_size(" + relation + ") = 0", row -> empty[0] = row.getBoolean(1));
        return empty[0];
    }

    /** Whether a sequence stands where it was made. */
    boolean isUntouched(String sequence) throws SQLException {
        boolean[] untouched = new boolean[1];
        queryOnce(
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
                row.getLong("parent"));
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
                        row.getBoolean("nulls_distinct"),
                        numbers(row.getString("indkey")).subList(0, row.getInt("indnkeyatts")),
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
                numbers(row.getString(9)),
                row.getBoolean(10));
    }

    private static List<Integer> numbers(String text) {
        return Stream.of(text.split("[ ,{}]+"))
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .toList();
    }

    /**
     * Runs a query about relations.
     *
     * @param which the end of the query that reads some
     * @param some of which relations; null for all
     */
    private void query(String sql, String which, @Nullable Set<Long> some, Row each) throws SQLException {
        if (some == null) {
            query(sql, each);
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(sql + which)) {
            statement.setArray(1, connection.createArrayOf("oid", some.toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    each.read(rows);
                }
            }
        }
    }

    /** As a prepared statement, which the driver keeps: parsing and planning take longer than looking. */
    private void query(String sql, Row each) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }

    private void queryOnce(String sql, Row each) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                each.read(rows);
            }
        }
    }
}

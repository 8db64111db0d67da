package dev.autogen.acceptance;

import static java.util.Objects.requireNonNull;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProbe;
import dev.autogen.revision.RevisionStep;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A user of the database, who tries after each statement what can be done with the tables that were there, while the transaction of
 * the statement is open. It knows nothing of locks, statements or hazards.
 */
final class Witness implements StatementProbe, AutoCloseable {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private static final String UNDEFINED_TABLE = "42P01";

    private static final String RELATIONS = """
            SELECT c.relname, c.relkind::text, c.oid::bigint, c.relfilenode::bigint,
                   pg_stat_get_xact_numscans(c.oid) AS scans,
                   (SELECT count(*) FROM pg_index i WHERE i.indrelid = c.oid) AS indexes
            FROM pg_class c
            WHERE c.relnamespace = 'public'::regnamespace AND (c.relkind IN ('r', 'v', 'm') OR c.relkind = 'S'
                AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype IN ('a', 'i')))""";

    /** @param name of a table, view or sequence that needs no quotes */
    private record Relation(String name, char kind, long id, long file, long scans, long indexes) {}

    private final Connection user;

    private final TestDatabase database;

    private final Set<Disturbance> disturbances = EnumSet.noneOf(Disturbance.class);

    /** What was there before the section. */
    private final Map<String, Relation> there;

    private Map<String, Relation> before = Map.of();

    private @Nullable Bystander bystander;

    Witness(TestDatabase database) throws SQLException {
        this.database = requireNonNull(database, "database");
        this.user = database.connect();
        try (Statement statement = user.createStatement()) {
            statement.execute("SET lock_timeout = '10ms'");
        }
        there = relations(user);
    }

    Set<Disturbance> disturbances() {
        return disturbances;
    }

    @Override
    public void before(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        before = relations(connection);
        if (!transactional) {
            bystander = new Bystander(database, connection, tables());
            bystander.start();
        }
    }

    @Override
    public void after(Connection connection, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        Map<String, Relation> after = relations(connection);
        Bystander writer = bystander;
        if (writer != null) {
            bystander = null;
            if (writer.finish()) {
                disturbances.add(Disturbance.NO_WRITERS);
                disturbances.add(Disturbance.WORK_WITHOUT_WRITERS);
            }
            // Concurrent statements wait for whoever writes: only then does it say something that others could write
            // meanwhile.
            if (statement.sql().contains(" CONCURRENTLY ") && !writer.hasSeenItWait()) {
                throw new AssertionError("did not wait for a writer: " + statement.sql());
            }
        }
        Set<String> worked = new TreeSet<>();
        for (String name : there.keySet()) {
            Relation is = after.get(name);
            if (is != null && is.id() != there.get(name).id()) {
                disturbances.add(Disturbance.MADE_AGAIN);
            } else if (is != null) {
                compare(before.getOrDefault(name, is), is, worked);
            }
        }
        if (transactional) {
            lookAround(worked);
        }
    }

    private void compare(Relation was, Relation is, Set<String> worked) {
        if (was.kind() == 'r' && was.file() != is.file()) {
            disturbances.add(Disturbance.REWRITTEN);
        }
        if (is.scans() > was.scans() || is.indexes() > was.indexes()) {
            worked.add(is.name());
        }
    }

    private void lookAround(Set<String> worked) throws SQLException {
        for (String name : there.keySet()) {
            Relation relation = before.get(name);
            if (relation == null) {
                // Gone by an earlier statement: made again, its readers wait until the end of the transaction.
                continue;
            }
            boolean readable = can("SELECT FROM " + name + " LIMIT 0");
            boolean writable = relation.kind() == 'r'
                    ? can("DELETE FROM " + name + " WHERE false")
                    : relation.kind() != 'S' || can("SELECT nextval('" + name + "')");
            if (!readable) {
                disturbances.add(Disturbance.NO_READERS);
                if (!worked.isEmpty()) {
                    disturbances.add(Disturbance.WORK_WITHOUT_READERS);
                }
            }
            if (!writable) {
                disturbances.add(Disturbance.NO_WRITERS);
                if (worked.contains(name)) {
                    disturbances.add(Disturbance.WORK_WITHOUT_WRITERS);
                }
            } else if (relation.kind() == 'r' && !can("SELECT FROM " + name + " FOR UPDATE")) {
                disturbances.add(Disturbance.NO_CHANGE_OF_ROWS);
            }
        }
    }

    private boolean can(String sql) throws SQLException {
        try (Statement statement = user.createStatement()) {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            if (UNDEFINED_TABLE.equals(e.getSQLState())) {
                // It has another name since a transaction that is committed.
                return true;
            }
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw e;
            }
            return false;
        }
    }

    private Set<String> tables() {
        Set<String> tables = new TreeSet<>(there.keySet());
        tables.removeIf(name -> !before.containsKey(name) || before.get(name).kind() != 'r');
        return tables;
    }

    private static Map<String, Relation> relations(Connection connection) throws SQLException {
        Map<String, Relation> relations = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(RELATIONS)) {
            while (rows.next()) {
                Relation relation = new Relation(
                        rows.getString(1),
                        rows.getString(2).charAt(0),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getLong(5),
                        rows.getLong(6));
                relations.put(relation.name(), relation);
            }
        }
        return new TreeMap<>(relations);
    }

    @Override
    public void close() throws SQLException {
        if (bystander != null) {
            bystander.finish();
        }
        user.close();
    }
}

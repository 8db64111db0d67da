package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The locks that are told from the text of a statement are those that PostgreSQL takes. */
class ExpectedLocksTest {

    private static TestDatabase database;

    @BeforeAll
    static void create() {
        database = TestPostgres.createDatabase();
        database.execute("""
                CREATE TABLE parent (id int PRIMARY KEY);
                CREATE TABLE t (id int PRIMARY KEY, a int, b text);
                CREATE TABLE other (id int, t_id int);
                ALTER TABLE other ADD CONSTRAINT fk FOREIGN KEY (t_id) REFERENCES t NOT VALID;
                CREATE TABLE parts (id int) PARTITION BY RANGE (id);
                CREATE TABLE part (id int);
                CREATE INDEX by_a ON t (a);
                CREATE VIEW v AS SELECT id FROM t;
                CREATE MATERIALIZED VIEW mv AS SELECT id FROM t;
                CREATE FUNCTION tf() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
                CREATE TRIGGER trg AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION tf();
                """);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    static Stream<String> statements() {
        return Stream.of(
                "ALTER TABLE t ADD COLUMN c int",
                "alter table if exists only public.t drop column b",
                "ALTER TABLE t ADD COLUMN p int REFERENCES parent",
                "ALTER TABLE t ADD CONSTRAINT fk FOREIGN KEY (a) REFERENCES parent",
                "ALTER TABLE t ADD FOREIGN KEY (a) REFERENCES parent (id) NOT VALID",
                "ALTER TABLE t ALTER COLUMN a SET STATISTICS 10",
                "ALTER TABLE t ALTER COLUMN a SET NOT NULL",
                "ALTER TABLE t DISABLE TRIGGER trg",
                "ALTER TABLE t CLUSTER ON by_a",
                "ALTER VIEW v ALTER COLUMN id SET DEFAULT 1",
                "CREATE INDEX ON t (a)",
                "CREATE UNIQUE INDEX IF NOT EXISTS i ON ONLY t (a)",
                "CREATE TABLE made (id int REFERENCES parent)",
                "CREATE STATISTICS s ON id, a FROM t",
                "CREATE TRIGGER x BEFORE UPDATE ON t FOR EACH ROW EXECUTE FUNCTION tf()",
                "CREATE POLICY p ON t USING (true)",
                "CREATE OR REPLACE VIEW v AS SELECT id FROM t",
                "DROP TRIGGER trg ON t",
                "DROP TABLE part",
                "DROP VIEW IF EXISTS v",
                "TRUNCATE part",
                "INSERT INTO t SELECT 1",
                "UPDATE ONLY t SET a = 1",
                "DELETE FROM t",
                "WITH d AS (DELETE FROM part RETURNING id) UPDATE t SET a = 1 FROM d WHERE d.id = t.id",
                "INSERT INTO t VALUES (1) ON CONFLICT (id) DO UPDATE SET a = 2",
                "ANALYZE t",
                "ANALYZE (VERBOSE) t",
                "REINDEX TABLE part",
                "CLUSTER t USING by_a",
                "REFRESH MATERIALIZED VIEW mv",
                "COMMENT ON TABLE t IS 'x'",
                "COMMENT ON COLUMN t.a IS 'x'",
                "LOCK TABLE t IN SHARE ROW EXCLUSIVE MODE",
                "LOCK t",
                "ALTER TYPE information_schema.yes_or_no OWNER TO CURRENT_USER",
                "SELECT 1");
    }

    @ParameterizedTest
    @MethodSource("statements")
    void areThoseThatAreTaken(String sql) throws SQLException {
        List<String> expected = new ExpectedLocks()
                .next(new ScriptStatement(1, sql, 0, 1, 1)).stream()
                        .map(lock -> lock.table().replace("public.", "") + " " + lock.mode())
                        .sorted()
                        .toList();
        assertThat(expected).isEqualTo(taken(sql));
    }

    /** The strongest lock on each table and view that was there before; reading, and what a foreign key looks at, apart. */
    private static List<String> taken(String sql) throws SQLException {
        // What is dropped is still there in the eyes of others.
        try (Connection connection = database.connect();
                Connection witness = database.connect()) {
            int pid = Sql.one(connection, "SELECT pg_backend_pid()", row -> row.getInt(1));
            long newest = Sql.one(connection, "SELECT max(oid::int8) FROM pg_class", row -> row.getLong(1));
            connection.setAutoCommit(false);
            Sql.execute(connection, sql);
            List<String> taken = Sql.query(
                    witness,
                    "SELECT DISTINCT ON (c.relname) c.relname || ' ' || upper(trim(regexp_replace(replace(l.mode, 'Lock', ''),"
                            + " '([A-Z])', ' \\1', 'g')))"
                            + " FROM pg_locks l JOIN pg_class c ON c.oid = l.relation"
                            + " WHERE l.pid = ? AND c.oid >= 16384 AND c.oid::int8 <= ? AND c.relkind IN ('r', 'p', 'v', 'm')"
                            + " AND c.relnamespace = 'public'::regnamespace AND l.mode NOT IN ('AccessShareLock', 'RowShareLock')"
                            + " ORDER BY c.relname, array_position(ARRAY['AccessExclusiveLock', 'ExclusiveLock',"
                            + " 'ShareRowExclusiveLock', 'ShareLock', 'ShareUpdateExclusiveLock', 'RowExclusiveLock'], l.mode)",
                    row -> row.getString(1),
                    pid,
                    newest);
            connection.rollback();
            return taken;
        }
    }

    @Test
    void whatTheSameSectionHasMadeIsNobodyElses() {
        ExpectedLocks locks = new ExpectedLocks();
        assertThat(locks.next(new ScriptStatement(1, "CREATE TABLE Made (id int)", 0, 1, 1)))
                .isEmpty();
        assertThat(locks.next(new ScriptStatement(2, "ALTER TABLE made ADD FOREIGN KEY (id) REFERENCES t", 0, 1, 1)))
                .containsExactly(new TableLock("t", "SHARE ROW EXCLUSIVE"));
    }

    @Test
    void whatRunsOutsideATransactionIsTold() {
        assertThat(expected("CREATE INDEX CONCURRENTLY i ON t (a)")).containsExactly("t (SHARE UPDATE EXCLUSIVE)");
        assertThat(expected("DROP INDEX CONCURRENTLY IF EXISTS by_a"))
                .containsExactly("the table of index by_a (SHARE UPDATE EXCLUSIVE)");
        assertThat(expected("DROP INDEX by_a")).containsExactly("the table of index by_a (ACCESS EXCLUSIVE)");
        assertThat(expected("REINDEX INDEX CONCURRENTLY by_a"))
                .containsExactly("the table of index by_a (SHARE UPDATE EXCLUSIVE)");
        assertThat(expected("VACUUM (FULL) t")).containsExactly("t (ACCESS EXCLUSIVE)");
        assertThat(expected("VACUUM t")).containsExactly("t (SHARE UPDATE EXCLUSIVE)");
        assertThat(expected("ALTER TABLE parts DETACH PARTITION part CONCURRENTLY"))
                .contains("parts (SHARE UPDATE EXCLUSIVE)");
        assertThat(expected("REFRESH MATERIALIZED VIEW CONCURRENTLY mv")).containsExactly("mv (EXCLUSIVE)");
    }

    private static List<String> expected(String sql) {
        return new ExpectedLocks()
                .next(new ScriptStatement(1, sql, 0, 1, 1)).stream()
                        .map(TableLock::toString)
                        .toList();
    }
}

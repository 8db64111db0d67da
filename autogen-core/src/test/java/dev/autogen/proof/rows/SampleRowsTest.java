package dev.autogen.proof.rows;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EveryStyleApp;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SampleRowsTest {

    private TestDatabase database;

    @BeforeEach
    void create() {
        database = TestPostgres.createDatabase();
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private List<UnfilledTable> fill(QualifiedName... ignored) throws SQLException {
        try (Connection connection = database.connect()) {
            return new SampleRows(Set.of(ignored)).fill(connection);
        }
    }

    @Test
    void everyTypeGetsValues() throws SQLException {
        database.execute(
                "CREATE TYPE mood AS ENUM ('sad', 'glad'); CREATE DOMAIN age AS int CHECK (VALUE BETWEEN 18 AND 99);"
                        + " CREATE TABLE every (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, m mood NOT NULL, a age NOT NULL,"
                        + " c char(1) UNIQUE, v varchar(3) NOT NULL UNIQUE, n numeric(3,2) NOT NULL, b bytea NOT NULL,"
                        + " u uuid NOT NULL, j jsonb NOT NULL, t timestamptz NOT NULL, i interval NOT NULL, f boolean NOT NULL,"
                        + " r int[] NOT NULL, s text NOT NULL CHECK (s IN ('NEW', 'OLD')), g int GENERATED ALWAYS AS (1) STORED,"
                        + " p int NOT NULL CHECK (p < 10))");
        assertThat(fill()).isEmpty();
        assertThat(database.column("SELECT m || ' ' || a || ' ' || v || ' ' || s FROM every ORDER BY id"))
                .containsExactly("sad 18 1 a NEW", "glad 99 2 a OLD");
        assertThat(database.column("SELECT count(c)::text FROM every")).containsExactly("1");
    }

    @Test
    void keysReferenceRowsThatAreThere() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY, parent int NOT NULL REFERENCES a);"
                + " CREATE TABLE b (x int, y int, PRIMARY KEY (x, y));"
                + " CREATE TABLE c (a int NOT NULL REFERENCES a UNIQUE, x int, y int, FOREIGN KEY (x, y) REFERENCES b);"
                + " CREATE TABLE left_alone (id int NOT NULL)");
        assertThat(fill(new QualifiedName("public", "left_alone"))).isEmpty();
        assertThat(database.column("SELECT count(*) || ' ' || count(x) FROM c")).containsExactly("2 1");
        assertThat(database.column("SELECT id::text FROM left_alone")).isEmpty();
    }

    @Test
    void tellsWhichTablesStayEmpty() throws SQLException {
        database.execute("CREATE TABLE one (id int PRIMARY KEY); CREATE TABLE two (id int PRIMARY KEY REFERENCES one);"
                + " ALTER TABLE one ADD FOREIGN KEY (id) REFERENCES two;"
                + " CREATE TABLE mail (address text NOT NULL CHECK (address ~ '^[a-z]+@[a-z]+$'));"
                + " CREATE TABLE shape (path path NOT NULL); CREATE TABLE fine (id int)");
        assertThat(fill())
                .extracting(UnfilledTable::table)
                .containsExactly("public.mail", "public.one", "public.shape", "public.two");
        assertThat(fill().get(2).reason()).isEqualTo("no value is known for column path of type path");
        assertThat(database.column("SELECT coalesce(id::text, 'null') FROM fine ORDER BY id NULLS LAST"))
                .containsExactly("2000000001", "null");
    }

    @Test
    void fillsTheTablesOfAnApplication() throws SQLException {
        HibernateSchema.create(database, StoreApp.version(StoreApp.VERSIONS));
        assertThat(fill()).isEmpty();
        try (TestDatabase other = TestPostgres.createDatabase();
                Connection connection = other.connect()) {
            other.execute(EveryStyleApp.SETUP);
            HibernateSchema.create(other, EveryStyleApp.model(TestPostgres.majorVersion()));
            assertThat(new SampleRows(Set.of()).fill(connection)).isEmpty();
        }
    }

    /** Runs a statement between two fillings; no table is said to have changed. */
    private List<UnfilledTable> fillAgainAfter(String statement, boolean rowsKept) throws SQLException {
        try (Connection connection = database.connect()) {
            SampleRows rows = new SampleRows(Set.of());
            assertThat(rows.fill(connection)).isEmpty();
            database.execute(statement);
            return rows.fillAgain(connection, Set.of(), rowsKept);
        }
    }

    @Test
    void fillsAgainWhatHasLostItsRows() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY)");
        assertThat(fillAgainAfter("DELETE FROM a", false)).isEmpty();
        assertThat(database.column("SELECT count(*)::text FROM a")).containsExactly("2");
    }

    @Test
    void fillsAgainWhatLosesRowsWithADefinition() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int);"
                + " CREATE FUNCTION sweep() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM a; END';"
                + " CREATE EVENT TRIGGER sweep ON ddl_command_end EXECUTE FUNCTION sweep()");
        assertThat(fillAgainAfter("COMMENT ON TABLE b IS ''", true)).isEmpty();
        assertThat(database.column("SELECT count(*)::text FROM a")).containsExactly("2");
    }

    @Test
    void fillsAgainWhatLosesRowsWithRowsThatAreMadeUp() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int);"
                + " CREATE FUNCTION sweep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM a; RETURN NEW; END';"
                + " CREATE TRIGGER sweep BEFORE INSERT ON b FOR EACH ROW EXECUTE FUNCTION sweep()");
        assertThat(fillAgainAfter("COMMENT ON COLUMN b.id IS ''", true)).isEmpty();
        assertThat(database.column("SELECT count(*)::text FROM a")).containsExactly("2");
    }

    @Test
    void fillsAgainWhatLosesRowsWithItsPartition() throws SQLException {
        database.execute("CREATE TABLE a (id int) PARTITION BY RANGE (id); CREATE TABLE a_all PARTITION OF a DEFAULT");
        assertThat(fillAgainAfter("DROP TABLE a_all", true))
                .extracting(UnfilledTable::table)
                .containsExactly("public.a");
        // Until somebody makes a partition for them.
        database.execute("CREATE TABLE a_all PARTITION OF a DEFAULT");
        assertThat(fill()).isEmpty();
    }

    @Test
    void triesAgainWhatStayedEmpty() throws SQLException {
        database.execute("CREATE TABLE shape (path path NOT NULL)");
        try (Connection connection = database.connect()) {
            SampleRows rows = new SampleRows(Set.of());
            List<UnfilledTable> first = rows.fill(connection);
            assertThat(rows.fillAgain(connection, Set.of(), true))
                    .isEqualTo(first)
                    .hasSize(1);
            assertThat(rows.fillAgain(connection, Set.of(), true)).isEqualTo(first);
        }
    }

    @Test
    void knowsWhichStatementsKeepRows() {
        assertThat(List.of(
                        "ALTER TABLE a ADD COLUMN b timestamp with time zone DEFAULT now()",
                        "create unique index concurrently on a (b)",
                        "CREATE TABLE a (b int REFERENCES c ON DELETE CASCADE ON UPDATE SET NULL)",
                        "CREATE TABLE a AS SELECT 1",
                        "DROP TABLE a",
                        "ALTER TYPE mood\nADD VALUE 'mad'",
                        "COMMENT ON TABLE a IS 'x'"))
                .allMatch(KeptRows::areKeptBy);
        assertThat(List.of(
                        "DELETE FROM a",
                        "TRUNCATE a",
                        "UPDATE a SET b = 1",
                        "SELECT sweep()",
                        "DO 'BEGIN DELETE FROM a; END'",
                        "CREATE TABLE a AS WITH d AS (DELETE FROM b RETURNING *) SELECT * FROM d",
                        "CREATE FUNCTION sweep() RETURNS void LANGUAGE sql AS ''",
                        "ALTER TABLE a ADD CHECK (run('delete from b'))",
                        "ALTER EVENT TRIGGER sweep ENABLE",
                        "DROP FUNCTION sweep()",
                        "DROP SCHEMA s CASCADE",
                        "MERGE INTO a USING b ON true WHEN MATCHED THEN DELETE",
                        ""))
                .noneMatch(KeptRows::areKeptBy);
    }
}

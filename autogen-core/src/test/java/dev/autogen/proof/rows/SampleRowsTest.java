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
    void fillsAgainWhatLosesRowsWithAnUpdate() throws SQLException {
        database.execute("CREATE TABLE a (id int PRIMARY KEY); CREATE TABLE b (id int);"
                + " CREATE FUNCTION sweep() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN DELETE FROM a; RETURN NEW; END';"
                + " CREATE TRIGGER sweep AFTER UPDATE ON b FOR EACH ROW EXECUTE FUNCTION sweep()");
        assertThat(fillAgainAfter("UPDATE b SET id = 3", true)).isEmpty();
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
                        "UPDATE a SET b = 1",
                        "INSERT INTO a SELECT 1",
                        "COMMENT ON TABLE a IS 'x'"))
                .allMatch(KeptRows::areKeptBy);
        assertThat(List.of(
                        "DELETE FROM a",
                        "TRUNCATE a",
                        "UPDATE a SET b = (WITH d AS (DELETE FROM c RETURNING *) SELECT 1)",
                        "INSERT INTO a VALUES (1) ON CONFLICT DO UPDATE SET b = 1",
                        "UPDATES a",
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

    @Test
    void fillsManyTablesAtOnceAsOneByOne() throws SQLException {
        List<String> definitions = List.of(
                "CREATE TABLE a (id bigint PRIMARY KEY, kind varchar(20) NOT NULL CHECK (kind IN ('SMALL', 'LARGE')),"
                        + " state smallint CHECK (state BETWEEN 0 AND 3), parent bigint REFERENCES a, late bigint)",
                "CREATE TABLE b (id bigint PRIMARY KEY, a bigint NOT NULL REFERENCES a, x text CHECK (x IN ('1', '2')))",
                "CREATE TABLE c (a bigint REFERENCES a, b bigint NOT NULL UNIQUE REFERENCES b, same int UNIQUE NOT NULL)",
                "CREATE TABLE d (id int PRIMARY KEY, parent int NOT NULL REFERENCES d)",
                "CREATE TABLE e (n int NOT NULL CHECK (n > 5), m int NOT NULL CHECK (m < n), o int)",
                "CREATE TABLE f (mail text NOT NULL CHECK (mail ~ '^[a-z]+@[a-z]+$'))",
                "CREATE TABLE g (id int PRIMARY KEY, f int REFERENCES d DEFERRABLE INITIALLY DEFERRED, k text UNIQUE)",
                "CREATE TABLE h (one boolean NOT NULL UNIQUE CHECK (one), a bigint NOT NULL REFERENCES a)",
                "CREATE TABLE i (h boolean NOT NULL REFERENCES h (one), k text)",
                "ALTER TABLE a ADD FOREIGN KEY (late) REFERENCES b",
                "CREATE TABLE z (q text CHECK (q IN ('x', 'y')), id int GENERATED ALWAYS AS IDENTITY)");
        String everything =
                "SELECT table_name || ' ' || (xpath('/table/row/text()', query_to_xml('SELECT r::text AS row"
                        + " FROM ' || table_name || ' r ORDER BY 1', true, false, '')))::text FROM information_schema.tables"
                        + " WHERE table_schema = 'public' ORDER BY 1";
        for (String definition : definitions) {
            database.execute(definition);
        }
        List<UnfilledTable> unfilled = fill();
        List<String> rows = database.column(everything);
        try (TestDatabase other = TestPostgres.createDatabase();
                Connection connection = other.connect()) {
            for (String definition : definitions) {
                other.execute(definition);
            }
            // Where something might take rows away, nothing is taken for granted.
            other.execute("CREATE FUNCTION sweep() RETURNS void LANGUAGE plpgsql AS 'BEGIN DELETE FROM a; END'");
            assertThat(new SampleRows(Set.of()).fill(connection)).isEqualTo(unfilled);
            assertThat(other.column(everything)).isEqualTo(rows).hasSize(10);
        }
        assertThat(unfilled).extracting(UnfilledTable::table).containsExactly("public.e", "public.f");
    }

    @Test
    void foreseesWhatEnumsRefuse() throws SQLException {
        database.execute(
                "CREATE TABLE a (fits text CHECK (fits IN ('1', 'x')), texts text CHECK (texts IN ('x', 'y')),"
                        + " \"varies Ä\" varchar(9) CHECK (\"varies Ä\" IN ('x', 'y')), state smallint CHECK (state BETWEEN 0 AND 9),"
                        + " big bigint CHECK (big BETWEEN 0 AND 9), more int CHECK (more BETWEEN 0 AND 9 AND more <> 5),"
                        + " two int CHECK (two BETWEEN 0 AND 9), CHECK (two <> 3), money numeric CHECK (money BETWEEN 2 AND 9))");
        try (Connection connection = database.connect()) {
            SampleTable table = SampleTables.of(connection, List.of(), null)
                    .values()
                    .iterator()
                    .next();
            assertThat(KnownRefusals.of(table)).containsOnlyKeys("texts", "varies Ä", "state", "big");
        }
    }
}

package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.UnmanagedObject;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnmanagedObjectsTest {

    private static final String TABLE = "CREATE TABLE t (a int, b text);";
    private static final String FUNCTION =
            "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';";

    private final CaseDatabase database = new CaseDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    /** @param expected each as {@code kind name (reason)}, the schema left out */
    record Case(int since, String ddl, List<String> expected) {

        static Case of(String ddl, String... expected) {
            return new Case(14, ddl, Arrays.asList(expected));
        }

        @Override
        public String toString() {
            return ddl;
        }
    }

    static Stream<Case> cases() {
        return Stream.concat(relations(), Stream.concat(onTables(), others()));
    }

    private static Stream<Case> relations() {
        return Stream.of(
                Case.of(TABLE),
                Case.of("CREATE VIEW v AS SELECT 1 AS a", "view v"),
                Case.of(
                        "CREATE MATERIALIZED VIEW m AS SELECT 1 AS a; CREATE INDEX i ON m (a)",
                        "index i (on a materialized view)",
                        "materialized view m"),
                Case.of(
                        "CREATE TABLE p (a int) PARTITION BY LIST (a); CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                        "table p (partitioned)",
                        "table p1 (partition of p)"),
                Case.of("CREATE TABLE b (a int); CREATE TABLE c () INHERITS (b)", "table c (inherits from b)"),
                Case.of(
                        "CREATE TYPE c AS (a int); CREATE TABLE p OF c",
                        "composite type c (a integer)",
                        "table p (of type c)"),
                Case.of(
                        "CREATE FOREIGN DATA WRAPPER $s; CREATE SERVER $s FOREIGN DATA WRAPPER $s; CREATE FOREIGN TABLE f () SERVER $s",
                        "foreign table f"));
    }

    private static Stream<Case> onTables() {
        return Stream.of(
                Case.of(
                        "CREATE TABLE t (r int4range, CONSTRAINT x EXCLUDE USING gist (r WITH &&))",
                        "exclusion constraint t.x"),
                Case.of(
                        TABLE + FUNCTION + "CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f()",
                        "function f()",
                        "trigger t.g"),
                Case.of(TABLE + "CREATE RULE r AS ON INSERT TO t DO ALSO NOTHING", "rule t.r"),
                Case.of(TABLE + "CREATE POLICY p ON t USING (true)", "policy t.p"),
                Case.of(TABLE + "ALTER TABLE t ENABLE ROW LEVEL SECURITY", "row level security t"),
                Case.of(
                        TABLE + "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                        "row level security t (forced)"),
                Case.of(TABLE + "CREATE PUBLICATION $s FOR TABLE t", "publication $s of t"),
                Case.of("CREATE TABLE t (a int) WITH (fillfactor = 70)", "storage parameters t (fillfactor=70)"),
                Case.of(TABLE + "ALTER TABLE t REPLICA IDENTITY FULL", "replica identity t (full)"),
                Case.of(TABLE + "CREATE INDEX i ON t (a); CLUSTER t USING i", "clustering t (on i)"),
                Case.of(
                        "CREATE TABLE t (a int CONSTRAINT k PRIMARY KEY); COMMENT ON CONSTRAINT k ON t IS 'x'",
                        "comment t.k (on a constraint)"),
                Case.of(TABLE + "CREATE STATISTICS s ON a, b FROM t", "extended statistics s (on t)"),
                Case.of(TABLE + "GRANT SELECT ON t TO PUBLIC", "grants t"),
                Case.of(TABLE + "GRANT SELECT (a) ON t TO PUBLIC", "grants t.a"),
                Case.of(TABLE + "ALTER TABLE t ALTER b SET STORAGE external", "column storage t.b (external)"),
                Case.of(TABLE + "ALTER TABLE t ALTER b SET COMPRESSION pglz", "column storage t.b (compression pglz)"),
                Case.of(TABLE + "ALTER TABLE t ALTER a SET STATISTICS 7", "column options t.a (statistics 7)"),
                Case.of(TABLE + "ALTER TABLE t ALTER a SET (n_distinct = 7)", "column options t.a (n_distinct=7)"),
                Case.of(TABLE + "CREATE INDEX i ON t (a) WHERE a > 1", "index i (partial)"),
                Case.of(TABLE + "CREATE INDEX i ON t (lower(b))", "index i (expression)"),
                Case.of(TABLE + "CREATE INDEX i ON t USING hash (a)", "index i (method hash)"),
                Case.of(TABLE + "CREATE INDEX i ON t (a) INCLUDE (b)", "index i (included columns)"),
                Case.of(TABLE + "CREATE INDEX i ON t (b text_pattern_ops)", "index i (operator class)"),
                Case.of(TABLE + "CREATE INDEX i ON t (b COLLATE \"C\")", "index i (collation)"),
                Case.of(TABLE + "CREATE INDEX i ON t (a) WITH (fillfactor = 70)", "index i (storage parameters)"),
                new Case(
                        18,
                        TABLE + "ALTER TABLE t ADD CONSTRAINT k NOT NULL a NO INHERIT",
                        List.of("not null constraint t.k (no inherit)")));
    }

    private static Stream<Case> others() {
        return Stream.of(
                Case.of("CREATE DOMAIN d AS int", "domain d"),
                Case.of("CREATE TYPE r AS RANGE (subtype = int4)", "range type r"),
                Case.of(FUNCTION, "function f()"),
                Case.of("CREATE PROCEDURE p(a int) LANGUAGE sql AS 'SELECT 1'", "procedure p(IN a integer)"),
                Case.of("CREATE AGGREGATE g(int) (sfunc = int4pl, stype = int)", "aggregate g(integer)"),
                Case.of(
                        "CREATE OPERATOR === (leftarg = int, rightarg = int, function = int4eq)",
                        "operator ===(integer, integer)"),
                Case.of("CREATE COLLATION c FROM \"C\"", "collation c"),
                Case.of("CREATE TEXT SEARCH CONFIGURATION c (COPY = simple)", "text search configuration c"),
                Case.of("CREATE TEXT SEARCH DICTIONARY d (template = simple)", "text search dictionary d"),
                Case.of(
                        "ALTER DEFAULT PRIVILEGES IN SCHEMA $s GRANT SELECT ON TABLES TO PUBLIC",
                        "default privileges $s of " + TestPostgres.user()),
                new Case(15, "CREATE PUBLICATION $s FOR TABLES IN SCHEMA $s", List.of("publication $s of $s")));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void listsWhatNoMappingExpresses(Case example) throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= example.since());
        String schema = database.newSchema(example.ddl());
        List<UnmanagedObject> unmanaged =
                database.introspect(schema, java.util.Set.of(schema)).unmanaged();
        assertThat(unmanaged.stream().map(object -> text(object).replace(schema + ".", "")))
                .containsExactlyInAnyOrderElementsOf(example.expected().stream()
                        .map(line -> line.replace("$s", schema))
                        .toList());
    }

    private static String text(UnmanagedObject object) {
        return object.kind() + " " + object.name() + (object.reason().isEmpty() ? "" : " (" + object.reason() + ")");
    }
}

package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.plan.Obstacle;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.plan.Step;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What does not fit the new type of a column is named when planning, by PostgreSQL itself, which is left as it was. */
class TypeTrialTest {

    private static final PostgresDatabase POSTGRES = new PostgresDatabase();

    private final TestDatabase database = TestPostgres.createDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    /** A mapping may ask for the same part as before, over a column of another type. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CREATE TABLE t (id bigint, c integer DEFAULT 0) | bigint | jsonb \
                | default of column t.c does not fit the new type of column t.c: column "c" is of type jsonb but default expression is of type integer
            CREATE TABLE t (c integer CONSTRAINT positive CHECK (c > 0)) | bigint | jsonb \
                | check positive of t does not fit the new type of column t.c: operator does not exist: jsonb > integer
            CREATE TABLE t (c integer, g integer GENERATED ALWAYS AS (c * 2) STORED) | smallint | text \
                | generated column t.g does not fit the new type of column t.c: operator does not exist: text * integer
            CREATE TABLE t (c varchar(9) CONSTRAINT once UNIQUE) | text | json \
                | unique constraint once of t does not fit the new type of column t.c: data type json has no default operator class for access method "btree"
            CREATE TABLE t (c varchar(9) CONSTRAINT first PRIMARY KEY) | text | json \
                | primary key first of t does not fit the new type of column t.c: data type json has no default operator class for access method "btree"
            CREATE TABLE t (c text); CREATE INDEX low ON t (lower(c)) | character varying(9) | integer \
                | index low of t does not fit the new type of column t.c: function lower(integer) does not exist
            CREATE TABLE t (c integer, d text); CREATE INDEX few ON t (d) WHERE c > 5 | bigint | text \
                | index few of t does not fit the new type of column t.c: operator does not exist: text > integer
            CREATE TABLE t (c integer, CONSTRAINT apart EXCLUDE (c WITH =)) | bigint | json \
                | constraint t.apart does not fit the new type of column t.c: data type json has no default operator class for access method "btree"
            CREATE TABLE t (c integer); CREATE VIEW v AS SELECT max(c) FROM t | bigint | jsonb \
                | view v does not fit the new type of column t.c: function max(jsonb) does not exist
            CREATE TABLE t (c integer); CREATE SCHEMA reporting; CREATE VIEW reporting.t AS SELECT max(c) FROM t; COMMENT ON VIEW reporting.t IS 'x' | bigint | jsonb \
                | view reporting.t does not fit the new type of column t.c: function max(jsonb) does not exist
            CREATE TABLE t (c integer); CREATE SCHEMA reporting; CREATE MATERIALIZED VIEW reporting.t AS SELECT max(c) FROM t | bigint | jsonb \
                | materialized view reporting.t does not fit the new type of column t.c: function max(jsonb) does not exist
            CREATE TABLE t (c integer); CREATE FUNCTION f() RETURNS integer BEGIN ATOMIC SELECT max(c) FROM t; END | integer | jsonb \
                | function f() does not fit the new type of column t.c: function max(jsonb) does not exist
            """)
    void namesWhatDoesNotFit(String ddl, String fitting, String other, String expected) throws SQLException {
        database.execute(ddl);
        try (Connection connection = database.connect()) {
            Plan plan = plan(connection, other);
            assertThat(plan.obstacles()).map(Obstacle::toString).containsExactly(expected);
            assertThatThrownBy(() -> run(connection, plan)).isInstanceOf(SQLException.class);
            Plan good = plan(connection, fitting);
            assertThat(good.obstacles()).isEmpty();
            assertThatCode(() -> run(connection, good)).doesNotThrowAnyException();
        }
    }

    @Test
    void leavesNothingBehind() throws SQLException {
        database.execute("""
                CREATE TABLE t (id bigint PRIMARY KEY, c integer CHECK (c > 0));
                CREATE VIEW v AS SELECT id, max(c) FROM t GROUP BY id;
                CREATE MATERIALIZED VIEW m AS SELECT c + 1 AS d FROM t;
                CREATE INDEX ON m (d)""");
        String relations = "SELECT count(*) FROM pg_class WHERE relpersistence = 't'";
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET default_transaction_read_only = on; SET lock_timeout = '7s'");
            CatalogFingerprint before = CatalogFingerprint.of(connection, Set.of("public"), Set.of());
            assertThat(plan(connection, "jsonb").obstacles()).hasSize(3);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(CatalogFingerprint.of(connection, Set.of("public"), Set.of()))
                    .isEqualTo(before);
            assertThat(database.value(relations)).isEqualTo("0");
            try (var row = statement.executeQuery("SHOW lock_timeout")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("7s");
            }
        }
    }

    /** A reader of the view does not wait, and neither does the trial. */
    @Test
    void locksNobodyOut() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer);
                CREATE VIEW v AS SELECT max(c) FROM t;
                CREATE RULE r AS ON DELETE TO t WHERE OLD.c > 0 DO INSTEAD NOTHING""");
        try (Connection writer = database.connect();
                Connection connection = database.connect();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.execute("INSERT INTO t VALUES (1); SELECT * FROM v");
            assertThat(plan(connection, "jsonb").obstacles()).hasSize(2);
            writer.rollback();
        }
    }

    @Test
    void asksNothingWhereNothingStandsOnTheColumn() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer UNIQUE, d text);
                CREATE VIEW v AS SELECT d FROM t""");
        try (CountedConnection counted = new CountedConnection(database.connect())) {
            assertThat(plan(counted.connection(), "bigint").obstacles()).isEmpty();
            assertThat(counted.statements()).isNotEmpty().noneMatch(sql -> sql.contains("CREATE"));
        }
    }

    /** What differs besides the types is no reason to refuse anything. */
    @Test
    void refusesNothingThatCouldNotBeTried() throws SQLException {
        database.execute("""
                CREATE TABLE t (id bigint PRIMARY KEY, c integer);
                CREATE FUNCTION seen(t) RETURNS integer LANGUAGE sql AS 'SELECT 1';
                CREATE VIEW v AS SELECT seen(t) AS s, c FROM t""");
        try (Connection connection = database.connect()) {
            Schema before = introspect(connection);
            Dependents dependents = POSTGRES.dependents(connection, changes(before, "bigint"), before);
            assertThat(dependents.refused()).isEmpty();
            assertThat(dependents.untried())
                    .map(Obstacle::toString)
                    .containsExactly(
                            "view v could not be tried with the new type of column t.c: function seen(t) does not exist");
        }
    }

    /** A table is in the way of the other's name that the view does not even use. */
    @Test
    void triesWhatOtherSchemasHaveNamesOf() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer);
                CREATE SCHEMA archive;
                CREATE TABLE archive.t (c integer);
                CREATE TABLE archive.u (c integer);
                CREATE VIEW v AS SELECT max(t.c) AS a, max(u.c) AS b FROM t, archive.u""");
        try (Connection connection = database.connect()) {
            Schema before = POSTGRES.introspect(connection, new Scope("public", Set.of("archive", "public"), Set.of()));
            assertThat(POSTGRES.dependents(connection, changes(before, "bigint"), before))
                    .satisfies(dependents -> assertThat(dependents.refused()).isEmpty())
                    .satisfies(dependents -> assertThat(dependents.untried()).isEmpty());
            assertThat(POSTGRES.dependents(connection, changes(before, "jsonb"), before)
                            .refused())
                    .map(Obstacle::toString)
                    .containsExactly("view v does not fit the new type of columns archive.u.c, t.c:"
                            + " function max(jsonb) does not exist");
        }
    }

    /** Two objects of one name in one trial, since a view is on a view. */
    @Test
    void triesViewsOnViewsOfTheSameName() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer PRIMARY KEY);
                CREATE SCHEMA reporting;
                CREATE VIEW reporting.t AS SELECT c FROM t GROUP BY c;
                CREATE RULE r AS ON INSERT TO reporting.t DO INSTEAD INSERT INTO public.t VALUES (NEW.c);
                CREATE VIEW reporting.v AS SELECT max(c) AS c FROM reporting.t;
                CREATE MATERIALIZED VIEW reporting.m AS SELECT c FROM reporting.t;
                CREATE INDEX ON reporting.m (c);
                CREATE VIEW w AS SELECT t.c FROM t, reporting.v, reporting.m""");
        try (Connection connection = database.connect()) {
            Schema before = introspect(connection);
            Dependents dependents = POSTGRES.dependents(connection, changes(before, "bigint"), before);
            assertThat(dependents.refused()).isEmpty();
            assertThat(dependents.untried())
                    .map(Obstacle::toString)
                    .containsExactly("rule reporting.t.r could not be tried with the new type of column t.c:"
                            + " it uses objects of one name in different schemas");
            assertThat(POSTGRES.dependents(connection, changes(before, "jsonb"), before)
                            .refused())
                    .map(Obstacle::toString)
                    .containsExactly("view reporting.v does not fit the new type of column t.c:"
                            + " function max(jsonb) does not exist");
            run(connection, plan(connection, "bigint"));
            assertThat(database.value("SELECT pg_typeof(max(c)) FROM reporting.m"))
                    .isEqualTo("bigint");
        }
    }

    /** What uses two of one name itself cannot be tried: a note, and never in the way. */
    @Test
    void refusesNothingForNamesInTwoSchemas() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer);
                CREATE SCHEMA reporting;
                CREATE TABLE reporting.t (c integer);
                CREATE VIEW v AS SELECT max(a.c) AS a, max(b.c) AS b FROM t a, reporting.t b;
                CREATE VIEW w AS SELECT a FROM v""");
        try (Connection connection = database.connect()) {
            Schema before =
                    POSTGRES.introspect(connection, new Scope("public", Set.of("public", "reporting"), Set.of()));
            assertThat(POSTGRES.dependents(connection, changes(before, "bigint"), before)
                            .untried())
                    .map(Obstacle::toString)
                    .containsExactly(
                            "view v could not be tried with the new type of columns reporting.t.c, t.c:"
                                    + " it uses objects of one name in different schemas",
                            "view w could not be tried with the new type of columns reporting.t.c, t.c:"
                                    + " it needs what could not be tried");
            List<Change> changes = changes(before, "bigint");
            Plan plan = planner(connection, changes, before).upgrade(changes, before);
            assertThat(plan.obstacles()).isEmpty();
            run(connection, plan);
            assertThat(database.value("SELECT pg_typeof(max(a)) FROM w")).isEqualTo("bigint");
        }
    }

    /** The type that a mapping makes comes with its casts. */
    @Test
    void knowsTheCastsOfNewTypes() throws SQLException {
        database.execute("""
                CREATE TABLE t (c varchar(9));
                CREATE VIEW v AS SELECT 1 AS one FROM t WHERE c = 'x'::varchar""");
        TestDatabase wanted = TestPostgres.createDatabase();
        try (wanted;
                Connection target = wanted.connect();
                Connection connection = database.connect()) {
            wanted.execute("""
                    CREATE TYPE mood AS ENUM ('x');
                    CREATE CAST (varchar AS mood) WITH INOUT AS IMPLICIT;
                    CREATE CAST (mood AS varchar) WITH INOUT AS IMPLICIT;
                    CREATE TABLE t (c mood)""");
            Schema before = introspect(connection);
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before, introspect(target));
            Plan plan = planner(connection, changes, before).upgrade(changes, before);
            Dependents dependents = POSTGRES.dependents(connection, changes, before);
            assertThat(dependents.untried()).isEmpty();
            assertThat(plan.obstacles()).isEmpty();
            run(connection, plan);
        }
    }

    @Test
    void saysWhenItMayNotTry() throws SQLException {
        database.execute("""
                CREATE TABLE t (c integer);
                CREATE VIEW v AS SELECT max(c) FROM t;
                CREATE ROLE autogen_no_temporary LOGIN PASSWORD 'x';
                GRANT SELECT ON t TO autogen_no_temporary""");
        database.execute("REVOKE TEMPORARY ON DATABASE " + database.name() + " FROM PUBLIC");
        try (Connection connection = DriverManager.getConnection(database.url(), "autogen_no_temporary", "x")) {
            Schema before = introspect(connection);
            Dependents dependents = POSTGRES.dependents(connection, changes(before, "jsonb"), before);
            assertThat(dependents.refused()).isEmpty();
            assertThat(dependents.untried())
                    .map(Obstacle::toString)
                    .singleElement()
                    .asString()
                    .startsWith("view v could not be tried with the new type of column t.c: permission denied");
        } finally {
            database.execute("DROP OWNED BY autogen_no_temporary; DROP ROLE autogen_no_temporary");
        }
    }

    private static Schema introspect(Connection connection) throws SQLException {
        return POSTGRES.introspect(connection, new Scope("public", Set.of("public"), Set.of()));
    }

    /** Only the type of column {@code c} differs. */
    private static List<Change> changes(Schema before, String type) {
        List<Table> tables = before.tables().stream()
                .map(table -> new Table(
                        table.name(),
                        table.columns().stream()
                                .map(column -> column.name().equals("c") ? withType(column, type) : column)
                                .toList(),
                        table.primaryKey(),
                        table.uniqueConstraints(),
                        table.checks(),
                        table.foreignKeys(),
                        table.indexes(),
                        table.unlogged(),
                        table.comment(),
                        table.origin()))
                .toList();
        Schema after = new Schema(
                "public", before.namespaces(), tables, before.sequences(), before.enumTypes(), before.unmanaged());
        return new SchemaDiffer(DiffRules.ENTITIES).diff(before, after);
    }

    private static Column withType(Column column, String type) {
        boolean collated = Set.of("text", "character varying(9)").contains(type);
        Column retyped = column.withType(type);
        return collated
                ? retyped
                : new Column(
                        retyped.name(),
                        type,
                        null,
                        retyped.nullable(),
                        retyped.defaultExpression(),
                        retyped.identity(),
                        retyped.generated(),
                        retyped.notNull(),
                        retyped.comment(),
                        retyped.origin());
    }

    private static Plan plan(Connection connection, String type) throws SQLException {
        Schema before = introspect(connection);
        List<Change> changes = changes(before, type);
        return planner(connection, changes, before).upgrade(changes, before);
    }

    private static Planner planner(Connection connection, List<Change> changes, Schema before) throws SQLException {
        return new Planner(POSTGRES.actionWriter(
                POSTGRES.serverVersion(connection),
                Renaming.NONE,
                POSTGRES.dependents(connection, changes, before),
                false));
    }

    private static void run(Connection connection, Plan plan) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (Step step : plan.steps()) {
                statement.execute(step.sql());
            }
            connection.commit();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}

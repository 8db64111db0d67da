package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.autogen.database.Scope;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresIntrospectorTest {

    private static final Scope PUBLIC = new Scope("public", Set.of("public"), Set.of());

    private final TestDatabase database = TestPostgres.createDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void readsAnEmptyDatabase() throws SQLException {
        assertThat(introspect(PUBLIC)).isEqualTo(Schema.empty("public"));
    }

    @Test
    void reportsOnlyNamespacesThatExist() throws SQLException {
        database.execute("CREATE SCHEMA billing");
        Schema schema = introspect(new Scope("absent", Set.of("absent", "billing"), Set.of()));
        assertThat(schema.namespaces()).containsExactly("billing");
    }

    @Test
    void looksOnlyIntoTheSchemasInScope() throws SQLException {
        database.execute("""
                CREATE SCHEMA other; CREATE TABLE other.a (id serial PRIMARY KEY); CREATE TYPE other.e AS ENUM ();
                CREATE VIEW other.v AS SELECT 1; CREATE TABLE b (a int REFERENCES other.a)
                """);
        Schema schema = introspect(PUBLIC);
        assertThat(names(schema)).containsExactly("public.b");
        assertThat(schema.sequences()).isEmpty();
        assertThat(schema.enumTypes()).isEmpty();
        assertThat(schema.unmanaged()).isEmpty();
    }

    @Test
    void qualifiesEverythingOutsideTheDefaultSchema() throws SQLException {
        database.execute(
                "CREATE SCHEMA other; CREATE TYPE other.e AS ENUM ('x'); CREATE TABLE other.t (a other.e DEFAULT 'x')");
        Scope inside = new Scope("other", Set.of("other", "public"), Set.of());
        Scope outside = new Scope("public", Set.of("other", "public"), Set.of());
        assertThat(introspect(inside).tables().get(0).columns().get(0).type()).isEqualTo("e");
        assertThat(introspect(outside).tables().get(0).columns().get(0).type()).isEqualTo("other.e");
        assertThat(introspect(outside).tables().get(0).columns().get(0).defaultExpression())
                .isEqualTo("'x'::other.e");
    }

    @Test
    void neverReportsItsOwnTables() throws SQLException {
        database.execute("""
                CREATE TABLE autogen_log (id serial PRIMARY KEY CHECK (id > 0), at timestamptz);
                CREATE INDEX ON autogen_log (at) WHERE at IS NOT NULL;
                GRANT SELECT ON autogen_log TO PUBLIC;
                CREATE TABLE t ()
                """);
        Scope scope = new Scope("public", Set.of("public"), Set.of(new QualifiedName("public", "autogen_log")));
        Schema schema = introspect(scope);
        assertThat(names(schema)).containsExactly("public.t");
        assertThat(schema.sequences()).isEmpty();
        assertThat(schema.unmanaged()).isEmpty();
    }

    @Test
    void managesNothingThatBelongsToAnExtension() throws SQLException {
        database.execute("""
                CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1';
                CREATE TABLE t (id int);
                CREATE SEQUENCE s;
                CREATE TYPE e AS ENUM ();
                CREATE VIEW v AS SELECT 1;
                CREATE DOMAIN d AS int;
                ALTER EXTENSION plpgsql ADD FUNCTION f();
                ALTER EXTENSION plpgsql ADD TABLE t;
                ALTER EXTENSION plpgsql ADD SEQUENCE s;
                ALTER EXTENSION plpgsql ADD TYPE e;
                ALTER EXTENSION plpgsql ADD VIEW v;
                ALTER EXTENSION plpgsql ADD DOMAIN d;
                """);
        Schema schema = introspect(PUBLIC);
        // Relations are listed, so that no entity is given a table of the same name.
        assertThat(schema.unmanaged())
                .extracting(UnmanagedObject::name, UnmanagedObject::reason)
                .containsExactly(
                        tuple("public.s", "of the extension plpgsql"),
                        tuple("public.t", "of the extension plpgsql"),
                        tuple("public.v", "of the extension plpgsql"));
        assertThat(schema.tables()).isEmpty();
        assertThat(schema.sequences()).isEmpty();
        assertThat(schema.enumTypes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mixed Case",
                "quote\"inside",
                "apostrophe'; DROP TABLE t; --",
                "select",
                "über_größe",
                "данные",
                "テーブル",
                "back\\slash",
                "{braces},comma",
                "new\nline",
                "dotted.name",
                "sixty_three_bytes_long_name_that_postgresql_just_accepts_as_it_"
            })
    void readsHostileNames(String name) throws SQLException {
        String quoted = '"' + name.replace("\"", "\"\"") + '"';
        database.execute(("CREATE SCHEMA $n; CREATE TYPE $n.$n AS ENUM ('x'); CREATE SEQUENCE $n.s;"
                        + "CREATE TABLE $n.r ($n int, CONSTRAINT $n PRIMARY KEY ($n));"
                        + "CREATE TABLE $n.t (id int GENERATED ALWAYS AS IDENTITY, $n int CONSTRAINT $n REFERENCES $n.r, e $n.$n,"
                        + " CHECK ($n > 0));"
                        + "CREATE UNIQUE INDEX ON $n.t ($n DESC)")
                .replace("$n", quoted));
        Schema schema = introspect(new Scope(name, Set.of(name), Set.of()));
        Table table = schema.table(new QualifiedName(name, "t")).orElseThrow();
        assertThat(table.column(name)).isPresent();
        assertThat(table.foreignKeys().get(0).name().text()).isEqualTo(name);
        assertThat(table.foreignKeys().get(0).referencedTable()).isEqualTo(new QualifiedName(name, "r"));
        assertThat(table.foreignKeys().get(0).referencedColumns()).containsExactly(name);
        assertThat(table.checks().get(0).columns()).containsExactly(name);
        assertThat(table.indexes().get(0).keys().get(0).column()).isEqualTo(name);
        assertThat(schema.enumTypes().get(0).name()).isEqualTo(new QualifiedName(name, name));
        assertThat(schema.namespaces()).containsExactly(name);
    }

    @Test
    void leavesTheConnectionAsItWas() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = pg_catalog; SET TimeZone = 'Asia/Tokyo'");
            new PostgresDatabase().introspect(connection, PUBLIC);
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(show(statement, "search_path")).isEqualTo("pg_catalog");
            assertThat(show(statement, "TimeZone")).isEqualTo("Asia/Tokyo");
            assertThat(show(statement, "transaction_read_only")).isEqualTo("off");
            assertThat(show(statement, "transaction_isolation")).isEqualTo("read committed");
        }
    }

    @Test
    void readsTheSameWhateverTheSessionIsSetTo() throws SQLException {
        database.execute("""
                CREATE TYPE mood AS ENUM ('sad');
                CREATE TABLE t (a timestamptz DEFAULT '2024-02-03 04:05Z', b interval DEFAULT '1 day 2 hours', c mood, d text DEFAULT '\\',
                    e float8 DEFAULT 0.1, f bytea DEFAULT 'x')
                """);
        Schema expected = introspect(PUBLIC);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET DateStyle = 'ISO, DMY'; SET IntervalStyle = 'iso_8601'; SET TimeZone = 'Asia/Tokyo';"
                    + "SET quote_all_identifiers = on; SET standard_conforming_strings = off; SET extra_float_digits = -3;"
                    + "SET bytea_output = 'escape'; CREATE TEMP TABLE t (z int); CREATE TYPE pg_temp.mood AS ENUM ();"
                    + "SET search_path = pg_temp");
            assertThat(new PostgresDatabase().introspect(connection, PUBLIC)).isEqualTo(expected);
        }
    }

    @Test
    void runsAtMostEightQueries() throws SQLException {
        database.execute("CREATE TABLE a (id serial PRIMARY KEY); CREATE TABLE b (id int REFERENCES a)");
        try (CountedConnection counted = new CountedConnection(database.connect())) {
            new PostgresDatabase().introspect(counted.connection(), PUBLIC);
            assertThat(counted.statements()).hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void wantsAConnectionInAutoCommitMode() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            assertThatThrownBy(() -> new PostgresDatabase().introspect(connection, PUBLIC))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("auto-commit");
        }
    }

    @Test
    void tellsTheVersionOfTheServer() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(new PostgresDatabase().serverVersion(connection).text())
                    .startsWith("PostgreSQL " + TestPostgres.majorVersion() + ".");
        }
    }

    private Schema introspect(Scope scope) throws SQLException {
        try (Connection connection = database.connect()) {
            return new PostgresDatabase().introspect(connection, scope);
        }
    }

    private static List<String> names(Schema schema) {
        return schema.tables().stream().map(table -> table.name().toString()).toList();
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet result = statement.executeQuery("SHOW " + setting)) {
            result.next();
            return result.getString(1);
        }
    }
}

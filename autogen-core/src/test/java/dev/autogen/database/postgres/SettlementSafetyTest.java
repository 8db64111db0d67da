package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.DesiredTables.column;
import static dev.autogen.database.postgres.DesiredTables.index;
import static dev.autogen.database.postgres.DesiredTables.schema;
import static dev.autogen.database.postgres.DesiredTables.table;
import static dev.autogen.database.postgres.DesiredTables.withCheck;
import static dev.autogen.database.postgres.DesiredTables.withIndexes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.autogen.AutogenException;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Settling evaluates nothing, leaves nothing behind, needs few rights, and says clearly what it cannot read. */
class SettlementSafetyTest {

    private static final QualifiedName THING = new QualifiedName("public", "thing");
    private static final Schema NOTHING = Schema.empty("public");

    private final TestDatabase database = TestPostgres.createDatabase();

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void evaluatesNothingAndLeavesNothing() throws SQLException {
        database.execute("""
                CREATE SEQUENCE counter;
                CREATE TABLE called (at timestamptz);
                CREATE FUNCTION noisy() RETURNS int LANGUAGE plpgsql AS
                    'BEGIN INSERT INTO called VALUES (now()); RAISE EXCEPTION ''called''; END'
                """);
        CatalogFingerprint before = fingerprint();
        Table desired = withCheck(
                table(THING, column("a", "int", "nextval('counter')"), column("b", "int", "noisy()")),
                ObjectName.none(),
                "noisy() > a");
        Schema settled = settle(schema("public", desired));
        assertThat(settled.tables().get(0).columns().get(1).defaultExpression()).isEqualTo("noisy()");
        assertThat(fingerprint()).isEqualTo(before);
        assertThat(database.value("SELECT is_called FROM counter")).isEqualTo("f");
        assertThat(database.value("SELECT count(*) FROM called")).isEqualTo("0");
    }

    @Test
    void leavesTheSessionAsItWas() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "SET search_path = pg_catalog; SET lock_timeout = '7s'; SET default_transaction_read_only = on");
            Schema desired = schema("public", table(THING, column("a", "int", "1+1")));
            Schema settled = new PostgresDatabase().settle(connection, desired, NOTHING);
            assertThat(settled.tables().get(0).columns().get(0).defaultExpression())
                    .isEqualTo("(1 + 1)");
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(value(statement, "SHOW search_path")).isEqualTo("pg_catalog");
            assertThat(value(statement, "SHOW lock_timeout")).isEqualTo("7s");
            assertThat(value(statement, "SELECT count(*) FROM pg_class WHERE relpersistence = 't'"))
                    .isEqualTo("0");
        }
    }

    @Test
    void takesAHandfulOfRoundTrips() throws SQLException {
        Table[] tables = new Table[100];
        for (int i = 0; i < tables.length; i++) {
            Table plain =
                    table(THING.sibling("thing_" + i), column("a", "int", i + "+1"), column("b", "int", i + "+2"));
            tables[i] = withCheck(plain, ObjectName.none(), "length(a::text) > " + i);
        }
        try (CountedConnection counted = new CountedConnection(database.connect())) {
            new PostgresDatabase().settle(counted.connection(), schema("public", tables), NOTHING);
            assertThat(counted.statements()).hasSizeLessThan(10);
        }
    }

    @Test
    void aRoleThatMayOnlyMakeTemporaryTablesSuffices() throws SQLException {
        try (Connection connection = connectAsRole("TEMPORARY")) {
            Schema desired = schema("public", table(THING, column("a", "int", "1+1")));
            Schema settled = new PostgresDatabase().settle(connection, desired, NOTHING);
            assertThat(settled.tables().get(0).columns().get(0).defaultExpression())
                    .isEqualTo("(1 + 1)");
        } finally {
            dropRole();
        }
    }

    @Test
    void aRoleThatMayNotMakeThemIsToldSo() throws SQLException {
        try (Connection connection = connectAsRole("CONNECT")) {
            Schema desired = schema("public", table(THING, column("a", "int", "1+1")));
            AutogenException error = catchThrowableOfType(
                    AutogenException.class, () -> new PostgresDatabase().settle(connection, desired, NOTHING));
            assertThat(error.code()).isEqualTo("temporary-tables-denied");
            assertThat(error).hasMessageContaining("the role " + role() + " may not create temporary tables");
            assertThat(error.nextStep()).contains("GRANT TEMPORARY ON DATABASE " + database.name() + " TO " + role());
            assertThat(connection.getAutoCommit()).isTrue();
        } finally {
            dropRole();
        }
    }

    /** @param message a part of the message */
    record Bad(Table table, String message) {

        @Override
        public String toString() {
            return message;
        }
    }

    static Stream<Bad> badTexts() {
        Column fine = column("fine", "int", "1+1");
        Column generated = new Column(
                "g",
                "int",
                null,
                true,
                null,
                null,
                new Generated("fine + missing", true),
                null,
                column("g", "int", null).origin());
        return Stream.of(
                new Bad(
                        table(THING, fine, column("a", "varchr(20)", null)),
                        "the type of column public.thing.a (com.acme.Thing#a): varchr(20)\n  ERROR: type \"varchr\" does not exist"),
                new Bad(
                        table(THING, fine, column("a", "int", "nonsense(")),
                        "the default of column public.thing.a (com.acme.Thing#a): nonsense(\n  It is not complete in itself"),
                new Bad(
                        table(THING, fine, column("a", "int", "missing()")),
                        "the default of column public.thing.a (com.acme.Thing#a): missing()\n  ERROR: function missing() does not exist"),
                new Bad(
                        table(THING, fine, column("a", "int", "'x'::text")),
                        "the default of column public.thing.a (com.acme.Thing#a): 'x'::text\n  ERROR: column \"a\" is of type integer"),
                new Bad(
                        table(THING, fine, generated),
                        "the generated expression of column public.thing.g (com.acme.Thing#g): fine + missing\n"
                                + "  ERROR: column \"missing\" does not exist"),
                new Bad(
                        withCheck(table(THING, fine), ObjectName.none(), "fine >> > 0"),
                        "a check of table public.thing (com.acme.Thing): fine >> > 0\n  ERROR: syntax error"),
                new Bad(
                        withIndexes(
                                table(THING, fine),
                                index(ObjectName.given("i"), "missing > 0", IndexKey.ascending("fine"))),
                        "index i of table public.thing (com.acme.Thing)\n  ERROR: column \"missing\" does not exist"));
    }

    @ParameterizedTest
    @MethodSource("badTexts")
    void namesTheTextThatPostgresCannotRead(Bad bad) throws SQLException {
        CatalogFingerprint before = fingerprint();
        Table innocent = withCheck(
                table(new QualifiedName("public", "innocent"), column("a", "int", "1+1")),
                ObjectName.none(),
                "a % 2 = 0");
        AutogenException error =
                catchThrowableOfType(AutogenException.class, () -> settle(schema("public", innocent, bad.table())));
        assertThat(error.code()).isEqualTo("mapping-text-rejected");
        assertThat(error.getMessage()).startsWith("PostgreSQL cannot read " + bad.message());
        assertThat(error.nextStep()).isPresent();
        assertThat(fingerprint()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0); COMMIT; DROP TABLE precious; --",
                "0) /*",
                "0; DROP TABLE precious",
                "')",
                "0))",
                "$x$",
                "E'\\')); DROP TABLE precious; --"
            })
    void aTextCannotEndItsStatement(String text) throws SQLException {
        database.execute("CREATE TABLE precious ()");
        for (Table bad : List.of(
                table(THING, column("a", "int", text)),
                table(THING, column("a", "int " + text, null)),
                withCheck(table(THING, column("a", "int", null)), ObjectName.none(), text))) {
            assertThatThrownBy(() -> settle(schema("public", bad)))
                    .isInstanceOf(AutogenException.class)
                    .hasMessageContaining("not complete in itself");
        }
        assertThat(database.value("SELECT to_regclass('precious')")).isEqualTo("precious");
    }

    private Schema settle(Schema desired) throws SQLException {
        try (Connection connection = database.connect()) {
            return new PostgresDatabase().settle(connection, desired, NOTHING);
        }
    }

    private CatalogFingerprint fingerprint() throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogFingerprint.of(connection, List.of("public"), List.of());
        }
    }

    private String role() {
        return "role_of_" + database.name();
    }

    private Connection connectAsRole(String privilege) throws SQLException {
        database.execute("CREATE ROLE " + role() + " LOGIN PASSWORD 'x'; REVOKE ALL ON DATABASE " + database.name()
                + " FROM PUBLIC; REVOKE CREATE ON SCHEMA public FROM PUBLIC; GRANT CONNECT, " + privilege
                + " ON DATABASE "
                + database.name() + " TO " + role());
        return DriverManager.getConnection(database.url(), role(), "x");
    }

    private void dropRole() {
        database.execute("DROP OWNED BY " + role() + "; DROP ROLE " + role());
    }

    private static String value(Statement statement, String query) throws SQLException {
        try (ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}

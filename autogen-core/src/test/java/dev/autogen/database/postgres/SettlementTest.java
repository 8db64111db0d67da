package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.DesiredTables.column;
import static dev.autogen.database.postgres.DesiredTables.expression;
import static dev.autogen.database.postgres.DesiredTables.index;
import static dev.autogen.database.postgres.DesiredTables.schema;
import static dev.autogen.database.postgres.DesiredTables.table;
import static dev.autogen.database.postgres.DesiredTables.withCheck;
import static dev.autogen.database.postgres.DesiredTables.withIndexes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Column;
import dev.autogen.schema.EnumType;
import dev.autogen.schema.Generated;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.ObjectName;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is settled equals what introspection reads after the same text was run for real. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SettlementTest {

    private final CaseDatabase database = new CaseDatabase();

    @BeforeAll
    void makeThingsElsewhere() {
        database.database().execute("""
                CREATE SCHEMA elsewhere;
                CREATE DOMAIN elsewhere.positive AS int CHECK (VALUE > 0);
                CREATE DOMAIN positive AS int CHECK (VALUE > 0);
                CREATE TYPE elsewhere.mood AS ENUM ('sad', 'ok');
                CREATE SEQUENCE elsewhere.counter;
                CREATE FUNCTION elsewhere.make() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'
                """);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "varchar(20)",
                "int4",
                "decimal(10)",
                "timestamptz(3)",
                "varchar(5) array",
                "elsewhere.positive",
                "positive",
                "public.positive",
                "elsewhere . mood",
                "\"elsewhere\".mood[]",
                "interval hour to minute",
                "NATIONAL CHARACTER VARYING (7)",
                "oidvector",
                "int4range[]",
                "text collate \"C\""
            })
    void spellsTypes(String type) throws SQLException {
        String schema = database.newSchema("SET search_path = $s, public; CREATE TABLE $s.t (a " + type + ")");
        Table settled = settleAsNew(schema, table(t(schema), column("a", type, null)));
        Column real = real(schema).columns().get(0);
        assertThat(settled.columns().get(0).type()).isEqualTo(real.type());
        assertThat(settled.columns().get(0).collation()).isEqualTo(real.collation());
    }

    static Stream<List<String>> defaults() {
        return Stream.of(
                List.of("varchar(20)", "'x'"),
                List.of("varchar(20)", "null"),
                List.of("text", "null"),
                List.of("text", "'it''s'"),
                List.of("numeric(10,2)", "0"),
                List.of("float8", "-0.5"),
                List.of("boolean", "'yes'"),
                List.of("timestamptz", "NOW()"),
                List.of("timestamptz", "'2024-01-01 09:00+09'"),
                List.of("date", "'1 Feb 2024'"),
                List.of("jsonb", "'{\"b\":1,\"a\":2}'"),
                List.of("int", "elsewhere.make()"),
                List.of("int", "make()"),
                List.of("bigint", "nextval('elsewhere.counter')"),
                List.of("int[]", "array[1,2]"),
                List.of("int", "(1+2)*3"),
                List.of("int", "case when true then 1 else 2 end"),
                List.of("elsewhere.mood", "'sad'"),
                List.of("elsewhere.mood", "'sad'::elsewhere.mood"),
                List.of("positive", "5"),
                List.of("text", "'a' -- why"),
                List.of("text", "$$x$$"),
                List.of("text", "E'a\\nb'"),
                List.of("uuid", "gen_random_uuid()"),
                List.of("text", "current_setting('x.y', true)"),
                List.of("varchar(3)", "cast(5 as varchar)"));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void spellsDefaults(List<String> typeAndDefault) throws SQLException {
        String type = typeAndDefault.get(0);
        String expression = typeAndDefault.get(1);
        String schema = database.newSchema("SET search_path = $s, public, elsewhere; CREATE TABLE $s.t (a " + type
                + " DEFAULT " + expression + "\n)");
        Column real = real(schema).columns().get(0);
        Column settled = settleAsNew(schema, table(t(schema), column("a", type, expression)))
                .columns()
                .get(0);
        assertThat(settled.defaultExpression()).isEqualTo(real.defaultExpression());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a in ('A','B')", "length(a)>3", "a ~ '^x' or b is null", "t.b > 0", "a = any('{x,y}')",
                        "a between 'a' and 'b'",
                "coalesce(a,'') <> ''", "b > elsewhere.make()", "(((b > 0)))", "b % 2 = 0", "a similar to 'x%'",
                        "current_date > '2020-01-01'",
                "b in (1, null)", "1 = 1", "extract(year from c) > 2000", "c > '2024-01-01 00:00+09'"
            })
    void spellsChecks(String expression) throws SQLException {
        String columns = "a varchar(10), b int, c timestamptz";
        String schema = database.newSchema("CREATE TABLE t (" + columns + ", CHECK (" + expression + "))");
        Table desired = withCheck(
                table(
                        t(schema),
                        column("a", "varchar(10)", null),
                        column("b", "int", null),
                        column("c", "timestamptz", null)),
                ObjectName.none(),
                expression);
        assertThat(settleAsNew(schema, desired).checks().stream().map(DesiredTables::withoutOrigin))
                .containsExactlyElementsOf(real(schema).checks());
    }

    @Test
    void spellsGeneratedExpressions() throws SQLException {
        String schema = database.newSchema("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (abs(a)+a*2) STORED)");
        Column generated = Column.of("b", "int", true).withGenerated(new Generated("abs(a)+a*2", true));
        Table settled = settleAsNew(schema, table(t(schema), column("a", "int", null), generated));
        assertThat(settled.columns().get(1).generated())
                .isEqualTo(real(schema).columns().get(1).generated());
    }

    @Test
    void spellsVirtualGeneratedExpressions() throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= 18);
        String schema = database.newSchema("CREATE TABLE t (a int, b int GENERATED ALWAYS AS (abs(a)+a*2) VIRTUAL)");
        Column generated = Column.of("b", "int", true).withGenerated(new Generated("abs(a)+a*2", false));
        Table settled = settleAsNew(schema, table(t(schema), column("a", "int", null), generated));
        assertThat(settled.columns().get(1).generated())
                .isEqualTo(real(schema).columns().get(1).generated());
    }

    @Test
    void spellsIndexes() throws SQLException {
        String schema = database.newSchema(
                "CREATE TABLE t (a text, b int); CREATE INDEX i ON t (b, lower(a) DESC, (b+1) NULLS FIRST);"
                        + "CREATE INDEX j ON t (a text_pattern_ops, a COLLATE \"C\") WHERE b>0;"
                        + "CREATE INDEX k ON t (b)");
        Table desired = withIndexes(
                table(t(schema), column("a", "text", null), column("b", "int", null)),
                index(
                        ObjectName.given("i"),
                        null,
                        IndexKey.ascending("b"),
                        new IndexKey(null, "LOWER( a )", true, true, null, null),
                        new IndexKey(null, "b+1", false, true, null, null)),
                index(ObjectName.given("k"), null, IndexKey.ascending("b")),
                index(
                        ObjectName.given("j"),
                        "b>0",
                        new IndexKey("a", null, false, false, "text_pattern_ops", null),
                        new IndexKey("a", null, false, false, null, "C")));
        assertThat(settleAsNew(schema, desired).indexes().stream().map(DesiredTables::withoutOrigin))
                .containsExactlyInAnyOrderElementsOf(real(schema).indexes());
    }

    @Test
    void takesTheCurrentSpellingWithoutAskingAnybody() throws SQLException {
        String schema = database.newSchema("""
                CREATE TYPE mood AS ENUM ('sad');
                CREATE TABLE t (a varchar(10) DEFAULT 'x' CHECK (a in ('A','B')), b int NOT NULL DEFAULT 0 CHECK (b between 0 and 4),
                    c timestamptz DEFAULT now(), d mood DEFAULT 'sad', e varchar(9) GENERATED ALWAYS AS (a || 'x') STORED);
                CREATE INDEX i ON t (lower(a)) WHERE (b > 0)
                """);
        Schema current = database.introspect(schema, Set.of(schema));
        Table desired = table(
                t(schema),
                column("a", "varchar(10)", "'x'"),
                column("b", "int", "0"),
                column("c", "timestamp with time zone", "now()"),
                column("d", "mood", "'sad'"),
                Column.of("e", "varchar(9)", true).withGenerated(new Generated("((a)::text || 'x'::text)", true)));
        desired = withIndexes(
                withCheck(
                        withCheck(desired, ObjectName.none(), "(a in ('A','B'))"),
                        ObjectName.none(),
                        "b between 0 and 4"),
                index(ObjectName.none(), "(b > 0)", expression("lower((a)::text)")));
        EnumType mood = new EnumType(new QualifiedName(schema, "mood"), List.of("sad"), null, null);
        Schema settled = settleClosed(with(schema(schema, desired), List.of(mood), List.of()), current);
        Table real = CaseDatabase.t(current);
        Table answer = settled.tables().get(0);
        assertThat(answer.checks().stream().map(DesiredTables::withoutOrigin)).containsExactlyElementsOf(real.checks());
        assertThat(answer.indexes().stream().map(DesiredTables::withoutOrigin))
                .containsExactlyElementsOf(real.indexes());
        assertThat(answer.columns().stream().map(Column::defaultExpression).toList())
                .isEqualTo(
                        real.columns().stream().map(Column::defaultExpression).toList());
        assertThat(answer.columns().stream().map(Column::type).toList())
                .isEqualTo(real.columns().stream().map(Column::type).toList());
    }

    @Test
    void readsExpressionsOverTypesAndSequencesYetToBeMade() throws SQLException {
        String schema = database.newSchema("");
        String other = database.newSchema("");
        List<EnumType> types = List.of(
                new EnumType(new QualifiedName(schema, "mood"), List.of("sad", "it's"), null, null),
                new EnumType(new QualifiedName(other, "state"), List.of("new"), null, null));
        SequenceOptions options = SequenceOptions.ascending("bigint", 1, 1);
        List<Sequence> sequences = List.of(
                new Sequence(new QualifiedName(schema, "here"), options, null, null, null),
                new Sequence(new QualifiedName(other, "there"), options, null, null, null));
        Table desired = withCheck(
                table(
                        t(schema),
                        column("a", "mood", "'it''s'"),
                        column("b", other + ".state", "'new'::" + other + ".state"),
                        column("c", "bigint", "nextval('here')"),
                        column("d", "bigint", "nextval('" + other + ".there')"),
                        column("e", other + ".state[]", "'{new}'"),
                        column("f", "bigint", "nextval('" + schema + ".here')")),
                ObjectName.none(),
                "b in ('new') and a <> 'sad'");
        Schema settled = settle(with(schema(schema, desired), types, sequences), Schema.empty(schema));
        database.database()
                .execute(
                        ("SET search_path = $s; CREATE TYPE mood AS ENUM ('sad', 'it''s'); CREATE TYPE $o.state AS ENUM ('new');"
                                        + "CREATE SEQUENCE here; CREATE SEQUENCE $o.there; CREATE TABLE t (a mood DEFAULT 'it''s', b $o.state DEFAULT"
                                        + " 'new'::$o.state, c bigint DEFAULT nextval('here'), d bigint DEFAULT nextval('$o.there'),"
                                        + " e $o.state[] DEFAULT '{new}', f bigint DEFAULT nextval('here'), CHECK (b in ('new') and a <> 'sad'))")
                                .replace("$s", schema)
                                .replace("$o", other));
        Table real = real(schema);
        assertThat(settled.tables().get(0).columns().stream()
                        .map(column -> column.type() + " " + column.defaultExpression())
                        .toList())
                .isEqualTo(real.columns().stream()
                        .map(column -> column.type() + " " + column.defaultExpression())
                        .toList());
        assertThat(settled.tables().get(0).checks().stream().map(DesiredTables::withoutOrigin))
                .containsExactlyElementsOf(real.checks());
    }

    @Test
    void readsExpressionsOverAnEnumTypeWithLabelsYetToBeAdded() throws SQLException {
        String schema = database.newSchema("CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (a mood DEFAULT 'sad')");
        EnumType grown = new EnumType(new QualifiedName(schema, "mood"), List.of("sad", "ok"), null, null);
        Schema desired = with(schema(schema, table(t(schema), column("a", "mood", "'ok'"))), List.of(grown), List.of());
        Column settled = settle(desired, database.introspect(schema, Set.of(schema)))
                .tables()
                .get(0)
                .columns()
                .get(0);
        assertThat(settled.type()).isEqualTo("mood");
        assertThat(settled.defaultExpression()).isEqualTo("'ok'::mood");
    }

    @Test
    void readsFunctionsOfATypeWhoseLabelsWillChange() throws SQLException {
        String schema = database.newSchema("CREATE TYPE mood AS ENUM ('sad');"
                + "CREATE FUNCTION usual() RETURNS mood LANGUAGE sql AS $$SELECT 'sad'::$s.mood$$");
        EnumType grown = new EnumType(new QualifiedName(schema, "mood"), List.of("sad", "ok"), null, null);
        Schema desired =
                with(schema(schema, table(t(schema), column("a", "mood", "Usual()::mood"))), List.of(grown), List.of());
        Column settled = settle(desired, database.introspect(schema, Set.of(schema)))
                .tables()
                .get(0)
                .columns()
                .get(0);
        assertThat(settled.defaultExpression()).isEqualTo("usual()");
    }

    @Test
    void settlesTablesOfOneNameInSeveralSchemas() throws SQLException {
        String one = database.newSchema("");
        String two = database.newSchema("");
        Schema desired = schema(
                one,
                withCheck(table(t(one), column("a", "int", "1+1")), ObjectName.none(), "a>0"),
                withCheck(table(t(two), column("a", "int", "2+2")), ObjectName.none(), "a>1"));
        Schema settled = settle(desired, Schema.empty(one));
        assertThat(settled.tables().stream().map(table -> table.columns().get(0).defaultExpression()))
                .containsExactly("(1 + 1)", "(2 + 2)");
        assertThat(settled.tables().stream().map(table -> table.checks().get(0).expression()))
                .containsExactly("(a > 0)", "(a > 1)");
    }

    @Test
    void settlesMoreTablesThanOneTransactionTakes() throws SQLException {
        String schema = database.newSchema("");
        List<Table> tables = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            tables.add(table(new QualifiedName(schema, "t" + i), column("a", "int", i + "+1")));
        }
        Schema settled = settle(schema(schema, tables.toArray(Table[]::new)), Schema.empty(schema));
        assertThat(settled.table(new QualifiedName(schema, "t599"))
                        .orElseThrow()
                        .columns()
                        .get(0)
                        .defaultExpression())
                .isEqualTo("(599 + 1)");
    }

    @Test
    void findsWhatTheSessionFinds() throws SQLException {
        String schema = database.newSchema("");
        Schema desired = schema(schema, table(t(schema), column("a", "int", "make()")));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = elsewhere");
            Schema settled = new PostgresDatabase().settle(connection, desired, Schema.empty(schema));
            assertThat(settled.tables().get(0).columns().get(0).defaultExpression())
                    .isEqualTo("elsewhere.make()");
        }
    }

    private Table settleAsNew(String schema, Table desired) throws SQLException {
        return settle(schema(schema, desired), Schema.empty(schema)).tables().get(0);
    }

    private Schema settle(Schema desired, Schema current) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET search_path = public, elsewhere");
            return new PostgresDatabase().settle(connection, desired, current);
        }
    }

    /** Any use of the connection fails. */
    private Schema settleClosed(Schema desired, Schema current) throws SQLException {
        Connection connection = database.connect();
        connection.close();
        return new PostgresDatabase().settle(connection, desired, current);
    }

    private Table real(String schema) throws SQLException {
        return CaseDatabase.t(database.introspect(schema, Set.of(schema)));
    }

    private static Schema with(Schema schema, List<EnumType> types, List<Sequence> sequences) {
        return new Schema(
                schema.defaultSchema(), schema.namespaces(), schema.tables(), sequences, types, schema.unmanaged());
    }

    private static QualifiedName t(String schema) {
        return new QualifiedName(schema, "t");
    }
}

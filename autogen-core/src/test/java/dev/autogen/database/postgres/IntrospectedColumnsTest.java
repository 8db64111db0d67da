package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.IntrospectionCase.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Identity;
import dev.autogen.schema.Schema;
import dev.autogen.schema.SequenceOptions;
import java.sql.SQLException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrospectedColumnsTest {

    private final CaseDatabase database = new CaseDatabase();

    @BeforeAll
    void makeTypesElsewhere() {
        database.database().execute("""
                CREATE SCHEMA elsewhere;
                CREATE TYPE elsewhere.mood AS ENUM ('sad');
                CREATE TYPE elsewhere."Odd Type" AS ENUM ('sad');
                CREATE SEQUENCE elsewhere.counter;
                CREATE COLLATION elsewhere.mine FROM "C";
                CREATE FUNCTION elsewhere.make() RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1'
                """);
    }

    @AfterAll
    void drop() {
        database.close();
    }

    static Stream<IntrospectionCase> cases() {
        return Stream.of(
                        types(),
                        Stream.of(
                                of("nullable", "CREATE TABLE t (a int)", column(Column::nullable), true),
                                of("not null", "CREATE TABLE t (a int NOT NULL)", column(Column::nullable), false),
                                of(
                                        "primary key",
                                        "CREATE TABLE t (a int PRIMARY KEY)",
                                        column(Column::nullable),
                                        false),
                                of(
                                        "comment",
                                        "CREATE TABLE t (a int); COMMENT ON COLUMN t.a IS 'it''s'",
                                        column(Column::comment),
                                        "it's"),
                                of("no collation", "CREATE TABLE t (a text)", column(Column::collation), null),
                                of(
                                        "its type's collation",
                                        "CREATE TABLE t (a text COLLATE \"default\")",
                                        column(Column::collation),
                                        null),
                                of(
                                        "collation",
                                        "CREATE TABLE t (a text COLLATE \"C\")",
                                        column(Column::collation),
                                        "C"),
                                of(
                                        "collation elsewhere",
                                        "CREATE TABLE t (a text COLLATE elsewhere.mine)",
                                        column(Column::collation),
                                        "\"elsewhere\".\"mine\""),
                                of(
                                        "positions after a dropped column",
                                        "CREATE TABLE t (z int, a int, b int); ALTER TABLE t DROP COLUMN z",
                                        schema -> CaseDatabase.t(schema).columns().stream()
                                                .map(Column::name)
                                                .toList()
                                                .toString(),
                                        "[a, b]")),
                        defaults(),
                        identities(),
                        generated())
                .flatMap(Function.identity());
    }

    private static Stream<IntrospectionCase> types() {
        return Stream.of(
                        new String[] {"varchar(20)", "character varying(20)"},
                        new String[] {"varchar", "character varying"},
                        new String[] {"char", "character(1)"},
                        new String[] {"numeric(10,2)", "numeric(10,2)"},
                        new String[] {"float(24)", "real"},
                        new String[] {"timestamp(3) with time zone", "timestamp(3) with time zone"},
                        new String[] {"time(6)", "time(6) without time zone"},
                        new String[] {"interval day to second(3)", "interval day to second(3)"},
                        new String[] {"integer[][]", "integer[]"},
                        new String[] {"varchar(5) array", "character varying(5)[]"},
                        new String[] {"bit(3)", "bit(3)"},
                        new String[] {"jsonb", "jsonb"},
                        new String[] {"elsewhere.mood", "elsewhere.mood"},
                        new String[] {"elsewhere.mood[]", "elsewhere.mood[]"},
                        new String[] {"elsewhere.\"Odd Type\"", "elsewhere.\"Odd Type\""})
                .map(type ->
                        of("type " + type[0], "CREATE TABLE t (a " + type[0] + ")", column(Column::type), type[1]));
    }

    private static Stream<IntrospectionCase> defaults() {
        Function<Schema, @Nullable Object> read = column(Column::defaultExpression);
        return Stream.of(
                of("no default", "CREATE TABLE t (a int)", read, null),
                of("number", "CREATE TABLE t (a int DEFAULT 5)", read, "5"),
                of("text", "CREATE TABLE t (a varchar(3) DEFAULT 'x')", read, "'x'::character varying"),
                of("backslash", "CREATE TABLE t (a text DEFAULT E'\\\\')", read, "'\\'::text"),
                of("now", "CREATE TABLE t (a timestamptz DEFAULT current_timestamp)", read, "CURRENT_TIMESTAMP"),
                of(
                        "instant",
                        "SET TimeZone = 'Asia/Tokyo'; CREATE TABLE t (a timestamptz DEFAULT '2024-01-01 09:00')",
                        read,
                        "'2024-01-01 00:00:00+00'::timestamp with time zone"),
                of(
                        "sequence here",
                        "CREATE SEQUENCE s; CREATE TABLE t (a int DEFAULT nextval('s'))",
                        read,
                        "nextval('s'::regclass)"),
                of(
                        "sequence elsewhere",
                        "CREATE TABLE t (a int DEFAULT nextval('elsewhere.counter'))",
                        read,
                        "nextval('elsewhere.counter'::regclass)"),
                of("function elsewhere", "CREATE TABLE t (a int DEFAULT elsewhere.make())", read, "elsewhere.make()"),
                of(
                        "enum here",
                        "CREATE TYPE mood AS ENUM ('sad'); CREATE TABLE t (a mood DEFAULT 'sad')",
                        read,
                        "'sad'::mood"));
    }

    private static Stream<IntrospectionCase> identities() {
        Function<Schema, @Nullable Object> read = column(Column::identity);
        SequenceOptions bigint = SequenceOptions.ascending("bigint", 1, 1);
        return Stream.of(
                of("no identity", "CREATE TABLE t (a int NOT NULL)", read, null),
                of(
                        "always",
                        "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY)",
                        read,
                        new Identity(true, bigint)),
                of(
                        "by default",
                        "CREATE TABLE t (a bigint GENERATED BY DEFAULT AS IDENTITY)",
                        read,
                        new Identity(false, bigint)),
                of(
                        "type",
                        "CREATE TABLE t (a smallint GENERATED ALWAYS AS IDENTITY)",
                        read,
                        new Identity(true, SequenceOptions.ascending("smallint", 1, 1))),
                of(
                        "options",
                        "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY"
                                + " (START 7 INCREMENT 3 MINVALUE 2 MAXVALUE 99 CACHE 4 CYCLE))",
                        read,
                        new Identity(true, new SequenceOptions("bigint", 7, 3, 2, 99, 4, true))),
                of(
                        "no sequence of its own",
                        "CREATE TABLE t (a bigint GENERATED ALWAYS AS IDENTITY)",
                        schema -> schema.sequences().size(),
                        0));
    }

    private static Stream<IntrospectionCase> generated() {
        Function<Schema, @Nullable Object> read = column("b", Column::generated);
        return Stream.of(
                of("not generated", "CREATE TABLE t (a int, b int DEFAULT 1)", read, null),
                of(
                        "stored",
                        "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a*2) STORED)",
                        read,
                        new Generated("(a * 2)", true)),
                of(
                        "stored is no default",
                        "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a*2) STORED)",
                        column("b", Column::defaultExpression),
                        null),
                new IntrospectionCase(
                        "virtual",
                        18,
                        "CREATE TABLE t (a int, b int GENERATED ALWAYS AS (a*2) VIRTUAL)",
                        read,
                        new Generated("(a * 2)", false)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(IntrospectionCase example) throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= example.since());
        assertThat(example.read().apply(database.read(example.ddl()))).isEqualTo(example.expected());
    }

    private static Function<Schema, @Nullable Object> column(Function<Column, @Nullable Object> read) {
        return column("a", read);
    }

    private static Function<Schema, @Nullable Object> column(String name, Function<Column, @Nullable Object> read) {
        return schema -> read.apply(CaseDatabase.t(schema).column(name).orElseThrow());
    }
}

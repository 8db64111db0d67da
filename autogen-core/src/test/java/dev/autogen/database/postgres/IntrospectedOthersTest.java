package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.IntrospectionCase.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.SequenceOptions;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IntrospectedOthersTest {

    private final CaseDatabase database = new CaseDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    static Stream<IntrospectionCase> cases() {
        return Stream.of(tables(), sequences(), enumTypes()).flatMap(Function.identity());
    }

    private static Stream<IntrospectionCase> tables() {
        return Stream.of(
                of(
                        "table",
                        "CREATE TABLE t (a int)",
                        schema -> CaseDatabase.t(schema).name().name(),
                        "t"),
                of(
                        "table without columns",
                        "CREATE TABLE t ()",
                        schema -> CaseDatabase.t(schema).columns().size(),
                        0),
                of(
                        "no comment",
                        "CREATE TABLE t (a int)",
                        schema -> CaseDatabase.t(schema).comment(),
                        null),
                of(
                        "comment",
                        "CREATE TABLE t (a int); COMMENT ON TABLE t IS 'why'; COMMENT ON COLUMN t.a IS 'other'",
                        schema -> CaseDatabase.t(schema).comment(),
                        "why"),
                of(
                        "logged",
                        "CREATE TABLE t (a int)",
                        schema -> CaseDatabase.t(schema).unlogged(),
                        false),
                of(
                        "unlogged",
                        "CREATE UNLOGGED TABLE t (a int)",
                        schema -> CaseDatabase.t(schema).unlogged(),
                        true),
                of(
                        "tables are sorted",
                        "CREATE TABLE b (); CREATE TABLE a (); CREATE TABLE t ()",
                        schema -> schema.tables().stream()
                                .map(Table::name)
                                .map(n -> n.name())
                                .toList(),
                        List.of("a", "b", "t")),
                of("namespaces", "", schema -> schema.namespaces().size(), 1));
    }

    private static Stream<IntrospectionCase> sequences() {
        SequenceOptions bigint = SequenceOptions.ascending("bigint", 1, 1);
        return Stream.of(
                of("sequence", "CREATE SEQUENCE s", sequence(Sequence::options), bigint),
                of(
                        "type",
                        "CREATE SEQUENCE s AS smallint",
                        sequence(Sequence::options),
                        SequenceOptions.ascending("smallint", 1, 1)),
                of(
                        "descending",
                        "CREATE SEQUENCE s INCREMENT -2",
                        sequence(Sequence::options),
                        SequenceOptions.ascending("bigint", -1, -2)),
                of(
                        "all options",
                        "CREATE SEQUENCE s START 7 INCREMENT 3 MINVALUE 2 MAXVALUE 99 CACHE 4 CYCLE",
                        sequence(Sequence::options),
                        new SequenceOptions("bigint", 7, 3, 2, 99, 4, true)),
                of("name", "CREATE SEQUENCE \"My Seq\"", sequence(s -> s.name().name()), "My Seq"),
                of("no owner", "CREATE SEQUENCE s", sequence(Sequence::owner), null),
                of(
                        "owner",
                        "CREATE TABLE t (z int, a serial)",
                        sequence(s -> s.owner() == null ? null : s.owner().column()),
                        "a"),
                of(
                        "owner's table",
                        "CREATE TABLE t (a serial)",
                        sequence(s ->
                                s.owner() == null ? null : s.owner().table().name()),
                        "t"),
                of("no comment on a sequence", "CREATE SEQUENCE s", sequence(Sequence::comment), null),
                of(
                        "comment on a sequence",
                        "CREATE SEQUENCE s; COMMENT ON SEQUENCE s IS 'why'",
                        sequence(Sequence::comment),
                        "why"));
    }

    private static Stream<IntrospectionCase> enumTypes() {
        return Stream.of(
                of("no enum", "", schema -> schema.enumTypes().size(), 0),
                of(
                        "labels in their order",
                        "CREATE TYPE e AS ENUM ('b', 'it''s', 'A'); ALTER TYPE e ADD VALUE 'c' BEFORE 'A'",
                        schema -> schema.enumTypes().get(0).labels(),
                        List.of("b", "it's", "c", "A")),
                of(
                        "no labels",
                        "CREATE TYPE e AS ENUM ()",
                        schema -> schema.enumTypes().get(0).labels(),
                        List.of()),
                of(
                        "enum's name",
                        "CREATE TYPE \"My Enum\" AS ENUM ()",
                        schema -> schema.enumTypes().get(0).name().name(),
                        "My Enum"),
                of(
                        "enum's comment",
                        "CREATE TYPE e AS ENUM (); COMMENT ON TYPE e IS 'why'",
                        schema -> schema.enumTypes().get(0).comment(),
                        "why"));
    }

    private static Function<Schema, @Nullable Object> sequence(Function<Sequence, @Nullable Object> read) {
        return schema -> read.apply(schema.sequences().get(0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(IntrospectionCase example) throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= example.since());
        assertThat(example.read().apply(database.read(example.ddl()))).isEqualTo(example.expected());
    }
}

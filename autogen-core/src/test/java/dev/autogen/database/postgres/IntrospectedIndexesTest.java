package dev.autogen.database.postgres;

import static dev.autogen.database.postgres.IntrospectionCase.of;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Index;
import dev.autogen.schema.IndexKey;
import dev.autogen.schema.Schema;
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
class IntrospectedIndexesTest {

    private static final String TABLE =
            "CREATE TABLE t (z int, a int, b text, c varchar(3), d text COLLATE \"C\", r int4range, n numeric);"
                    + "ALTER TABLE t DROP COLUMN z;";

    private final CaseDatabase database = new CaseDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    static Stream<IntrospectionCase> cases() {
        return Stream.of(
                        Stream.of(of(
                                "no index",
                                TABLE,
                                schema -> CaseDatabase.t(schema).indexes(),
                                List.of())),
                        properties(),
                        keys())
                .flatMap(Function.identity());
    }

    private static Stream<IntrospectionCase> properties() {
        return Stream.of(
                of(
                        "name",
                        TABLE + "CREATE INDEX \"My Index\" ON t (a)",
                        index(i -> i.name().text()),
                        "My Index"),
                of("unique", TABLE + "CREATE UNIQUE INDEX i ON t (a)", index(Index::unique), true),
                of("not unique", TABLE + "CREATE INDEX i ON t (a)", index(Index::unique), false),
                of("nulls distinct", TABLE + "CREATE UNIQUE INDEX i ON t (a)", index(Index::nullsNotDistinct), false),
                new IntrospectionCase(
                        "nulls not distinct",
                        15,
                        TABLE + "CREATE UNIQUE INDEX i ON t (a) NULLS NOT DISTINCT",
                        index(Index::nullsNotDistinct),
                        true),
                of("btree", TABLE + "CREATE INDEX i ON t (a)", index(Index::method), "btree"),
                of("hash", TABLE + "CREATE INDEX i ON t USING hash (a)", index(Index::method), "hash"),
                of("gist", TABLE + "CREATE INDEX i ON t USING gist (r)", index(Index::method), "gist"),
                of(
                        "included",
                        TABLE + "CREATE INDEX i ON t (a) INCLUDE (c, b)",
                        index(i -> i.included().toString()),
                        "[c, b]"),
                of(
                        "predicate",
                        TABLE + "CREATE INDEX i ON t (a) WHERE b='x'",
                        index(Index::predicate),
                        "(b = 'x'::text)"),
                of("no predicate", TABLE + "CREATE INDEX i ON t (a)", index(Index::predicate), null),
                of("valid", TABLE + "CREATE INDEX i ON t (a)", index(Index::valid), true),
                of(
                        "invalid",
                        TABLE + "CREATE INDEX i ON t (a); UPDATE pg_index SET indisvalid = false"
                                + " WHERE indexrelid = '$s.i'::regclass",
                        index(Index::valid),
                        false),
                of(
                        "options",
                        TABLE + "CREATE INDEX i ON t (a) WITH (fillfactor = 70, deduplicate_items = off)",
                        index(i -> i.options().toString()),
                        "[deduplicate_items=off, fillfactor=70]"),
                of(
                        "comment",
                        TABLE + "CREATE INDEX i ON t (a); COMMENT ON INDEX i IS 'why'",
                        index(Index::comment),
                        "why"),
                of(
                        "plain columns are expressible",
                        TABLE + "CREATE INDEX i ON t (a DESC, b)",
                        index(Index::isExpressibleInMapping),
                        true),
                of(
                        "a predicate is not",
                        TABLE + "CREATE INDEX i ON t (a) WHERE a > 1",
                        index(Index::isExpressibleInMapping),
                        false),
                of(
                        "an expression is not",
                        TABLE + "CREATE INDEX i ON t (lower(b))",
                        index(Index::isExpressibleInMapping),
                        false));
    }

    private static Stream<IntrospectionCase> keys() {
        return Stream.of(
                keys("a, b", IndexKey.ascending("a"), IndexKey.ascending("b")),
                keys("b DESC", IndexKey.descending("b")),
                keys("b DESC NULLS LAST", new IndexKey("b", null, true, false, null, null)),
                keys("b NULLS FIRST", new IndexKey("b", null, false, true, null, null)),
                keys("lower(b), a", expression("lower(b)", null), IndexKey.ascending("a")),
                keys("(a + 1), (a + 2)", expression("((a + 1))", null), expression("((a + 2))", null)),
                keys("b text_pattern_ops", new IndexKey("b", null, false, false, "text_pattern_ops", null)),
                keys(
                        "a, b varchar_ops",
                        IndexKey.ascending("a"),
                        new IndexKey("b", null, false, false, "varchar_ops", null)),
                keys("c bpchar_ops", new IndexKey("c", null, false, false, "bpchar_ops", null)),
                keys("c", IndexKey.ascending("c")),
                keys("b text_ops", IndexKey.ascending("b")),
                keys(
                        "lower(b) text_pattern_ops",
                        new IndexKey(null, "lower(b)", false, false, "text_pattern_ops", null)),
                keys("b COLLATE \"C\"", new IndexKey("b", null, false, false, null, "C")),
                keys(
                        "a, d COLLATE \"default\"",
                        IndexKey.ascending("a"),
                        new IndexKey("d", null, false, false, null, "default")),
                keys("d", IndexKey.ascending("d")),
                keys("lower(b) COLLATE \"C\"", expression("lower(b)", "C")),
                keys("lower(b)", expression("lower(b)", null)));
    }

    private static IntrospectionCase keys(String sql, IndexKey... expected) {
        return of("keys " + sql, TABLE + "CREATE INDEX i ON t (" + sql + ")", index(Index::keys), List.of(expected));
    }

    private static IndexKey expression(String expression, @Nullable String collation) {
        return new IndexKey(null, expression, false, false, null, collation);
    }

    private static Function<Schema, @Nullable Object> index(Function<Index, @Nullable Object> read) {
        return schema -> read.apply(CaseDatabase.t(schema).indexes().get(0));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void reads(IntrospectionCase example) throws SQLException {
        assumeTrue(TestPostgres.majorVersion() >= example.since());
        assertThat(example.read().apply(database.read(example.ddl()))).isEqualTo(example.expected());
    }
}

package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Generated;
import dev.autogen.schema.Table;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is predicted is what PostgreSQL prints. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SpellingPredictionTest {

    private static final String COLUMNS =
            "v varchar(5), v2 varchar(9), t text, c char(2), i int, s smallint, b bigint, n numeric(10, 2),"
                    + " d float8, r real, bo boolean, da date, ts timestamptz(3), u uuid, m mood, \"Mixed Case\" int, \"order\" varchar(3), position int, \"time\" int";

    private final CaseDatabase database = new CaseDatabase();

    @AfterAll
    void drop() {
        database.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v in ('A','B')",
                "v in ( 'A' , 'it''s' )",
                "(v in ('A','B'))",
                "((v in ('A','B')))",
                "V IN ('A')",
                "v not in ('A','B')",
                "t in ('A','B')",
                "c in ('A','B')",
                "m in ('sad','ok')",
                "u in" + " ('6a2f41a3-c54c-fce8-32d2-0324e1c32e22','6a2f41a3-c54c-fce8-32d2-0324e1c32e23')",
                "i in (1,2)",
                "s in (1,-2)",
                "b in (1,2)",
                "n in (1,2)",
                "n in (1,2.5)",
                "n in (-1,-1.5)",
                "d in (1,-2)",
                "r in (1,2)",
                "b in (1,3000000000)",
                "i in (1,3000000000)",
                "i in (1,0.5)",
                "i in (1)",
                "bo in (true,false)",
                "\"Mixed Case\" in (1,2)",
                "\"order\" in ('A','B')",
                "s between 0 and 4",
                "(i between 0 and 4)",
                "b between -1 and 4",
                "n between 0 and 9.99",
                "i not between 1 and 5",
                "v between 'A' and 'C'",
                "v <> 'A'",
                "v != 'A'",
                "'A' = v",
                "c = 'A'",
                "m <> 'sad'",
                "i = 3",
                "i <> -3",
                "i >= 3000000000",
                "i > 0.5",
                "s > 40000",
                "n > 0",
                "n>=-1",
                "n <= 9.99",
                "d > 0",
                "d <= -1",
                "d >= -1.5",
                "r > 0",
                "-5 < i",
                "i = '5'",
                "n = '5'",
                "s = '5'",
                "da > '2020-01-01'",
                "i <= b",
                "i < n",
                "v = t",
                "v = v2",
                "v = 'A' or v = 'B'",
                "v is not null",
                "v is null",
                "bo",
                "bo is true",
                "bo is not false",
                "not bo",
                "not (i > 0)",
                "bo = true",
                "v is not null and i is null",
                "i > 0 and s > 0 and b > 0",
                "i > 0 or (s > 0 or b > 0)",
                "i > 0 and (s > 0 or b > 0)",
                "(i between 0 and 3) and s > 0",
                "v <> 'Dog' or (i is not null)",
                "v in ('A','B') and i is not null",
                "v like 'a%'",
                "t not like 'a%'",
                "i + s > b",
                "i * 2 > 3",
                "i + s * 2 > b - 1",
                "n * 2 > 5",
                "length(v) > 3",
                "lower(v) = 'x'",
                "upper(t) <> lower(t)",
                "abs(i) < 5",
                "coalesce(n, 0) > 1",
                "coalesce(v, '') <> 'x'",
                "coalesce(i, s, b) > 1",
                "coalesce(n, i, 1.5) > 1",
                "position >= 0",
                "i * n * (1 - coalesce(n, 0)) > 0",
                "char_length(lower(v)) > 1",
                "v || t = 'x'",
                "v || ' ' || v2 <> 'x'",
                "d * 2 > 1"
            })
    void predictsChecks(String expression) throws SQLException {
        Table table = CaseDatabase.t(database.read("CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE TABLE t (" + COLUMNS
                + ", CHECK (" + expression + "))"));
        CheckConstraint check = table.checks().get(0);
        assertThat(ExpressionSpelling.predict(expression, types(table))).contains(check.expression());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v in (null, 'A')",
                "v ~ 'x'",
                "i > 0 -- why",
                "/* why */ i > 0",
                "t = E'x'",
                "unknown_column > 0",
                "(i > 0 or s > 0) or b > 0",
                "i > 0 and",
                "i >",
                "",
                "i in ()",
                "v in (t, 'A')",
                "i = ALL (ARRAY[1])",
                "'a' = 'b'",
                "v = 5",
                "case when i > 0 then true end",
                "i::text = '1'",
                "ts > now()",
                "i % 2 = 0",
                "bo + 1",
                "i in (1",
                "v in ('a',5)"
            })
    void leavesToPostgresWhatItDoesNotKnow(String expression) throws SQLException {
        Table table = CaseDatabase.t(database.read("CREATE TYPE mood AS ENUM (); CREATE TABLE t (" + COLUMNS + ")"));
        assertThat(ExpressionSpelling.predict(expression, types(table))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"v || ' ' || v2", "i * 2", "n * 2", "i + b", "(i > 0)", "d * 1.5", "n - 1", "v || 'x'"})
    void predictsGeneratedExpressions(String expression) throws SQLException {
        String type = Stream.of("||", ">")
                .filter(expression::contains)
                .findFirst()
                .map(o -> o.equals(">") ? "boolean" : "text")
                .orElse("numeric");
        Table table = CaseDatabase.t(database.read("CREATE TYPE mood AS ENUM (); CREATE TABLE t (" + COLUMNS + ", g "
                + type + " GENERATED ALWAYS AS (" + expression + ") STORED)"));
        Generated generated = table.column("g")
                .flatMap(column -> Optional.ofNullable(column.generated()))
                .orElseThrow();
        Optional<String> predicted = ExpressionSpelling.predict(expression, types(table));
        assertThat(predicted).isPresent();
        // The cast to the column's type is around it.
        assertThat(generated.expression()).contains(predicted.orElseThrow());
    }

    static Stream<List<String>> defaults() {
        return Stream.of(
                List.of("varchar(20)", "'x'"),
                List.of("varchar(20)", "null"),
                List.of("varchar", "'it''s'"),
                List.of("text", "''"),
                List.of("char(3)", "'x'"),
                List.of("integer", "0"),
                List.of("integer", "-1"),
                List.of("integer", "'5'"),
                List.of("smallint", "1"),
                List.of("smallint", "'1'"),
                List.of("bigint", "-1"),
                List.of("bigint", "3000000000"),
                List.of("numeric(10,2)", "0"),
                List.of("numeric(10,2)", "1.50"),
                List.of("numeric(10,2)", "-1.5"),
                List.of("numeric(10,2)", "'0'"),
                List.of("float8", "0.5"),
                List.of("real", "1"),
                List.of("boolean", "true"),
                List.of("boolean", "FALSE"),
                List.of("boolean", "'t'"),
                List.of("boolean", "'no'"),
                List.of("date", "current_date"),
                List.of("date", "'2020-01-01'"),
                List.of("timestamptz(3)", "now()"),
                List.of("timestamptz", "CURRENT_TIMESTAMP"),
                List.of("timestamp(3)", "current_timestamp"),
                List.of("timestamp", "localtimestamp"),
                List.of("timestamptz", "current_timestamp(3)"),
                List.of("time", "current_time"),
                List.of("text", "current_user"),
                List.of("uuid", "gen_random_uuid()"),
                List.of("bigint", "nextval('counter')"),
                List.of("jsonb", "'{}'"),
                List.of("text[]", "'{}'"),
                List.of("varchar(5)[]", "'{}'"),
                List.of("mood", "'ok'"),
                List.of("bit(3)", "'101'"),
                List.of("interval", "'1 day'"),
                List.of("integer", "1 + 2"),
                List.of("uuid", "'6a2f41a3-c54c-fce8-32d2-0324e1c32e22'"));
    }

    @ParameterizedTest
    @MethodSource("defaults")
    void predictsDefaults(List<String> typeAndDefault) throws SQLException {
        String type = typeAndDefault.get(0);
        Table table = CaseDatabase.t(database.read("CREATE TYPE mood AS ENUM ('sad', 'ok'); CREATE SEQUENCE counter;"
                + "CREATE TABLE t (a " + type + " DEFAULT " + typeAndDefault.get(1) + ")"));
        String printed = table.columns().get(0).defaultExpression();
        assertThat(DefaultSpelling.predict(typeAndDefault.get(1), type)).isEqualTo(Optional.ofNullable(printed));
    }

    private static Map<String, String> types(Table table) {
        Map<String, String> types = new LinkedHashMap<>();
        for (Column column : table.columns()) {
            types.put(column.name(), column.type());
        }
        return types;
    }
}

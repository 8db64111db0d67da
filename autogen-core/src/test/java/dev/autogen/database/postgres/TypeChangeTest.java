package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypeChangeTest {

    private static final List<String> TYPES = List.of(
            "smallint",
            "integer",
            "bigint",
            "numeric",
            "numeric(10,2)",
            "numeric(12,2)",
            "numeric(12,0)",
            "real",
            "double precision",
            "money",
            "boolean",
            "character varying(20)",
            "character varying(255)",
            "character varying",
            "character(1)",
            "character(10)",
            "text",
            "bytea",
            "oid",
            "uuid",
            "date",
            "time(3) without time zone",
            "time(6) without time zone",
            "time with time zone",
            "timestamp(3) without time zone",
            "timestamp without time zone",
            "timestamp(6) without time zone",
            "timestamp(6) with time zone",
            "interval",
            "interval(3)",
            "json",
            "jsonb",
            "inet",
            "cidr",
            "bit(3)",
            "bit varying(3)",
            "xml",
            "mood",
            "level",
            "text[]",
            "integer[]",
            "bigint[]",
            "character varying(20)[]",
            "character varying(40)[]",
            "numeric(10,2)[]",
            "numeric(12,2)[]",
            "uuid[]",
            "mood[]");

    /** What the server does with every pair is what is said of it: no statement fails, no table is written again unsaid. */
    @Test
    void knowsEveryPairAsTheServerDoes() throws Exception {
        List<String> wrong = new ArrayList<>();
        try (TestDatabase database = TestPostgres.createDatabase();
                Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET TimeZone = 'Europe/Berlin'; CREATE TYPE mood AS ENUM ('sad');"
                    + " CREATE TYPE level AS ENUM ('low')");
            for (String before : TYPES) {
                for (String after : TYPES) {
                    if (!before.equals(after)) {
                        tryOut(statement, before, after, wrong);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void tryOut(Statement statement, String before, String after, List<String> wrong)
            throws SQLException {
        TypeChange change = TypeChange.of(before, after, false);
        String conversion = change.conversion();
        String using = conversion == null ? "" : " USING " + conversion.replace(TypeChange.COLUMN, "c");
        statement.execute("CREATE TABLE t (c " + before + ")");
        long file = file(statement);
        try {
            statement.execute("ALTER TABLE t ALTER COLUMN c TYPE " + PostgresType.readable(after) + using);
            if (change.rewrites() != (file != file(statement))) {
                wrong.add(before + " to " + after + " rewrites: " + !change.rewrites());
            }
        } catch (SQLException e) {
            wrong.add(before + " to " + after + using + ": " + e.getMessage());
        }
        if (conversion != null && conversion.equals(TypeChange.COLUMN + "::" + PostgresType.readable(after))) {
            statement.execute("DROP TABLE t; CREATE TABLE t (c " + before + ")");
            if (succeeds(statement, "ALTER TABLE t ALTER COLUMN c TYPE " + PostgresType.readable(after))) {
                wrong.add(before + " to " + after + " needs no USING");
            }
        }
        statement.execute("DROP TABLE t");
    }

    private static boolean succeeds(Statement statement, String sql) {
        try {
            statement.execute(sql);
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    private static long file(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("SELECT pg_relation_filenode('t')")) {
            row.next();
            return row.getLong(1);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "integer | bigint | false | false",
                "bigint | integer | true | false",
                "numeric(10,2) | numeric(12,2) | false | false",
                "numeric(10,2) | numeric(10,1) | false | true",
                "numeric(10,2) | numeric(8,2) | true | false",
                "numeric | numeric(10,1) | true | true",
                "double precision | integer | true | true",
                "character varying(20) | character varying(10) | true | false",
                "character varying(20) | text | false | false",
                "uuid | character varying(36) | false | false",
                "uuid | character varying(35) | true | false",
                "text | uuid | true | false",
                "timestamp(6) without time zone | timestamp(3) without time zone | false | true",
                "timestamp without time zone | date | false | true",
                "date | timestamp without time zone | false | false",
                "text | text[] | true | false",
                "jsonb | text | false | false",
            })
    void tellsWhatCanGoWrong(String before, String after, boolean mayFail, boolean losesValues) {
        TypeChange change = TypeChange.of(before, after, false);
        assertThat(change.mayFail()).as("may fail").isEqualTo(mayFail);
        assertThat(change.losesValues()).as("loses values").isEqualTo(losesValues);
    }
}

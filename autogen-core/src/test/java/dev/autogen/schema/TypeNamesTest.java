package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestPostgres;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** PostgreSQL itself is asked what it makes of each spelling. */
class TypeNamesTest {

    private static final List<String> SPELLINGS = List.of(
            "int2",
            "smallint",
            "int",
            "INT4",
            "integer",
            "int8",
            "BigInt",
            "bool",
            "boolean",
            "float4",
            "real",
            "float8",
            "double  precision",
            "float",
            "float(24)",
            "float(25)",
            "float(53)",
            "numeric",
            "numeric(38)",
            "numeric(38, 2)",
            "decimal(10,2)",
            "dec(5)",
            "varchar",
            "varchar(255)",
            "VARCHAR (255)",
            "character varying(10)",
            "char varying(3)",
            "national character varying(7)",
            "nchar varying(7)",
            "char",
            "char(1)",
            "character(3)",
            "nchar(4)",
            "bpchar",
            "bpchar(9)",
            "bit",
            "bit(5)",
            "varbit",
            "varbit(8)",
            "bit varying(8)",
            "timestamp",
            "timestamp(6)",
            "timestamp(3) with time zone",
            "timestamp with time zone",
            "timestamp  without time zone",
            "timestamptz",
            "timestamptz(6)",
            "timestamptz(9)",
            "time",
            "time(0)",
            "timetz",
            "time(6) with time zone",
            "date",
            "interval",
            "interval(6)",
            "interval second(6)",
            "interval day to second(3)",
            "interval year to month",
            "text",
            "TEXT",
            "bytea",
            "uuid",
            "json",
            "jsonb",
            "xml",
            "inet",
            "cidr",
            "oid",
            "money",
            "tsvector",
            "name",
            "point",
            "int4range",
            "integer[]",
            "varchar(255) array",
            "int array[4]",
            "numeric(38,2) array",
            "timestamptz(6) array",
            "text[][3]",
            "timestamp(6) with time zone array",
            "uuid  array",
            "float(53) array",
            "pg_catalog.int4",
            "pg_catalog.varchar(20)",
            "pg_catalog.timestamptz",
            "bigint [ ]",
            "\"char\"");

    @Test
    void everySpellingBecomesThatOfThePostgresServer() {
        try (var database = TestPostgres.createDatabase()) {
            for (int i = 0; i < SPELLINGS.size(); i++) {
                database.execute("CREATE TABLE t%d (c %s)".formatted(i, SPELLINGS.get(i)));
            }
            var formatted = database
                    .rows(
                            "SELECT substr(c.relname, 2)::int, format_type(a.atttypid, a.atttypmod) FROM pg_attribute a"
                                    + " JOIN pg_class c ON c.oid = a.attrelid WHERE a.attname = 'c' AND c.relkind = 'r' ORDER BY 1")
                    .stream()
                    .map(row -> row.get(1))
                    .toList();

            assertThat(SPELLINGS.stream().map(TypeNames::canonical).toList()).isEqualTo(formatted);
            assertThat(formatted.stream().map(TypeNames::canonical).collect(Collectors.toList()))
                    .as("its own spelling stays")
                    .isEqualTo(formatted);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "serial, integer",
        "BIGSERIAL, bigint",
        "smallserial, smallint",
        "serial8, bigint",
        "bigint,",
        "serialised,",
    })
    void theIntegerBehindSerial(String type, String integer) {
        assertThat(TypeNames.integerBehindSerial(type)).isEqualTo(integer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mood | mood",
                "acme.Mood[] | acme.mood[]",
                "geometry(Point,4326) | geometry(Point,4326)",
                "vector(3) | vector(3)",
                "\"Mood\" | \"Mood\"",
                "\"My Schema\".\"Mood\" array | \"My Schema\".\"Mood\"[]",
                "citext | citext",
            })
    void anUnknownTypeKeepsItsWords(String type, String spelled) {
        assertThat(TypeNames.canonical(type)).isEqualTo(spelled);
    }
}

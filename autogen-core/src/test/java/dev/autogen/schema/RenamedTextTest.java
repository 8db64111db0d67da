package dev.autogen.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expressions as PostgreSQL prints them, and as it prints them after a rename. */
class RenamedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(a > 0) | (b > 0)",
                "((a)::text <> 'a'::text) | ((b)::text <> 'a'::text)",
                "a(a) | a(b)",
                "('x'::a = aa) | ('x'::a = aa)",
                "((a)::timestamp without time zone > d) | ((b)::timestamp without time zone > d)",
                "((\"a\" + \"A\") + 'it''s a') | ((b + \"A\") + 'it''s a')",
                "EXTRACT(a FROM a) | EXTRACT(a FROM b)",
                "(c = E'\\\\a' ) | (c = E'\\\\a' )",
                "CASE WHEN (zone IS NULL) THEN (a)::time with time zone ELSE zone END"
                        + " | CASE WHEN (x IS NULL) THEN (b)::time with time zone ELSE x END"
            })
    void renamesColumns(String before, String after) {
        assertThat(RenamedText.columns(before, Map.of("a", "b", "zone", "x"))).isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "(s = 'A'::state) | (s = 'A'::status)",
                "(s = ANY (ARRAY['A'::state, 'B'::state])) | (s = ANY (ARRAY['A'::status, 'B'::status]))",
                "'{}'::state[] | '{}'::status[]",
                "'x'::crm.state | 'x'::crm.state",
                "'x'::crm.\"Kind\" | 'x'::kind",
                "('::state'::text = state) | ('::state'::text = state)"
            })
    void renamesTypes(String before, String after) {
        assertThat(RenamedText.types(before, Map.of("state", "status", "crm.\"Kind\"", "kind")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'A'::state | 'A B'::state",
                "'A'::text | 'A'::text",
                "'{A,\"c d\",x}'::state[] | '{\"A B\",C,x}'::state[]",
                "(s <> ALL (ARRAY['A'::state, 'c d'::state])) | (s <> ALL (ARRAY['A B'::state, 'C'::state]))"
            })
    void renamesLabels(String before, String after) {
        assertThat(RenamedText.labels(before, "state", Map.of("'A'", "'A B'", "'c d'", "'C'")))
                .isEqualTo(after);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nextval('a_seq'::regclass) | nextval('b_seq'::regclass)",
                "nextval('x.a_seq'::regclass) | nextval('x.a_seq'::regclass)",
                "('a_seq'::text = x) | ('a_seq'::text = x)"
            })
    void renamesSequences(String before, String after) {
        assertThat(RenamedText.relations(before, Map.of("'a_seq'", "'b_seq'"))).isEqualTo(after);
    }
}

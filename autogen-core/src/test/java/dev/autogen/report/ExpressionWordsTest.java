package dev.autogen.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))"
                        + "|status in ('A', 'B')",
                "((status)::text = ANY (ARRAY['A'::text]))|status in ('A')",
                "((\"S\")::text <> ALL ((ARRAY['A'::character varying, 'B'::character varying])::text[]))"
                        + "|\"S\" not in ('A', 'B')",
                "((layout >= 0) AND (layout <= 1))|(layout >= 0) AND (layout <= 1)",
                "(amount > (0)::numeric)|amount > 0",
                "'EMAIL'::character varying|'EMAIL'",
                "'a::text (b)'::character varying|'a::text (b)'",
                "'it''s'::text|'it''s'",
                "lower((name)::text)|lower(name)",
                "((points >= 0) AND (points <= '99999999999'::bigint))|(points >= 0) AND (points <= '99999999999')",
                "COALESCE(discount, (0)::numeric)|COALESCE(discount, 0)",
                "CURRENT_TIMESTAMP|CURRENT_TIMESTAMP"
            })
    void readsAsPeopleWrite(String printed, String expected) {
        assertThat(ExpressionWords.of(printed)).isEqualTo(expected);
    }

    @Test
    void listsOfChoicesDifferByTheirValues() {
        assertThat(ExpressionWords.difference(
                        "((status)::text = ANY ((ARRAY['A'::character varying, 'B'::character varying])::text[]))",
                        "((status)::text = ANY ((ARRAY['A'::character varying, 'C'::character varying])::text[]))"))
                .contains("status adds 'C'; removes 'B'");
        assertThat(ExpressionWords.difference("(a > 0)", "(a > 1)")).isEmpty();
    }
}

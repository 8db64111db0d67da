package dev.autogen.migrate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What calls no class. */
class JavaDirectiveTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "SELECT 1; -- autogen java|1|26|no class after -- autogen java",
                "-- autogen java com.acme.|1|17|'com.acme.' is not the full name of a class",
                "-- autogen java com.acme.A b|1|17|'com.acme.A b' is not the full name of a class",
                "-- autogen jaba com.acme.A|1|1|unknown directive -- autogen jaba com.acme.A",
            })
    void aMalformedDirectiveHasItsPlace(String section, int line, int column, String problem) {
        assertThatThrownBy(() -> StatementSplitter.split("f.sql", 1, section))
                .isInstanceOfSatisfying(ScriptException.class, e -> {
                    assertThat(e.line()).isEqualTo(line);
                    assertThat(e.column()).isEqualTo(column);
                })
                .hasMessageContaining(problem);
        assertThatThrownBy(() -> StatementSplitter.split("f.sql", 1, "SELECT 1\n-- autogen java a.B\n;"))
                .hasMessageContaining("inside a statement");
        assertThatThrownBy(() -> StatementSplitter.split(
                        "f.sql", 1, "-- autogen no-transaction\n-- autogen java a.B\nSELECT 1;"))
                .hasMessageContaining("between -- autogen no-transaction and its statement");
    }
}

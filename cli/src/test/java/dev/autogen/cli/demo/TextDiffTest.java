package dev.autogen.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextDiffTest {

    /** Lines are letters; the expectation marks them with blank, minus and plus, and a gap with a dot. */
    @ParameterizedTest
    @CsvSource({
        "abc, abc, ''",
        "abc, axc, ' a-b+x c'",
        "abc, ac, ' a-b c'",
        "ac, abc, ' a+b c'",
        "abcdefgh, xbcdefgy, '-a+x b. g-h+y'",
        "abcdef, abXYef, ' b-c-d+X+Y e'",
        "'', a, '+a'",
        "a, '', '-a'",
        "abab, baba, '-a b. b+a'",
    })
    void showsWhatDiffersAndOneLineAround(String before, String after, String expected) {
        var shown = TextDiff.between(asLines(before), asLines(after), 1).stream()
                .map(line -> switch (line.kind()) {
                    case SAME -> " " + line.text();
                    case REMOVED -> "-" + line.text();
                    case ADDED -> "+" + line.text();
                    case GAP -> ".";
                })
                .collect(Collectors.joining());

        assertThat(shown).isEqualTo(expected);
    }

    private static String asLines(String letters) {
        return letters.chars().mapToObj(letter -> (char) letter + "\n").collect(Collectors.joining());
    }
}

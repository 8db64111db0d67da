package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.review.Review;
import org.junit.jupiter.api.Test;

/** Reviews as text, for whoever sits at a terminal. */
class ReviewTextTest {

    private static final Review REVIEW =
            MadeUpReview.of("drops what nobody reads any more ".repeat(5).strip(), 2, "SELECT 1;");

    private static String text(Style style, int length) {
        return new ReviewText(REVIEW, style, length).text();
    }

    @Test
    void aTerminalGetsLinesThatItNeedNotBreak() {
        String shown = text(Style.PLAIN, ReviewText.TERMINAL);
        assertThat(shown.substring(0, shown.indexOf("✗")).lines())
                .hasSizeGreaterThan(3)
                .allMatch(line -> line.length() <= 80);
        assertThat(shown)
                .contains("  Can this lose data?  drops what nobody reads any more drops what nobody reads\n"
                        + "                       any more drops what");
    }

    @Test
    void nothingIsLostWhereLinesAreBroken() {
        assertThat(text(Style.PLAIN, ReviewText.TERMINAL).replaceAll("\\s+", " "))
                .isEqualTo(text(Style.PLAIN, ReviewText.ENDLESS).replaceAll("\\s+", " "));
    }

    /** Pagers forget colours at the end of a line, and underlining would run to the edge. */
    @Test
    void coloursEndWithTheirLine() {
        assertThat(text(new Style(true), ReviewText.TERMINAL).lines()).allSatisfy(line -> {
            int begun = line.split("\u001b\\[[1-9]", -1).length;
            int ended = line.split("\u001b\\[0m", -1).length;
            assertThat(ended).as(line).isEqualTo(begun);
        });
    }
}

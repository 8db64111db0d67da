package dev.autogen.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class HtmlReviewRendererTest {

    private static final Pattern ELEMENT = Pattern.compile("<(/?)([a-zA-Z][a-zA-Z0-9]*)[^<>]*?>");

    private static final List<String> EMPTY = List.of("meta", "col", "path", "circle");

    private final HtmlReviewRenderer renderer = new HtmlReviewRenderer();

    @Test
    void neverTakesSomebodysWordsForHtml() {
        String hostile =
                "<script>alert(1)</script>\" onclick='x' --><!-- {{x}} </pre></style> &amp; \u202Ereversed\u0007";

        String page = renderer.render(SampleReviews.withEverything(hostile));

        String shown =
                "&lt;script&gt;alert(1)&lt;/script&gt;&quot; onclick=&#39;x&#39; --&gt;&lt;!-- {{x}} &lt;/pre&gt;&lt;/style&gt;"
                        + " &amp;amp; \uFFFDreversed\uFFFD";
        assertThat(page.split(Pattern.quote(shown), -1).length - 1).isGreaterThanOrEqualTo(16);
        assertThat(page).doesNotContain("alert(1)</").doesNotContain("onclick='");
    }

    @Test
    void asksForNothingFromOutside() {
        String page = renderer.render(SampleReviews.withEverything("x"));

        assertThat(page)
                .contains("default-src 'none'")
                .doesNotContainPattern("https?://")
                .doesNotContainPattern("\\bsrc=")
                .doesNotContain("url(")
                .doesNotContain("@import");
    }

    @Test
    void closesWhatItOpens() {
        String page = renderer.render(SampleReviews.withEverything("x"));

        List<String> open = new ArrayList<>();
        Matcher matcher = ELEMENT.matcher(page.substring(0, page.indexOf("<script>")));
        while (matcher.find()) {
            String name = matcher.group(2);
            if (EMPTY.contains(name)) {
                continue;
            }
            if (matcher.group(1).isEmpty()) {
                open.add(name);
            } else {
                assertThat(open.remove(open.size() - 1))
                        .as("before %s", matcher.start())
                        .isEqualTo(name);
            }
        }
        assertThat(open).containsExactly("html", "body");
    }

    @Test
    void leavesNoNameToAnOuterPart() {
        String page = renderer.render(SampleReviews.withEverything("x"));

        assertThat(page)
                .contains(
                        "<span class=\"mono\">ACCESS EXCLUSIVE</span>: reads and writes wait while the table is rewritten;"
                                + " users: about 1,200,000 rows, 310 MB</p>")
                .contains("<p class=\"quiet\">AG306 default changed · accepted: agreed x ·")
                .contains("<a href=\"#revision-1\">8bd76168eb7e</a>")
                .contains("<span class=\"tag good\">nothing to undo</span>")
                .doesNotContain("{{")
                .doesNotContain(">null<");
    }

    @Test
    void isTheSameForTheSameReview() {
        assertThat(new HtmlReviewRenderer().render(SampleReviews.withEverything("x")))
                .isEqualTo(renderer.render(SampleReviews.withEverything("x")))
                .doesNotContain("\r");
    }
}

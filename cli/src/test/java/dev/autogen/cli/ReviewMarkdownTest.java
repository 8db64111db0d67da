package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.review.Review;
import dev.autogen.schema.ShownText;
import dev.autogen.templates.MarkdownReview;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown of whatever names there are, and of reviews of whatever size. */
class ReviewMarkdownTest {

    static List<String> names() {
        return MadeUpReview.NAMES;
    }

    @ParameterizedTest
    @MethodSource("names")
    void namesMeanNothingButThemselves(String name) {
        String sql = "SELECT '" + name + "';\n```\n# no heading\n````\n</details>";
        String text = new MarkdownReview().render(MadeUpReview.of(name, 2, sql), MarkdownReview.LONGEST_COMMENT);
        assertThat(text).startsWith(MarkdownReview.MARKER + "\n**");
        Set<String> codes = new TreeSet<>();
        List<String> fences = new ArrayList<>();
        List<String> html = new ArrayList<>();
        List<Node> links = new ArrayList<>();
        ReviewReport.markdown(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Code code) {
                codes.add(code.getLiteral());
            }

            @Override
            public void visit(FencedCodeBlock block) {
                fences.add(block.getLiteral());
            }

            @Override
            public void visit(HtmlBlock block) {
                html.addAll(block.getLiteral().lines().toList());
            }

            @Override
            public void visit(HtmlInline inline) {
                html.add(inline.getLiteral());
            }

            @Override
            public void visit(Link link) {
                links.add(link);
            }

            @Override
            public void visit(Image image) {
                links.add(image);
            }
        });
        assertThat(html)
                .allMatch(line -> line.equals(MarkdownReview.MARKER)
                        || line.matches(
                                "</?details>|</?code>|<br>|<details><summary>(Up|Down)grade, 1 statement</summary>"));
        assertThat(links).isEmpty();
        assertThat(fences).filteredOn(fence -> fence.equals(sql + "\n")).hasSize(4);
        assertThat(ReviewReport.widths(text)).allMatch(width -> width == 2);
        String shown = ShownText.oneLine("column " + name + "." + name + " text");
        assertThat(ReviewReport.html(text).replaceAll("<[^>]*>", "")).contains(entities(shown));
        // Outside of code nothing is left that forges make links of.
        assertThat(ReviewReport.html(text).replaceAll("(?s)<code.*?</code>|<pre.*?</pre>", ""))
                .doesNotContain("https://", "www.x", "@somebody", "#123", ":tada:");
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 20_000, 3_000, 1_000})
    void whatDoesNotFitIsLeftOutAndSaidSo(int limit) {
        String statement = "ALTER TABLE a_table_with_a_name ADD COLUMN a_column_with_a_name varchar(255);\n";
        Review large = MadeUpReview.of("a_table", 300, statement.repeat(200));
        String text = new MarkdownReview().render(large, limit);
        assertThat(text.length()).isLessThanOrEqualTo(limit).isGreaterThan(limit / 6);
        assertThat(text).startsWith(MarkdownReview.MARKER + "\n**⚠️ Needs a decision: a_table**");
        assertThat(text).endsWith("To see everything: `autogen review --format html`\n");
        // Nothing stays open in the middle.
        long opened = text.lines().filter(line -> line.startsWith("<details>")).count();
        long closed = text.lines().filter(line -> line.equals("</details>")).count();
        assertThat(opened).isEqualTo(closed);
    }

    @Test
    void whatFitsIsShownWhole() {
        String text =
                new MarkdownReview().render(MadeUpReview.of("a_table", 2, "SELECT 1;"), MarkdownReview.LONGEST_COMMENT);
        assertThat(text).doesNotContain("Left out", "Cut to fit");
        assertThat(text)
                .isEqualTo(new MarkdownReview()
                        .render(MadeUpReview.of("a_table", 2, "SELECT 1;"), MarkdownReview.LONGEST_COMMENT));
    }
}

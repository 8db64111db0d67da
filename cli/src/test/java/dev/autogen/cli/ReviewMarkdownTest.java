package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.autogen.Finding;
import dev.autogen.plan.HazardCode;
import dev.autogen.report.ChangeLine.Sign;
import dev.autogen.review.Answer;
import dev.autogen.review.BoxState;
import dev.autogen.review.HazardLock;
import dev.autogen.review.Impact;
import dev.autogen.review.Question;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedDrift;
import dev.autogen.review.ReviewedHazard;
import dev.autogen.review.ReviewedHeads;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.review.ReviewedSection;
import dev.autogen.review.ReviewedTodo;
import dev.autogen.review.Subject;
import dev.autogen.review.TableChanges;
import dev.autogen.review.TouchState;
import dev.autogen.review.TouchedColumn;
import dev.autogen.review.TouchedLink;
import dev.autogen.review.TouchedTable;
import dev.autogen.review.Verdict;
import dev.autogen.review.WayBack;
import dev.autogen.schema.ShownText;
import dev.autogen.templates.MarkdownReview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Markdown of whatever names there are, and of reviews of whatever size. */
class ReviewMarkdownTest {

    /** The folder of the packages that the check of diagrams needs; without it that is skipped. */
    private static final String MODULES = System.getenv().getOrDefault("MODULES", "");

    private static Review review(String name, int revisions, String sql) {
        ReviewedHazard hazard = new ReviewedHazard(
                HazardCode.AG201,
                "drops column " + name + "." + name + "; it is gone",
                List.of(name),
                new HazardLock("ACCESS EXCLUSIVE", HazardLock.Waits.READS_AND_WRITES, HazardLock.Lasts.A_MOMENT),
                null,
                12,
                10,
                true,
                BoxState.OPEN,
                name,
                List.of(new Impact(name, null, 8192)));
        ReviewedChange change = new ReviewedChange(Sign.ADDED, "column " + name + "." + name + " text", name, 7);
        List<ReviewedRevision> all = new ArrayList<>();
        IntStream.rangeClosed(1, revisions)
                .forEach(number -> all.add(new ReviewedRevision(
                        "r" + number,
                        name + "\n" + name,
                        "migrations/" + name.replace("\n", "") + ".sql",
                        List.of("r" + (number - 1)),
                        List.of(new TableChanges(name, name, List.of(change))),
                        List.of(hazard),
                        List.of(new ReviewedTodo(name, 3)),
                        new ReviewedProof(ReviewedProof.State.FAILED, name, List.of(name)),
                        new ReviewedSection(sql, 5, 1),
                        new ReviewedSection(sql, 9, 1),
                        new WayBack(WayBack.Kind.LOSES_DATA, List.of(name)))));
        TouchedColumn column =
                new TouchedColumn(name, name, TouchState.CHANGED, name, name + " not null", true, true, name);
        TouchedTable table = new TouchedTable(
                name,
                name + "2",
                TouchState.CHANGED,
                true,
                name,
                List.of(column),
                List.of(),
                List.of(new TouchedLink(name, TouchState.ADDED, List.of(name), name)),
                null);
        return new Review(
                new Verdict(Verdict.Outcome.NEEDS_A_DECISION, name),
                new Subject(Subject.Kind.BRANCH, name, List.of(), name),
                List.of(new Answer(Question.DATA_LOSS, Answer.Tone.BAD, name)),
                List.of(new Finding("code", name, List.of(name), name)),
                all,
                new ReviewedHeads(List.of(), null, List.of()),
                ReviewedDrift.NOT_COMPARED,
                List.of(table),
                name,
                List.of(name));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a|b",
                "a\\|b",
                "a`b``c",
                "`a`",
                "<b>x</b>",
                "</details>",
                "<!-- x -->",
                "*a* _b_ ~~c~~",
                "# a",
                "- a",
                "1. a",
                "[a](https://x.example)",
                "![a](b)",
                "https://x.example",
                "www.x.example",
                "@somebody",
                "#123",
                "a&amp;b",
                "$a$",
                "a\nb",
                "end\n```\n# x",
                "direction TB",
                "\"quoted\"",
                "PK",
                "{x}",
                "a\\",
                "\u202egnol",
                ":tada:",
                "user_id"
            })
    void namesMeanNothingButThemselves(String name) throws IOException, InterruptedException {
        String sql = "SELECT '" + name + "';\n```\n# no heading\n````\n</details>";
        String text = new MarkdownReview().render(review(name, 2, sql), MarkdownReview.LONGEST_COMMENT);
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
                                "</?details>|</?code>|<details><summary>(Up|Down)grade, 1 statement</summary>"));
        assertThat(links).isEmpty();
        assertThat(fences).filteredOn(fence -> fence.equals(sql + "\n")).hasSize(4);
        assertThat(ReviewReport.widths(text)).allMatch(width -> width == 2 || width == 3);
        String shown = ShownText.oneLine("column " + name + "." + name + " text");
        assertThat(ReviewReport.html(text).replaceAll("<[^>]*>", "")).contains(entities(shown));
        // Outside of code nothing is left that forges make links of.
        assertThat(ReviewReport.html(text).replaceAll("(?s)<code.*?</code>|<pre.*?</pre>", ""))
                .doesNotContain("https://", "www.x", "@somebody", "#123", ":tada:");
        mermaid(text);
    }

    private static String entities(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static void mermaid(String text) throws IOException, InterruptedException {
        if (!MODULES.isEmpty()) {
            Path file = Files.createTempFile("review", ".md");
            Files.writeString(file, text);
            checkDiagrams(List.of(file.toString()));
            Files.delete(file);
        }
    }

    /** Mermaid reads the diagrams of all stories; needs node and the packages beside the script. */
    @Test
    void mermaidReadsTheDiagrams() throws IOException, InterruptedException {
        assumeTrue(!MODULES.isEmpty(), "MODULES names no folder of node's packages");
        Path golden = Path.of("src/test/resources/dev/autogen/cli/review");
        try (var files = Files.list(golden)) {
            checkDiagrams(files.map(Path::toString)
                    .filter(file -> file.endsWith(".md"))
                    .sorted()
                    .toList());
        }
    }

    private static void checkDiagrams(List<String> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("node", "../templates/src/test/browser/check-mermaid.mjs"));
        command.addAll(files);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(out).isZero();
        assertThat(out).contains(" 0 wrong").doesNotContain("0 diagrams");
    }

    @ParameterizedTest
    @ValueSource(ints = {65_536, 20_000, 3_000})
    void whatDoesNotFitIsLeftOutAndSaidSo(int limit) {
        String statement = "ALTER TABLE a_table_with_a_name ADD COLUMN a_column_with_a_name varchar(255);\n";
        Review large = review("a_table", 300, statement.repeat(200));
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
        String text = new MarkdownReview().render(review("a_table", 2, "SELECT 1;"), MarkdownReview.LONGEST_COMMENT);
        assertThat(text).doesNotContain("Left out", "Cut to fit");
        assertThat(text)
                .isEqualTo(
                        new MarkdownReview().render(review("a_table", 2, "SELECT 1;"), MarkdownReview.LONGEST_COMMENT));
    }
}

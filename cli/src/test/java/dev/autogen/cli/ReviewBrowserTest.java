package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.autogen.templates.HtmlReviewRenderer;
import dev.autogen.templates.MarkdownReview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.io.TempDirFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every story's report as a browser shows it, on a phone and on a desk, dark and light. {@code mvn test -Pbrowser} runs this
 * alone, demands a browser, and leaves pictures under {@code cli/target/pictures}.
 */
class ReviewBrowserTest {

    private static final Map<String, Integer> WIDTHS = new TreeMap<>(Map.of("phone", 390, "desk", 1280));

    private static final List<String> THEMES = List.of("light", "dark");

    private static final JsonMapper MAPPER = new JsonMapper();

    private static final Path PICTURES = Path.of("target/pictures");

    /** Pages and what the browser writes: not in /tmp, where a Chromium from a snap sees nothing of ours. */
    @TempDir(factory = BelowTarget.class)
    private static Path folder;

    private static Chromium chromium;

    private static BrowserPage page;

    private static String axe;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        chromium = Chromium.start(folder.resolve("profile"));
        page = chromium.page();
        axe = resource("/axe.min.js");
        Files.writeString(
                folder.resolve("mermaid.min.js"),
                resource("/META-INF/resources/webjars/mermaid/" + System.getProperty("mermaid.version")
                        + "/dist/mermaid.min.js"));
    }

    @AfterAll
    static void stop() throws IOException, InterruptedException {
        if (chromium != null) {
            chromium.stop();
        }
    }

    private static String resource(String name) throws IOException {
        try (var in = ReviewBrowserTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String golden(ReviewStory story, String ending) {
        return new Golden("review").read(story.file() + "." + ending);
    }

    private static Path html(String text) throws IOException {
        return Files.writeString(folder.resolve("review.html"), text);
    }

    private static Path comment(String markdown) throws IOException {
        String text = resource("/browser/comment.html").replace("COMMENT", ReviewReport.html(markdown));
        return Files.writeString(folder.resolve("comment.html"), text);
    }

    @ParameterizedTest
    @EnumSource
    void everybodyCanReadTheHtml(ReviewStory story) throws IOException {
        Path file = html(golden(story, "html"));
        everywhere((where, name) -> {
            page.visit(file);
            page.run("document.querySelectorAll('details').forEach(part => { part.open = true; })");
            assertThat(wrong()).as(where).isEmpty();
            picture(story.file() + "-html-" + name);
        });
    }

    @ParameterizedTest
    @EnumSource
    void markdownIsReadable(ReviewStory story) throws IOException {
        String markdown = golden(story, "md");
        Path file = comment(markdown);
        everywhere((where, name) -> {
            page.visit(file);
            assertThat(page.run("draw()").asInt())
                    .as(where)
                    .isEqualTo(ReviewReport.diagram(markdown).isEmpty() ? 0 : 1);
            page.run("document.querySelectorAll('details').forEach(part => { part.open = true; })");
            assertThat(tooWide()).as(where).isEmpty();
            assertThat(page.run(
                                    "[...document.querySelectorAll('table')].filter(one => one.scrollWidth > one.clientWidth).length")
                            .asInt())
                    .as("tables that are cut, " + where)
                    .isZero();
            assertThat(page.complaints()).as(where).isEmpty();
            picture(story.file() + "-markdown-" + name);
        });
    }

    @Test
    void mermaidReadsDiagramsOfWhateverNames() throws IOException {
        page.visit(comment(""));
        for (String name : MadeUpReview.NAMES) {
            String markdown =
                    new MarkdownReview().render(MadeUpReview.of(name, 1, "SELECT 1;"), MarkdownReview.LONGEST_COMMENT);
            String diagram = MAPPER.writeValueAsString(ReviewReport.diagram(markdown));
            assertThat(page.run("mermaid.parse(" + diagram + ")")
                            .get("diagramType")
                            .asText())
                    .as(name)
                    .isEqualTo("er");
        }
    }

    @Test
    void htmlOfWhateverNamesIsTextOnly() throws IOException {
        for (String name : MadeUpReview.NAMES) {
            page.visit(html(new HtmlReviewRenderer().render(MadeUpReview.of(name, 1, "SELECT 1;"))));
            assertThat(page.complaints()).as(name).isEmpty();
            assertThat(tooWide()).as(name).isEmpty();
        }
    }

    @Test
    void keysAloneFilterHazards() throws IOException {
        page.size(390, 900);
        page.visit(html(golden(ReviewStory.DROP, "html")));
        List<String> pressed = new ArrayList<>();
        for (int tabs = 0; tabs < 20; tabs++) {
            page.press("Tab");
            JsonNode filter = page.run(
                    "(() => { const on = document.activeElement;"
                            + "return on.dataset.filter ? [on.dataset.filter, on.textContent.match(/\\((\\d+)\\)/)[1]] : null; })()");
            if (filter.isArray()) {
                page.press(pressed.isEmpty() ? "Space" : "Enter");
                assertThat(shownHazards()).isEqualTo(filter.get(1).asInt());
                pressed.add(filter.get(0).asText());
            }
        }
        assertThat(pressed).hasSizeGreaterThan(2).contains("all", "open");
    }

    @Test
    void buttonsDoWhatTheySay() throws IOException {
        page.size(390, 900);
        page.theme("light");
        page.visit(html(golden(ReviewStory.DROP, "html")));
        push("theme");
        assertThat(page.run("document.documentElement.dataset.theme").asText()).isEqualTo("dark");
        assertThat(page.run("document.getElementById('theme').textContent").asText())
                .isEqualTo("Light theme");
        push("whole-tables");
        assertThat(page.run("[...document.querySelectorAll('tbody tr')].filter(row => row.offsetParent)"
                        + ".map(row => row.cells[0].textContent)"))
                .extracting(JsonNode::asText)
                .containsExactly("-nickname");
        push("open-sql");
        assertThat(page.run("[...document.querySelectorAll('details')].every(part => part.open)")
                        .asBoolean())
                .isTrue();
        assertThat(wrong()).isEmpty();
    }

    private static void push(String button) throws IOException {
        page.run("document.getElementById('" + button + "').focus()");
        page.press("Enter");
    }

    private static int shownHazards() throws IOException {
        return page.run("[...document.querySelectorAll('.hazards > li')].filter(one => one.offsetParent).length")
                .asInt();
    }

    // What cannot fail shows nothing.

    @Test
    void paleTextIsFound() throws IOException {
        String pale = golden(ReviewStory.DROP, "html").replace("--quiet: #515c66", "--quiet: #b5bcc3");
        page.theme("light");
        page.visit(html(pale));
        assertThat(wrong()).anyMatch(one -> one.startsWith("color-contrast"));
    }

    @Test
    void aWidePageIsFound() throws IOException {
        page.size(390, 900);
        page.visit(html(golden(ReviewStory.DROP, "html").replace("</main>", "<p style='width: 30rem'>x</p></main>")));
        assertThat(wrong()).anyMatch(one -> one.contains("wider than the window"));
    }

    @Test
    void outsideResourcesAndThrowingScriptsAreFound() throws IOException {
        page.visit(html(golden(ReviewStory.DROP, "html")
                .replace("</main>", "<img alt='' src='http://127.0.0.1:9/x.png'></main><script>throw 'x'</script>")));
        assertThat(page.complaints())
                .anyMatch(one -> one.contains("127.0.0.1:9"))
                .hasSizeGreaterThan(1);
    }

    @Test
    void aBrokenDiagramIsFound() throws IOException {
        page.visit(
                comment(golden(ReviewStory.DROP, "md").replace("nickname \"- dropped\"", "nickname, \"- dropped\"")));
        assertThatThrownBy(() -> page.run("draw()")).hasMessageContaining("Parse error");
    }

    /** What axe says, what is too wide, and what the page itself complained of. */
    private static List<String> wrong() throws IOException {
        List<String> wrong = new ArrayList<>(page.complaints());
        page.run(axe + "; null");
        for (JsonNode one : page.run(
                "axe.run({ resultTypes: ['violations'] }).then(found => found.violations.map(one => one.id + ': ' + one.help + ' '"
                        + " + one.nodes.slice(0, 3).map(node => node.html + ' ' + node.failureSummary).join('; ')))")) {
            wrong.add(one.asText());
        }
        wrong.addAll(tooWide());
        return wrong;
    }

    private static List<String> tooWide() throws IOException {
        int beyond = page.run("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                .asInt();
        return beyond > 0 ? List.of("is " + beyond + " pixels wider than the window") : List.of();
    }

    private static void picture(String name) throws IOException {
        if (Chromium.REQUIRED) {
            page.picture(PICTURES.resolve(name + ".png"));
        }
    }

    static final class BelowTarget implements TempDirFactory {

        @Override
        public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext extension)
                throws IOException {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "browser");
        }
    }

    private interface Look {
        /** @param name of its picture */
        void at(String where, String name) throws IOException;
    }

    private static void everywhere(Look look) throws IOException {
        for (String width : WIDTHS.keySet()) {
            for (String theme : THEMES) {
                // Each width and each theme once are enough between two saves.
                if (Chromium.REQUIRED || width.equals("phone") == theme.equals("light")) {
                    page.size(WIDTHS.getOrDefault(width, 0), 900);
                    page.theme(theme);
                    look.at(width + ", " + theme, width + "-" + theme);
                }
            }
        }
    }
}

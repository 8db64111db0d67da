package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.DocumentationPage.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command that the documentation shows is run, on a real project and a real PostgreSQL, and prints what is shown; what cannot be
 * run is counted, with its reason. {@code -Dautogen.golden=write} writes what commands print into the pages,
 * {@code -Dautogen.docs=guide/edit} runs the pages of this name only.
 */
class DocumentationTest {

    private static final Path ROOT = Path.of("..");

    /** What stands in blocks that are no commands. */
    private static final Set<String> OTHER_LANGUAGES =
            Set.of("diff", "java", "json", "log", "mermaid", "mustache", "properties", "sql", "text", "xml", "yaml");

    @TempDir
    private Path folder;

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(ROOT.resolve("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList();
        }
    }

    static Stream<Path> pagesWithCommands() throws IOException {
        String one = System.getProperty("autogen.docs", "");
        return pages().stream()
                .filter(page -> page.toString().contains(one))
                .filter(page -> new DocumentationPage(page).items().stream().anyMatch(Item::isCommands));
    }

    @ParameterizedTest
    @MethodSource("pagesWithCommands")
    void itsCommandsDoWhatItShows(Path page) throws Exception {
        try (DocumentationPlayer player = new DocumentationPlayer(new DocumentationPage(page), folder)) {
            player.play();
        }
    }

    /** A block without a language, or in another one, would show commands that nobody runs. */
    @ParameterizedTest
    @MethodSource("pages")
    void commandsStandInBlocksThatAreRun(Path page) {
        for (Item item : new DocumentationPage(page).items()) {
            if (!item.isComment() && !item.isCommands() && !page.endsWith("reference/commands.md")) {
                assertThat(OTHER_LANGUAGES).as(page + ":" + item.start()).contains(String.valueOf(item.language()));
                assertThat(item.body())
                        .as(page + ":" + item.start())
                        .noneMatch(line -> line.matches("(\\$ )?(\\./)?autogen( .*)?"));
            }
        }
    }

    @Test
    void whatIsNotRunIsCountedWithItsReason() throws IOException {
        List<String> notRun = new ArrayList<>();
        for (Path file : pages()) {
            List<Item> items = new DocumentationPage(file).items();
            for (int i = 0; i < items.size(); i++) {
                String head = items.get(i).head();
                if (head.startsWith(DocumentationPlayer.NOT_RUN)) {
                    notRun.add(ROOT.relativize(file) + ": "
                            + items.get(i + 1).body().get(0) + "\n    "
                            + head.substring(DocumentationPlayer.NOT_RUN.length()));
                }
            }
        }
        new Golden("docs").check("not-run.txt", String.join("\n", notRun) + "\n");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void linksLeadSomewhere(Path page) throws IOException {
        for (MarkdownLink link : MarkdownLink.of(new DocumentationPage(page).prose())) {
            Path target = link.file().isEmpty() ? page : page.resolveSibling(link.file());
            assertThat(target).as(page + " links to it").exists();
            if (!link.anchor().isEmpty()) {
                assertThat(MarkdownLink.anchors(new DocumentationPage(target).prose()))
                        .as(page + " links to " + target)
                        .contains(link.anchor());
            }
        }
    }

    @Test
    void examplesOfTheReferenceAreUnderstood() {
        new DocumentationPage(ROOT.resolve("docs/reference/commands.md"))
                .items().stream()
                        .flatMap(item -> item.body().stream())
                        .filter(line -> line.startsWith("autogen "))
                        .map(line -> line.replaceFirst("( \\(|[|>]).*", ""))
                        .forEach(call ->
                                assertThat(InlineCalls.complaint(call)).as(call).isEmpty());
    }

    /** All pages can be reached from the README. */
    @Test
    void everyPageIsLinked() throws IOException {
        Set<Path> reached = new TreeSet<>();
        List<Path> next = new ArrayList<>(List.of(ROOT.resolve("README.md")));
        while (!next.isEmpty()) {
            Path page = next.remove(0).normalize();
            if (reached.add(page) && page.toString().endsWith(".md")) {
                for (MarkdownLink link : MarkdownLink.of(new DocumentationPage(page).prose())) {
                    next.add(page.resolveSibling(
                            link.file().isEmpty() ? page.getFileName().toString() : link.file()));
                }
            }
        }
        assertThat(reached).containsAll(pages().stream().map(Path::normalize).collect(Collectors.toSet()));
    }

    /** What stands in the text between back-ticks is understood by the command line, too. */
    @ParameterizedTest
    @MethodSource("pages")
    void callsInTheTextAreUnderstood(Path page) {
        if (page.endsWith("reference/commands.md")) {
            // Made from the commands themselves, with words in capitals that stand for values.
            return;
        }
        for (String call : InlineCalls.of(new DocumentationPage(page).prose())) {
            assertThat(InlineCalls.complaint(call)).as(page + ": " + call).isEmpty();
        }
    }
}

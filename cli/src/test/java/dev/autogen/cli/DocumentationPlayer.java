package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.cli.DocumentationPage.Item;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Does what a page tells its reader to do, in order. Blocks in {@code sh} are commands, a line each; blocks in {@code console} show
 * commands behind {@code $} and below each what it prints, with {@code (exit code N)} at the end where that is not 0.
 *
 * <p>Comments before a block say what the reader has, or sees, without being told: {@code project} begins a project with the entities of
 * the demo, {@code edit VERSION} takes a version of them, {@code run} the commands below it, {@code sql} the statements below it, in another
 * database where its URL is named, or the next block; {@code file NAME} writes the lines below it, or the next block;
 * {@code copy FROM TO} takes a file of the documentation. {@code shows COMMAND}: the next block is what that prints.
 * {@code let WORD COMMAND}: the word stands for the first that the
 * command prints. {@code exit N …}: what the commands of the next block end with, 0 where nothing is said. {@code id ID}: the first command
 * of the next block writes a revision of this id, where the order of ids can be seen. {@code types TEXT}: somebody sits at the terminal and answers, with
 * commas between the lines. {@code not run: REASON}.
 */
final class DocumentationPlayer implements AutoCloseable {

    static final String NOT_RUN = "not run: ";

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    private final DocumentationPage page;

    private final Path root;

    private final ShownOutput output = new ShownOutput();

    private @Nullable DocumentationProject project;

    private int projects;

    /** The comments before the block that comes next. */
    private final List<Item> before = new ArrayList<>();

    DocumentationPlayer(DocumentationPage page, Path root) {
        this.page = page;
        this.root = root;
    }

    void play() throws IOException {
        try {
            for (Item item : page.items()) {
                if (item.isComment()) {
                    comment(item);
                } else {
                    block(item);
                    before.clear();
                }
            }
        } finally {
            if (REWRITE) {
                page.save();
            }
        }
    }

    private void comment(Item item) throws IOException {
        String[] words = item.head().split(" ", 2);
        String rest = words.length > 1 ? words[1] : "";
        switch (words[0]) {
            case "project" -> begin();
            case "edit" -> project(item).edit(rest);
            case "sql" -> {
                if (item.body().isEmpty()) {
                    before.add(item);
                } else {
                    project(item).database(rest).execute(item.text());
                }
            }
            case "copy" -> {
                String[] names = rest.split(" ");
                project(item)
                        .write(names[1], Files.readString(Path.of("../docs").resolve(names[0])));
            }
            case "run" -> {
                for (String command : item.body()) {
                    hidden(item, command);
                }
            }
            case "let" -> let(item, rest.split(" ", 2));
            case "file" -> {
                if (item.body().isEmpty()) {
                    before.add(item);
                } else {
                    project(item).write(rest, output.inThisRun(item.text()));
                }
            }
            case "shows", "exit", "types", "id", "not" -> before.add(item);
            default -> throw new AssertionError(page.where(item) + ": unknown comment " + item.head());
        }
    }

    /** A word of the page stands for the first that a command prints. */
    private void let(Item item, String[] words) throws IOException {
        output.let(words[0], project(item).run(words[1]).output().split("\\s")[0]);
    }

    private void hidden(Item item, String command) throws IOException {
        DocumentationProject.Ended ended = project(item).run(output.inThisRun(command));
        assertThat(ended.exitCode())
                .as(page.where(item) + ": " + command + "\n" + ended.output())
                .isZero();
    }

    private void begin() throws IOException {
        if (project != null) {
            project.close();
        }
        DocumentationProject begun = new DocumentationProject(root, ++projects);
        project = begun;
        begun.edit("start");
        begun.write("pom.xml", "<project/>\n");
        begun.write("autogen.properties", """
                url = jdbc:postgresql://localhost/library
                classpath = target/classes
                packages = library
                """);
    }

    private DocumentationProject project(Item item) {
        if (project == null) {
            throw new AssertionError(page.where(item) + ": no <!-- docs: project --> before it");
        }
        return project;
    }

    private void block(Item item) throws IOException {
        for (Item comment : before) {
            if (comment.head().startsWith("file ")) {
                project(item).write(comment.head().substring("file ".length()), output.inThisRun(item.text()));
            } else if (comment.head().equals("sql")) {
                project(item).database("").execute(item.text());
            } else if (comment.head().startsWith("shows ")) {
                shows(item, comment.head().substring("shows ".length()));
            }
        }
        if (!item.isCommands() || said(NOT_RUN) != null) {
            return;
        }
        if (item.isConsole()) {
            console(item);
        } else {
            shell(item);
        }
    }

    /** What a comment before the block says behind these words. */
    private @Nullable String said(String words) {
        return before.stream()
                .map(Item::head)
                .filter(head -> head.startsWith(words))
                .map(head -> head.substring(words.length()))
                .findFirst()
                .orElse(null);
    }

    /** What a comment before a block prints is what the block shows. */
    private void shows(Item item, String command) throws IOException {
        DocumentationProject.Ended ended = project(item).run(output.inThisRun(command));
        assertThat(ended.exitCode())
                .as(page.where(item) + ": " + command + "\n" + ended.output())
                .isZero();
        page.replace(item, compared(item, command, item.body(), ended.output()));
    }

    private void shell(Item item) throws IOException {
        String said = said("exit ");
        String[] codes = said == null ? new String[0] : said.split(" ");
        List<String> commands = item.body().stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
        for (int i = 0; i < commands.size(); i++) {
            String command = commands.get(i).replaceFirst("\\s+# .*", "");
            DocumentationProject.Ended ended = project(item).run(output.inThisRun(command));
            int expected = i < codes.length ? Integer.parseInt(codes[i]) : 0;
            assertThat(ended.exitCode())
                    .as(page.where(item) + ": " + command + "\n" + ended.output())
                    .isEqualTo(expected);
        }
    }

    private void console(Item item) throws IOException {
        String typed = said("types ");
        List<String> body = new ArrayList<>();
        int i = 0;
        while (i < item.body().size()) {
            String line = item.body().get(i);
            assertThat(line).as(page.where(item) + ": a command begins with $").startsWith("$ ");
            int next = i + 1;
            while (next < item.body().size() && !item.body().get(next).startsWith("$ ")) {
                next++;
            }
            String command = line.substring(2);
            String id = said("id ");
            String given = id == null || i > 0 ? "" : " --rev-id " + id;
            DocumentationProject.Ended ended = project(item)
                    .run(output.inThisRun(command) + given, typed == null ? null : typed.replace(',', '\n') + "\n");
            String printed = ended.output() + (ended.exitCode() == 0 ? "" : "(exit code " + ended.exitCode() + ")\n");
            body.add(line);
            body.addAll(compared(item, command, item.body().subList(i + 1, next), printed));
            i = next;
        }
        page.replace(item, body);
    }

    /** What is to be shown: what is, where it agrees with what was printed. */
    private List<String> compared(Item item, String command, List<String> shown, String printed) {
        List<String> trimmed = shown;
        while (!trimmed.isEmpty() && trimmed.get(trimmed.size() - 1).isBlank()) {
            trimmed = trimmed.subList(0, trimmed.size() - 1);
        }
        List<String> lines = printed.lines().map(String::stripTrailing).toList();
        if (output.agrees(trimmed, lines)) {
            return shown;
        }
        if (REWRITE) {
            output.keepIds(trimmed, lines);
            return output.asShown(printed).lines().map(String::stripTrailing).toList();
        }
        assertThat(output.asShown(printed))
                .as(page.where(item) + ": what is shown below " + command)
                .isEqualTo(String.join("\n", trimmed) + "\n");
        throw new AssertionError(page.where(item) + ": the same texts, and another order of ids");
    }

    @Override
    public void close() {
        if (project != null) {
            project.close();
        }
    }
}

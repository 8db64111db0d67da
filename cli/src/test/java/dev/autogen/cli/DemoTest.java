package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.embedded.EmbeddedServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The demo in a process of its own, as people see it. */
@Timeout(180)
class DemoTest {

    private static final Pattern ESCAPE = Pattern.compile("\u001b\\[[0-9;]*[A-Za-z]");

    /** What has to be seen, in this order. */
    private static final List<String> LANDMARKS = List.of(
            "1. Three entities",
            "public class Book {",
            "$ autogen revision --autogenerate -m \"first tables\"",
            "+ table book",
            "$ autogen upgrade",
            "2 authors, 3 books, 1 loan",
            "+     String isbn;",
            "$ autogen diff",
            "+ column book.isbn varchar(13)",
            "(exit code 3)",
            "$ autogen show head",
            "-- Hazards",
            "[ ] AG201",
            "-- autogen downgrade",
            "$ autogen upgrade",
            "(exit code 1)",
            "[x] AG201",
            "$ autogen upgrade",
            "$ autogen check",
            "$ autogen downgrade -1",
            "The shelf is there again",
            "$ autogen revision --autogenerate -m \"when authors were born\"",
            "$ autogen revision --autogenerate -m \"loans are due\"",
            "$ autogen upgrade",
            "Multiple head revisions are present",
            "(exit code 1)",
            "$ autogen merge",
            "$ autogen upgrade",
            "$ autogen history",
            "$ autogen check",
            "2 authors, 3 books, 1 loan",
            "your own application",
            "autogen init",
            "autogen --help");

    @TempDir
    Path temporary = Path.of("");

    @Test
    void pipedItIsPlainQuickAndLeavesNothing() throws Exception {
        long start = System.nanoTime();
        var process = begin(autogen("", "demo"));
        process.getOutputStream().close();
        var output = read(process);

        assertThat(output).doesNotContain("\u001b");
        assertThat(output).containsSubsequence(LANDMARKS);
        assertThat(process.waitFor()).isZero();
        assertThat(TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start)).isLessThan(60);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void inATerminalItIsColouredAndGoesOnAtAKey() throws Exception {
        assumeThat(Path.of("/usr/bin/script")).exists();
        var command = String.join(" ", autogen("in,out,err", "demo", "--pause"));
        var process = begin(List.of("/usr/bin/script", "--quiet", "--return", "--command", command, "/dev/null"));
        try (var keys = process.getOutputStream()) {
            keys.write("\n".repeat(100).getBytes(UTF_8));
            keys.flush();
            var output = read(process);

            assertThat(output).contains("\u001b[32m+", "\u001b[31m-", "\u001b[1m", "[Enter]");
            assertThat(ESCAPE.matcher(output).replaceAll("")).containsSubsequence(LANDMARKS);
        }
        assertThat(process.waitFor()).isZero();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void interruptedItClearsUpAfterItself() throws Exception {
        var process = begin(autogen("", "demo"));
        process.getInputStream().readNBytes(2000);
        // Through the handle: the process itself would close our end of its streams.
        process.toHandle().destroy();
        var rest = read(process);

        assertThat(rest).doesNotContain("Exception", "error:");

        assertThat(process.waitFor()).isNotZero();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void keptItCanBeGoneOnWith() throws Exception {
        var process = begin(autogen("", "demo", "--keep", "--chapters", "2"));
        var output = read(process);
        assertThat(process.waitFor()).isZero();
        try (var projects = Files.list(temporary)) {
            var project = projects.findFirst().orElseThrow();
            assertThat(output).contains(project.toString());
            var check = new ArrayList<>(autogen("", "check"));
            var checking = new ProcessBuilder(check).directory(project.toFile()).start();
            assertThat(checking.waitFor()).isZero();
            EmbeddedServer.at(EmbeddedDatabase.folder(project)).stop();
        }
    }

    private List<String> autogen(String terminals, String... arguments) {
        var command = new ArrayList<>(
                OwnJava.command(List.of("-Djava.io.tmpdir=" + temporary, "-Dautogen.terminals=" + terminals)));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Process begin(List<String> command) throws IOException {
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static String read(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
}

package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.autogen.config.Logging;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.migrate.IndexBuild;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProgress;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionStep;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What a run says of statements that take their time. */
@Timeout(120)
class ProgressTest {

    private static final Path SCRIPT = Path.of("/usr/bin/script");

    @TempDir
    private Path folder;

    @Test
    void linesNowAndThenWhereNobodySits() throws Exception {
        StringWriter err = new StringWriter();
        Surroundings surroundings = new Surroundings(
                new PrintWriter(new StringWriter()),
                new PrintWriter(err),
                InputStream.nullInputStream(),
                folder,
                Map.of(),
                Surroundings.Terminals.NONE);
        ProgressLine line = new ProgressLine(new Console(surroundings, new GlobalOptions(), Logging.DEFAULT));
        try (Scene scene = new Scene(folder)) {
            scene.revision("0001", "");
        }
        RevisionStep step = MigrationDirectory.read(folder.resolve("migrations"))
                .graph()
                .upgrade(List.of(), "head")
                .steps()
                .get(0);
        ScriptStatement statement = new ScriptStatement(2, "CREATE INDEX CONCURRENTLY i\n  ON t (a)", 0, 1, 1);
        for (int seconds = 1; seconds < 200; seconds++) {
            IndexBuild build = new IndexBuild("building index: scanning table", seconds, 400);
            line.show(step, statement, 3, new StatementProgress(Duration.ofSeconds(seconds), 0, List.of(), build));
        }
        assertThat(err.toString().lines())
                .startsWith(
                        "0001: statement 2 of 3, 10 s, building index: scanning table, 2 % | CREATE INDEX CONCURRENTLY"
                                + " i …",
                        "0001: statement 2 of 3, 19 s, building index: scanning table, 4 % | CREATE INDEX CONCURRENTLY"
                                + " i …")
                .hasSizeBetween(7, 9);
    }

    @Test
    void oneLineInATerminalWhichIsGoneInTheEnd() throws Exception {
        assumeThat(SCRIPT).exists();
        try (Scene scene = new Scene(folder)) {
            TestDatabase database = scene.database();
            scene.revision("0001", "", "SELECT pg_sleep(4);\nSELECT pg_sleep(0.1);", "");
            Files.writeString(
                    folder.resolve("autogen.sh"),
                    "export NO_COLOR=1\nexec " + OwnJava.shell(List.of("-Dautogen.terminals=in,out,err"))
                            + " upgrade --url '"
                            + database.url() + "' --user " + database.user() + " --password " + database.password()
                            + "\n");
            Process process = new ProcessBuilder(
                            SCRIPT.toString(), "--quiet", "--return", "--command", "sh autogen.sh", "/dev/null")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            String shown = new String(process.getInputStream().readAllBytes(), UTF_8);

            assertThat(process.waitFor()).as(shown).isZero();
            assertThat(shown)
                    .contains(
                            "\r\u001b[K\u001b[?7l0001: statement 1 of 2, 3 s | SELECT pg_sleep(4)\u001b[?7h",
                            "\r\u001b[K\u001b[?7l0001: statement 2 of 2, 4 s\u001b[?7h",
                            "\r\u001b[Kupgrade   0001")
                    .doesNotContain(", 1 s");
        }
    }
}

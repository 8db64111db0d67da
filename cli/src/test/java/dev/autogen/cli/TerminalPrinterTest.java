package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A terminal gets text and colours, whatever names and messages hold. */
class TerminalPrinterTest {

    private final StringWriter written = new StringWriter();

    private final TerminalPrinter printer = TerminalPrinter.on(new PrintWriter(written));

    @Test
    void showsWhatATerminalWouldObey() {
        printer.print("\u001b[2J \u001b]0;title\u0007 \u009b1A \u001b[8mhidden \b \u007f a\rb \u202e \u001b");
        printer.flush();
        assertThat(written)
                .hasToString("\\u001b[2J \\u001b]0;title\\u0007 \\u009b1A \\u001b[8mhidden \\u0008 \\u007f a\\u000db"
                        + " \\u202e \\u001b");
    }

    @Test
    void letsTextAndColoursThrough() {
        Style style = new Style(true);
        String text = style.error("error:") + " " + style.lane(3, "│") + "\tGröße 💾\r\n\u001b[39m\u001b[0m\u001b[m";
        printer.print(text);
        printer.flush();
        assertThat(written).hasToString(text);
    }

    @Test
    void looksAtSequencesThatComeInPieces() {
        printer.print("\u001b");
        printer.print("[1;3");
        printer.print("1mred\u001b[0m\u001b\u001b[0m\u001b[1;31;1;31;1;31;1;31m");
        printer.flush();
        assertThat(written).hasToString("\u001b[1;31mred\u001b[0m\\u001b\u001b[0m\\u001b[1;31;1;31;1;31;1;31m");
    }

    @Test
    void sendsWhatTheProgramItselfWants(@TempDir Path folder) {
        printer.print("a");
        printer.control("\u001b[1A");
        assertThat(written).hasToString("a\u001b[1A");
    }

    /** Statements by hand and messages of the server are printed as well. */
    @Test
    void guardsEveryCommand(@TempDir Path folder) {
        Project project = new Project(folder);
        project.write("migrations/a.sql", """
                -- autogen revision a
                -- parents:
                -- message: moves \u001b[1A

                -- autogen upgrade

                SELECT * FROM "\u001b[2Jb";

                -- autogen downgrade
                """);
        for (String[] command : new String[][] {{"show", "a"}, {"history"}, {"history", "--graph"}}) {
            assertThat(project.runInTerminal("", command).out()).doesNotContain("\u001b[");
        }
        assertThat(project.succeeds("show", "a").out()).contains("\u001b[2Jb");
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project.Result result = project.on(database).run("upgrade");
            assertThat(result.err()).contains("\\u001b[2Jb").doesNotContain("\u001b");
        }
    }
}

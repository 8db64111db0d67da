package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MainTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void versionIsTheOneMavenBuilt() {
        assertThat(run("--version")).isZero();
        assertThat(out.toString()).matches("autogen \\d+\\.\\d+\\.\\d+.*\\R");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void helpGoesToStandardOutput() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString()).startsWith("Usage: autogen");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void unknownOptionIsWrongUsage() {
        assertThat(run("--no-such-option")).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("--no-such-option");
    }

    @Test
    void helpListsEveryCommandWhateverElseIsNamed() {
        assertThat(run("--help", "check")).isZero();
        assertThat(out.toString().lines().map(line -> line.strip().split(" ")[0]))
                .containsAll(Subcommands.all());
    }

    @Test
    void commandsGoByTheNamesOfTheirHelp() {
        for (String name : Subcommands.all()) {
            out.getBuffer().setLength(0);
            assertThat(run(name, "--help")).isZero();
            assertThat(out.toString()).startsWith("Usage: autogen " + name);
        }
    }

    @Test
    void wrongCommandIsToldTheRightOneThoughAnotherIsNamed() {
        assertThat(run("chekc", "upgrade")).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean").contains("check");
    }

    private int run(String... args) {
        return new Main(new Surroundings(
                        new PrintWriter(out),
                        new PrintWriter(err),
                        InputStream.nullInputStream(),
                        Path.of(""),
                        Map.of(),
                        Surroundings.Terminals.NONE))
                .run(args);
    }
}

package dev.autogen.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Completion, by a real bash. */
class CompletionTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "upg, upgrade",
        "he, heads",
        "'history --gr', --graph",
        "'revision --auto', --autogenerate",
        "'heads --js', --json",
        "'completion z', zsh",
        "'heads --color al', always",
    })
    void bashCompletes(String typed, String completed) throws Exception {
        assertThat(complete(typed)).contains(completed);
    }

    @Test
    void offersEveryCommand() throws Exception {
        assertThat(complete("")).contains("init", "revision", "upgrade", "history", "completion", "demo");
    }

    @Test
    void theScriptForZshLoadsWhatItNeedsOfBash() {
        String script = new Project(folder).succeeds("completion", "zsh").out();
        assertThat(script).contains("ZSH_VERSION", "bashcompinit", "complete -F _complete_autogen");
    }

    @Test
    void theGuideShowsWhatTheHelpShows() throws IOException {
        List<String> examples = new Project(folder)
                .succeeds("completion", "--help").lines().stream()
                        .filter(line -> line.matches("  (source|autogen) .*"))
                        .map(line -> line.strip().split(" {2,}")[0])
                        .toList();
        assertThat(examples).hasSize(3);
        assertThat(Files.readString(Path.of("../docs/configuration.md"))).contains(examples);
    }

    @Test
    void anotherShellIsWrongUsage() {
        Project.Result result = new Project(folder).run("completion", "fish");
        assertThat(result.exitCode()).isEqualTo(ExitCode.WRONG_USAGE);
        assertThat(result.err()).contains("bash", "zsh");
    }

    /** What bash offers at the end of a command line. */
    private List<String> complete(String typed) throws IOException, InterruptedException {
        Path script = Files.writeString(
                folder.resolve("completion"),
                new Project(folder).succeeds("completion", "bash").out());
        String words = "autogen " + typed;
        Path driver = Files.writeString(folder.resolve("driver"), """
                set -u
                source '%s'
                COMP_LINE='%s'
                COMP_POINT=${#COMP_LINE}
                read -r -a COMP_WORDS <<< "$COMP_LINE"
                case $COMP_LINE in *' ') COMP_WORDS+=('') ;; esac
                COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                set +u
                _complete_autogen
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(script, words));
        Process process = new ProcessBuilder("bash", "--norc", driver.toString())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).toList();
    }
}

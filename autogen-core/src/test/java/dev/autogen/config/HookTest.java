package dev.autogen.config;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HookTest {

    private static final Map<String, String> VALUES = Map.of("file", "a b'; $(rm).sql", "revision", "1");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fmt {file}                       | fmt;a b'\\; $(rm).sql",
                "  fmt   -x=1 --out={file}.new    | fmt;-x=1;--out=a b'\\; $(rm).sql.new",
                "fmt 'a b' \"c d\" e\\ f ''       | fmt;a b;c d;e f;",
                "fmt 'a\\b' \"a\\\"b\" x'y'z      | fmt;a\\b;a\"b;xyz",
                "awk '{{print}}'                  | awk;{print}",
                "sh -c 'fmt \"$1\" > x' sh {file} | sh;-c;fmt \"$1\" > x;sh;a b'\\; $(rm).sql"
            })
    void aCommandIsSplitAsAShellWouldAndItsValuesStayWhole(String text, String words) {
        List<String> expected = List.of(words.split("(?<!\\\\);", -1)).stream()
                .map(word -> word.replace("\\;", ";"))
                .toList();
        Hook hook = new Configuration(folder)
                .option(Setting.HOOK_AFTER_WRITE, "test", text)
                .settings()
                .hooks()
                .afterWrite();
        assertThat(requireNonNull(hook, "hook").command(VALUES)).isEqualTo(expected);
    }

    @Test
    void anUnknownPlaceholderIsNamedWithItsColumn() {
        bad(
                "hook.after-write = fmt --in {fiel}",
                "autogen.properties, line 1, column 29: hook.after-write has an unknown placeholder '{fiel}'.",
                "Did you mean '{file}'? Known are file, revision; '{{' stands for a brace.");
        bad(
                "hook.before-upgrade = pg_dump {file}",
                "autogen.properties, line 1, column 31: hook.before-upgrade has an unknown placeholder '{file}'.",
                "Did you mean '{time}'? Known are host, port, database, user, time; '{{' stands for a brace.");
    }

    @Test
    void aQuoteNeedsAnEnd() {
        bad(
                "hook.after-write = fmt 'abc",
                "autogen.properties, line 1, column 24: hook.after-write has a quote ' without an end.",
                "Write the quote once more, or \\\\' for the character itself.");
    }

    @Test
    void aValueNeverBecomesPartOfAShellScript() {
        bad(
                "hook.after-write = /bin/bash -ec 'fmt {file} | tee log'",
                "autogen.properties, line 1, column 39: hook.after-write has the placeholder '{file}' inside a shell"
                        + " script, which would run what its value holds.",
                "Give it to the script as an argument: sh -c 'command \"$1\"' sh {file}");
    }

    @Test
    void nothingToRunIsNoHook() throws IOException {
        Files.writeString(folder.resolve("autogen.properties"), "hook.after-write =\n");
        assertThat(new Configuration(folder).file(null).settings().hooks().afterWrite())
                .isNull();
    }

    private void bad(String line, String message, String nextStep) {
        try {
            Files.writeString(folder.resolve("autogen.properties"), line + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        assertThatThrownBy(() -> new Configuration(folder).file(null).settings())
                .isInstanceOfSatisfying(ConfigurationException.class, e -> {
                    assertThat(e).hasMessage(message);
                    assertThat(e.nextStep()).hasValue(nextStep);
                });
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every error that a user can run into: its exit code, and all that is printed. A text that is missing is written and the test fails;
 * {@code -Dautogen.golden=write} rewrites them.
 */
class ErrorsTest {

    private static final Path TEXTS = Path.of("src/test/resources/errors");

    private static final boolean REWRITE = "write".equals(System.getProperty("autogen.golden"));

    /** PostgreSQL words some of its messages anew from version to version. */
    private static final int VERSION_OF_TEXTS = 18;

    private static final Pattern COMMAND = Pattern.compile("(?<!--)(?<!-- )\\bautogen ([a-z]+)");

    private static final Pattern STACK_TRACE = Pattern.compile("(?m)^\\s+at [a-z].*\\(.*\\)$");

    @TempDir
    private Path folder;

    static List<ErrorCase> cases() {
        return Stream.of(
                        UsageErrors.cases(),
                        SettingErrors.cases(),
                        ProjectErrors.cases(),
                        ConnectionErrors.cases(),
                        RevisionErrors.cases(),
                        FileErrors.cases(),
                        EntityErrors.cases(),
                        RunErrors.cases(),
                        JavaStepErrors.cases(),
                        SquashErrors.cases())
                .flatMap(List::stream)
                .toList();
    }

    static List<ErrorCase> casesInAProcess() {
        return cases().stream().filter(ErrorCase::inProcessToo).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void saysWhatIsWrongAndWhatToDo(ErrorCase errorCase) throws Exception {
        try (Scene scene = new Scene(folder)) {
            errorCase.setup().accept(scene);
            Project.Result result = scene.run(errorCase.arguments());

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(errorCase.exitCode());
            assertThat(result.err()).doesNotContainPattern(STACK_TRACE).doesNotContain("internal error");
            if (!errorCase.afterResults()) {
                assertThat(result.out()).isEmpty();
                assertThat(result.err()).contains("error: ");
            }
            String text = text(errorCase, scene, result);
            assertThat(commandsIn(text)).isSubsetOf(Subcommands.all());
            compare(errorCase, text);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("casesInAProcess")
    void saysTheSameInAProcessOfItsOwn(ErrorCase errorCase) throws Exception {
        try (Scene scene = new Scene(folder)) {
            errorCase.setup().accept(scene);
            Project.Result result = scene.runInAProcess(errorCase.arguments());

            assertThat(result.exitCode()).as(result.toString()).isEqualTo(errorCase.exitCode());
            compare(errorCase, text(errorCase, scene, result));
        }
    }

    @Test
    void everyExitCodeIsSeenFromOutside() {
        assertThat(casesInAProcess().stream().map(ErrorCase::exitCode).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void theStackTraceIsForThoseWhoAskForIt() throws Exception {
        try (Scene scene = new Scene(folder)) {
            Project.Result result = scene.runInAProcess(List.of("current", "-v"));

            assertThat(result.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(result.out()).isEmpty();
            assertThat(result.err()).startsWith("error: ").containsPattern(STACK_TRACE);
        }
    }

    @Test
    void noTextBelongsToNothing() throws IOException {
        Set<String> expected = cases().stream()
                .map(errorCase -> errorCase.name() + ".txt")
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(expected).hasSameSizeAs(cases());
        try (Stream<Path> files = Files.list(TEXTS)) {
            assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String text(ErrorCase errorCase, Scene scene, Project.Result result) {
        String text = "$ autogen " + quoted(errorCase.arguments()) + "\n" + result.out();
        if (!result.err().isEmpty()) {
            text += "--- standard error\n" + result.err();
        }
        return scene.normalised(text + "--- exit code " + result.exitCode() + "\n");
    }

    private static String quoted(List<String> arguments) {
        return arguments.stream()
                .map(argument -> argument.contains(" ") ? "\"" + argument + "\"" : argument)
                .collect(Collectors.joining(" "));
    }

    /** A next step must not send anybody to a command that does not exist. */
    private static Set<String> commandsIn(String text) {
        Set<String> found = new TreeSet<>();
        text.lines().filter(line -> line.contains("→") || line.contains("`")).forEach(line -> {
            Matcher matcher = COMMAND.matcher(line);
            while (matcher.find()) {
                found.add(matcher.group(1));
            }
        });
        return found;
    }

    private static void compare(ErrorCase errorCase, String text) throws IOException {
        if (TestPostgres.majorVersion() != VERSION_OF_TEXTS) {
            return;
        }
        Path file = file(errorCase);
        boolean isNew = Files.notExists(file);
        if (isNew || REWRITE) {
            Files.createDirectories(TEXTS);
            Files.writeString(file, text);
            assertThat(isNew && !REWRITE)
                    .as("%s was missing: it has been written, please review it", file)
                    .isFalse();
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }

    private static Path file(ErrorCase errorCase) {
        return TEXTS.resolve(errorCase.name() + ".txt");
    }
}

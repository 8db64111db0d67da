package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The behaviours Alembic's users know of the version table (V), the commands (C), offline SQL (O), making revision files (F) and
 * running them (R), and some of Autogen's own (D), one by one and through the command line: {@code workflow/*.txt}. Those of the graph
 * are in the core.
 */
class WorkflowTest {

    private static final List<String> PARTS =
            List.of("version-table.txt", "commands.txt", "offline.txt", "making.txt", "running.txt", "own.txt");

    /** Where behaviours are shown that take more than commands. */
    private static final List<Class<?>> OTHER_TESTS = List.of(WorkflowRunsTest.class, HelpTest.class);

    @TempDir
    private Path folder;

    static Stream<WorkflowCase> cases() {
        return PARTS.stream().flatMap(part -> WorkflowCase.of(part).stream());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void behaves(WorkflowCase one) {
        try (WorkflowPlayer player = new WorkflowPlayer(folder)) {
            player.play(one);
        }
    }

    @Test
    void everyIdIsACaseOrLeftOutForAReason() {
        List<String> shown = new ArrayList<>(cases().map(WorkflowCase::id).toList());
        OTHER_TESTS.stream()
                .flatMap(test -> Arrays.stream(test.getDeclaredMethods()))
                .flatMap(WorkflowTest::ids)
                .forEach(shown::add);
        List<String> leftOut = WorkflowCase.lines("left-out.txt").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\\s+", 2))
                .peek(line -> assertThat(line[1]).as(line[0]).hasSizeGreaterThan(20))
                .map(line -> line[0])
                .toList();
        assertThat(shown).doesNotHaveDuplicates().doesNotContainAnyElementsOf(leftOut);
        shown.addAll(leftOut);
        assertThat(new TreeSet<>(shown)).isEqualTo(new TreeSet<>(allIds()));
    }

    /** From the notation of {@code ids.txt}: single ones, {@code C3-C7}, and the parts {@code V8a-g} of one. */
    private static List<String> allIds() {
        List<String> ids = new ArrayList<>();
        Pattern numbers = Pattern.compile("([A-Z])(\\d+)-\\1(\\d+)");
        Pattern parts = Pattern.compile("([A-Z]\\d+)([a-z])-([a-z])");
        for (String word : String.join(" ", WorkflowCase.lines("ids.txt")).split(" ")) {
            Matcher range = numbers.matcher(word);
            Matcher part = parts.matcher(word);
            if (range.matches()) {
                IntStream.rangeClosed(Integer.parseInt(range.group(2)), Integer.parseInt(range.group(3)))
                        .forEach(number -> ids.add(range.group(1) + number));
            } else if (part.matches()) {
                IntStream.rangeClosed(part.group(2).charAt(0), part.group(3).charAt(0))
                        .forEach(letter -> ids.add(part.group(1) + (char) letter));
            } else {
                ids.add(word);
            }
        }
        return ids;
    }

    private static Stream<String> ids(Method method) {
        Shows shows = method.getAnnotation(Shows.class);
        return shows == null ? Stream.empty() : Arrays.stream(shows.value());
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every error text that {@code docs/troubleshooting.md} explains is one that a command prints. */
class TroubleshootingTest {

    private static final Path DOCUMENT = Path.of("../docs/troubleshooting.md");

    /** PostgreSQL's own; {@link OutageStoryTest} produces it. */
    private static final String TABLE_EXISTS = "relation \"…\" already exists";

    @TestFactory
    Stream<DynamicTest> explainsWhatCommandsPrint() throws IOException {
        List<String> printed = printed();
        List<String> texts = Files.readAllLines(DOCUMENT).stream()
                .filter(line -> line.startsWith("### `") && line.endsWith("`"))
                .map(line -> line.substring("### `".length(), line.length() - 1))
                .filter(text -> !text.equals(TABLE_EXISTS))
                .toList();
        assertThat(texts).hasSizeGreaterThan(10);
        return texts.stream()
                .map(text -> DynamicTest.dynamicTest(
                        text,
                        () -> assertThat(printed)
                                .anyMatch(
                                        output -> Arrays.stream(text.split("…")).allMatch(output::contains))));
    }

    private static List<String> printed() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/errors"))) {
            return files.sorted().map(TroubleshootingTest::read).toList();
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

package dev.autogen.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is known about other tools has a case here, or a reason why not: the lists in {@code src/test/resources/facts}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FactsTest {

    private static final Path ROOT = Path.of("src/test/resources/facts");

    private static final List<Path> TESTS = List.of(Path.of("src/test/java"), Path.of("../cli/src/test/java"));

    private static final String OUT = "out: ";

    private final Set<String> known = new HashSet<>();

    static Stream<String> facts() throws IOException {
        try (Stream<Path> files = Files.list(ROOT)) {
            return files.sorted().flatMap(FactsTest::lines).toList().stream();
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank() && !line.startsWith("#"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeAll
    void collectCases() throws IOException {
        AcceptanceCase.all().forEach(acceptanceCase -> known.add("cases/" + acceptanceCase));
        ManualList.all().forEach(list -> list.changes().forEach(change -> known.add("manual/" + change)));
        for (Path folder : TESTS) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith("Test.java"))
                        .forEach(name -> known.add("test/" + name.replace(".java", "")));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("facts")
    void hasACaseOrAReason(String line) {
        String[] parts = line.split(" = ", 2);
        assertThat(parts).as("a fact and its cases").hasSize(2);
        if (!parts[1].startsWith(OUT)) {
            assertThat(known).contains(parts[1].split(" "));
        }
    }
}

package dev.autogen.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What looking at 10,000 revisions with 500 merges takes beyond the start of Java, and that it grows no faster than their number: the
 * distribution, started by its launcher with an archive of classes made as {@code ./autogen} makes it. Run by {@code mvn verify
 * -Pbenchmark}.
 */
@Tag("benchmark")
class HistoryBenchmark {

    private static final int SIZE = 10_000;

    /** What growth is measured from: of fewer revisions Java collects no garbage, which would make it look steeper than it is. */
    private static final int SMALL = 2 * SIZE;

    private static final int LARGE = 2 * SMALL;

    private static final List<Integer> SIZES = List.of(SIZE, SMALL, LARGE);

    /** One merge for so many revisions. */
    private static final int MERGE_EVERY = 20;

    private static final int ROUNDS = 5;

    private static final double MOST_SECONDS = 0.5;

    /** How much more than twice as long twice the revisions may take. */
    private static final double MOST_GROWTH = 1.3;

    private static final Path LAUNCHER = Path.of("target/autogen/bin/autogen").toAbsolutePath();

    @TempDir
    private Path folder;

    /** A command and the seconds its runs took, for each number of revisions. */
    private static final class Row {

        private final List<String> arguments;

        private final Map<Integer, List<Double>> seconds = new LinkedHashMap<>();

        Row(String... arguments) {
            this.arguments = List.of(arguments);
        }

        void add(int size, double taken) {
            seconds.computeIfAbsent(size, key -> new ArrayList<>()).add(taken);
        }

        double median(int size) {
            List<Double> sorted =
                    requireNonNull(seconds.get(size)).stream().sorted().toList();
            return sorted.get(sorted.size() / 2);
        }

        double beyond(Row start, int size) {
            return median(size) - start.median(size);
        }

        @Override
        public String toString() {
            return String.join(" ", arguments);
        }
    }

    @Test
    void takesLessThanHalfASecondBeyondTheStartOfJava() throws IOException, InterruptedException {
        for (int size : SIZES) {
            new ManyRevisions(size, MERGE_EVERY).write(project(size).resolve("migrations"));
        }
        launch(project(SIZE), Map.of("AUTOGEN_CREATE_ARCHIVE", "yes"), List.of("demo", "--fast"));
        Row start = new Row("--version");
        String prefix = ManyRevisions.id(SIZE / 2).substring(0, 9);
        List<Row> rows = List.of(
                new Row("heads"),
                new Row("history"),
                new Row("history", "--graph"),
                new Row("history", prefix + ":head"),
                new Row("show", prefix));
        for (int round = 0; round <= ROUNDS; round++) {
            for (int size : SIZES) {
                measure(start, size, round > 0);
                for (Row row : rows) {
                    measure(row, size, round > 0);
                }
            }
        }
        print(start, rows);
        for (Row row : rows) {
            assertThat(row.beyond(start, SIZE)).as(row + ", seconds").isLessThan(MOST_SECONDS);
            assertThat(row.beyond(start, LARGE) / row.beyond(start, SMALL))
                    .as(row + ", growth from 20,000 to 40,000 revisions")
                    .isLessThan(2 * MOST_GROWTH);
        }
    }

    private Path project(int size) {
        return folder.resolve("of" + size);
    }

    private void measure(Row row, int size, boolean counts) throws IOException, InterruptedException {
        long start = System.nanoTime();
        launch(project(size), Map.of(), row.arguments);
        double taken = (System.nanoTime() - start) / 1e9;
        if (counts) {
            row.add(size, taken);
        }
    }

    private static void print(Row start, List<Row> rows) {
        System.out.printf("seconds beyond the start of Java, medians of %d runs%n", ROUNDS);
        System.out.printf("%-28s", "revisions");
        SIZES.forEach(size -> System.out.printf(Locale.ROOT, "%,10d", size));
        System.out.println();
        for (Row row : rows) {
            System.out.printf("%-28s", row);
            SIZES.forEach(size -> System.out.printf(Locale.ROOT, "%10.2f", row.beyond(start, size)));
            System.out.println();
        }
        System.out.printf(Locale.ROOT, "%-28s%10.2f%n", "the start: --version", start.median(SIZE));
    }

    private void launch(Path directory, Map<String, String> environment, List<String> arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(arguments);
        Path log = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("AUTOGEN_ARCHIVE", folder.resolve("classes.jsa").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        assertThat(exitCode).as(() -> arguments + "\n" + read(log)).isZero();
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

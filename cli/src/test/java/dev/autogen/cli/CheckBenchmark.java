package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.LargeModel;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of a {@code check} without differences is Hibernate's, on 1,000 entities with 11 columns each, and how it grows: the
 * distribution, started by its launcher with an archive of classes made as {@code ./autogen} makes it, in 512 MiB of heap. Run by {@code mvn verify
 * -Pbenchmark}.
 */
@Tag("benchmark")
class CheckBenchmark {

    private static final int ENTITIES = 1000;

    private static final int GROWTH = 4;

    private static final int RUNS = 9;

    private static final int FEW_RUNS = 5;

    private static final String HEAP = "-Xmx512m";

    private static final Path LAUNCHER = Path.of("target/autogen/bin/autogen").toAbsolutePath();

    private static final Pattern HIBERNATE = Pattern.compile("time: ([0-9.]+) s in Hibernate");

    private static final Pattern COLLECTION = Pattern.compile("Pause .* [0-9]+M->([0-9]+)M");

    @TempDir
    private Path folder;

    /**
     * @param wall of the whole process, launcher and start of the JVM included
     * @param hibernate the time in which Hibernate started and built its metadata, by its own threads' clock
     */
    private record Sample(double wall, double hibernate, String lines) {

        double rest() {
            return wall - hibernate;
        }

        double ratio() {
            return rest() / hibernate;
        }

        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT,
                    "%.2f s in Hibernate's start and metadata building, %.2f s in everything else: ratio %.2f",
                    hibernate,
                    rest(),
                    ratio());
        }
    }

    @Test
    void everythingElseTakesLessThanHalfOfHibernatesPart() throws IOException, InterruptedException {
        Sample median = median(ENTITIES, RUNS);
        assertThat(median.ratio()).isLessThan(0.5);
    }

    @Test
    void everythingElseGrowsNoFasterThanTheModel() throws IOException, InterruptedException {
        Sample small = median(ENTITIES, FEW_RUNS);
        Sample large = median(GROWTH * ENTITIES, FEW_RUNS);
        System.out.printf(
                Locale.ROOT,
                "everything but Hibernate's part, for %d times the entities: %.2f times the time%n",
                GROWTH,
                large.rest() / small.rest());
        assertThat(large.rest()).isLessThan(GROWTH * small.rest());
    }

    /** The middle one of several runs, by ratio. */
    private Sample median(int entities, int runs) throws IOException, InterruptedException {
        EntityModelSource model = LargeModel.entities(entities);
        Path home = Files.createDirectories(folder.resolve("entities-" + entities));
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(home).model(model).on(database);
            project.succeeds("revision", "--autogenerate", "-m", "all tables");
            project.succeeds("upgrade");
            launch(home, Map.of("AUTOGEN_CREATE_ARCHIVE", "yes"), "demo", "--fast");
            check(home, database);
            List<Sample> samples = new ArrayList<>();
            for (int run = 0; run < runs; run++) {
                samples.add(check(home, database));
            }
            samples.forEach(System.out::println);
            samples.sort(Comparator.comparingDouble(Sample::ratio));
            Sample median = samples.get(runs / 2);
            System.out.println("check of " + entities + " entities, median of " + runs + " runs:");
            System.out.println("  " + median);
            median.lines()
                    .lines()
                    .filter(line -> line.startsWith("time:"))
                    .forEach(line -> System.out.println("  " + line));
            System.out.println("  " + liveHeap(home, database) + " MiB of heap in use after a collection, at most");
            return median;
        }
    }

    private Sample check(Path home, TestDatabase database) throws IOException, InterruptedException {
        long start = System.nanoTime();
        String output = check(home, database, HEAP);
        double wall = (System.nanoTime() - start) / 1e9;
        Matcher hibernate = HIBERNATE.matcher(output);
        assertThat(hibernate.find()).as(output).isTrue();
        return new Sample(wall, Double.parseDouble(hibernate.group(1)), output);
    }

    /** Of a run of its own: writing the log takes time. */
    private int liveHeap(Path home, TestDatabase database) throws IOException, InterruptedException {
        Path log = folder.resolve("collections.log");
        check(home, database, HEAP + " -Xlog:gc:file=" + log);
        return COLLECTION
                .matcher(Files.readString(log))
                .results()
                .mapToInt(collection -> Integer.parseInt(collection.group(1)))
                .max()
                .orElseThrow();
    }

    private String check(Path home, TestDatabase database, String javaOptions)
            throws IOException, InterruptedException {
        return launch(
                home,
                Map.of("AUTOGEN_JAVA_OPTS", javaOptions),
                "check",
                "-v",
                "--url",
                database.url(),
                "--user",
                database.user(),
                "--password",
                database.password());
    }

    private String launch(Path home, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
        command.addAll(Arrays.asList(arguments));
        Path log = folder.resolve("output.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment()
                .put("AUTOGEN_ARCHIVE", folder.resolve("classes.jsa").toString());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        int exitCode = process.waitFor();
        String output = Files.readString(log);
        assertThat(exitCode).as(output).isZero();
        return output;
    }
}

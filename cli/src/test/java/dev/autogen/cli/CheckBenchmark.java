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
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of a {@code check} without differences is Hibernate's, on 1,000 entities with 11 columns each. Run by {@code mvn verify
 * -Pbenchmark}; the process has 512 MiB of heap, as the launcher gives it.
 */
@Tag("benchmark")
class CheckBenchmark {

    private static final int ENTITIES = 1000;

    private static final int RUNS = 5;

    private static final Pattern HIBERNATE = Pattern.compile("time: ([0-9.]+) s in Hibernate");

    @TempDir
    private Path folder;

    /** @param wall of the whole process, start-up included */
    private record Sample(double wall, double hibernate, String lines) {

        double rest() {
            return wall - hibernate;
        }
    }

    @Test
    void everythingElseTakesLessThanHalfOfHibernatesPart() throws IOException, InterruptedException {
        EntityModelSource model = LargeModel.entities(ENTITIES);
        try (TestDatabase database = TestPostgres.createDatabase()) {
            Project project = new Project(folder).model(model).on(database);
            project.succeeds("revision", "--autogenerate", "-m", "all tables");
            project.succeeds("upgrade");
            List<Sample> samples = new ArrayList<>();
            for (int run = 0; run <= RUNS; run++) {
                samples.add(check(database));
            }
            samples.remove(0);
            Sample median = median(samples);
            System.out.printf(
                    Locale.ROOT,
                    "check of %d entities, median of %d runs: %.2f s in Hibernate's metadata building, %.2f s in everything"
                            + " else, JVM start included%n%s%n",
                    ENTITIES,
                    RUNS,
                    median.hibernate(),
                    median.rest(),
                    median.lines());
            assertThat(median.rest()).isLessThan(median.hibernate() / 2);
        }
    }

    private Sample check(TestDatabase database) throws IOException, InterruptedException {
        Path log = folder.resolve("check.log");
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.autogen.cli.Main",
                        "check",
                        "-v",
                        "--url",
                        database.url(),
                        "--user",
                        database.user(),
                        "--password",
                        database.password())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        int exitCode = process.waitFor();
        double wall = (System.nanoTime() - start) / 1e9;
        String output = Files.readString(log);
        assertThat(exitCode).as(output).isZero();
        Matcher hibernate = HIBERNATE.matcher(output);
        assertThat(hibernate.find()).as(output).isTrue();
        return new Sample(wall, Double.parseDouble(hibernate.group(1)), output);
    }

    private static Sample median(List<Sample> samples) {
        List<Sample> sorted = new ArrayList<>(samples);
        Collections.sort(sorted, (a, b) -> Double.compare(a.rest() / a.hibernate(), b.rest() / b.hibernate()));
        return sorted.get(sorted.size() / 2);
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.LargeModel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long {@code review --no-replay} takes for a branch of 50 revisions on a schema of 1,000 tables with 11 columns each: whole
 * processes. Run by {@code mvn verify -Pbenchmark}.
 */
@Tag("benchmark")
class ReviewBenchmark {

    private static final int TABLES = 1000;

    private static final int REVISIONS = 50;

    private static final int RUNS = 5;

    @TempDir
    private Path folder;

    @Test
    void fiftyRevisionsOnAThousandTablesAreReadInTwoSeconds() {
        try (ReviewStage stage = new ReviewStage(folder)) {
            EntityModelSource model = LargeModel.entities(TABLES);
            Project project = new Project(stage.copy().folder()).model(model).proving(stage.database());
            new Project(stage.copy().folder())
                    .on(stage.database())
                    .succeeds("revision", "--autogenerate", "--no-prove", "-m", "all tables", "--rev-id", "0000");
            stage.isMain();
            for (int number = 1; number <= REVISIONS; number++) {
                project.write(
                        String.format(Locale.ROOT, "migrations/%04d_more.sql", number),
                        String.format(Locale.ROOT, """
                                -- autogen revision %04d
                                -- parents: %04d
                                -- message: more
                                --
                                -- Changes
                                --   + column entity_%04d.extra varchar(20)
                                --
                                -- Hazards
                                --       AG104 lock: ACCESS EXCLUSIVE on entity_%04d, brief

                                -- autogen upgrade

                                ALTER TABLE entity_%04d ADD COLUMN extra varchar(20);

                                -- autogen downgrade

                                ALTER TABLE entity_%04d DROP COLUMN extra;
                                """, number, number - 1, number, number, number, number));
            }
            stage.copy().commit("Fifty revisions");
            double read = median(stage, "--no-replay");
            System.out.printf(
                    Locale.ROOT,
                    "review --no-replay of %d revisions on %d tables, median of %d runs: %.2f s%n",
                    REVISIONS,
                    TABLES,
                    RUNS,
                    read);
            assertThat(read).isLessThan(2);
        }
    }

    private static double median(ReviewStage stage, String... more) {
        List<String> arguments = new ArrayList<>(List.of("review", "--base", "origin/main", "--format", "json"));
        arguments.addAll(Arrays.asList(more));
        List<Double> seconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            long start = System.nanoTime();
            Project.Result result = RealProcess.run(stage.copy().folder(), Map.of(), arguments);
            seconds.add((System.nanoTime() - start) / 1e9);
            assertThat(result.out()).as(result.err()).contains("\"id\": \"0050\"");
        }
        return seconds.stream().sorted().toList().get(RUNS / 2);
    }
}

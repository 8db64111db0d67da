package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Configuration;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.migrate.RunListener;
import dev.autogen.proof.ShadowServer;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedProof;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A branch of fifty revisions on a schema of a thousand tables is run and proven while its reviewer waits. */
class ReviewSpeedTest {

    private static final int TABLES = 1_000;

    private static final int REVISIONS = 50;

    /** In seconds, where nothing else keeps the machine busy. */
    private static final double LIMIT = 10;

    /** Where something else does, this many times what it takes to make the tables, which the review cannot do without. */
    private static final int LIMIT_BUSY = 8;

    @TempDir
    private Path folder;

    @Test
    void fiftyRevisionsOnAThousandTablesAreProvenInTenSeconds() throws IOException {
        LargeBranch.write(folder.resolve("migrations"), TABLES, REVISIONS);
        double tables = seconds(this::makeTables);
        List<String> revisions =
                IntStream.rangeClosed(1, REVISIONS).mapToObj(LargeBranch::id).toList();
        ShadowServer shadow = new ShadowServer(TestPostgres.adminUrl(), TestPostgres.user(), TestPostgres.password());
        Review[] review = new Review[1];
        double took = seconds(() -> review[0] = autogen(new PGSimpleDataSource())
                .review(ReviewRequest.of(revisions).withProof(), shadow));
        System.out.printf(
                Locale.ROOT,
                "review of %d revisions on %d tables, run and proven: %.1f s; the tables alone: %.1f s%n",
                REVISIONS,
                TABLES,
                took,
                tables);
        assertThat(review[0].revisions()).hasSize(REVISIONS);
        assertThat(review[0].revisions())
                .allSatisfy(revision -> assertThat(revision.proof().state())
                        .as("revision " + revision.id())
                        .isEqualTo(ReviewedProof.State.PROVEN));
        assertThat(took).isLessThan(Math.max(LIMIT, LIMIT_BUSY * tables));
    }

    private void makeTables() {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            PGSimpleDataSource source = new PGSimpleDataSource();
            source.setUrl(database.url());
            source.setUser(database.user());
            source.setPassword(database.password());
            autogen(source).upgrade(LargeBranch.id(0), RunOptions.STRICT, RunListener.SILENT);
        }
    }

    private Autogen autogen(PGSimpleDataSource source) {
        return Autogen.ofApplication(new Configuration(folder).settings(), source);
    }

    private static double seconds(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}

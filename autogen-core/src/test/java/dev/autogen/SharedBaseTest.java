package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Configuration;
import dev.autogen.config.Settings;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.format.MigrationFormat;
import dev.autogen.proof.ShadowServer;
import dev.autogen.review.Review;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedRevision;
import dev.autogen.revision.MigrationDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** A review that copies what comes before it, for two lines of proofs where there are cores to spare, says what one says that runs everything for each of its runs. */
class SharedBaseTest {

    private static final int TABLES = 60;

    private static final List<String> REVISIONS =
            IntStream.rangeClosed(1, 20).mapToObj(LargeBranch::id).toList();

    private static final List<Integer> FAILING = List.of(8, 15);

    @TempDir
    private Path folder;

    @BeforeEach
    void write() throws IOException {
        LargeBranch.write(folder.resolve("migrations"), TABLES, REVISIONS.size());
    }

    /** Two revisions fail on rows that were made up before them, one in either half of the proofs, the first of them not at once. */
    @Test
    void copiesTellWhatRunsOfTheirOwnTell() throws IOException, SQLException {
        for (int number : FAILING) {
            addRequiredColumn(number);
        }
        List<ReviewedRevision> copied = review().revisions();
        assertThat(isShared()).isTrue();
        // Somebody may set what is kept about the database, and not in it.
        changeBase("-- The database is made with these tables.\n");
        assertThat(isShared()).isFalse();
        List<ReviewedRevision> run = review().revisions();
        assertThat(copied).isEqualTo(run).hasSize(REVISIONS.size());
        assertThat(copied)
                .filteredOn(revision -> revision.proof().state() != ReviewedProof.State.PROVEN)
                .extracting(ReviewedRevision::id)
                .isEqualTo(FAILING.stream().map(LargeBranch::id).toList());
    }

    private void addRequiredColumn(int number) throws IOException {
        Path file = folder.resolve("migrations").resolve(LargeBranch.id(number) + ".sql");
        String column = "must_" + number;
        Files.writeString(
                file,
                Files.readString(file)
                        .replace(
                                "-- autogen upgrade\n\n",
                                "-- autogen upgrade\n\nALTER TABLE entity_0007 ADD COLUMN " + column
                                        + " integer NOT NULL;\n")
                        .replace(
                                "-- autogen downgrade\n\n",
                                "-- autogen downgrade\n\nALTER TABLE entity_0007 DROP COLUMN " + column + ";\n"));
    }

    @Test
    void whatCannotBeRunBeforeTheReviewIsToldAsEver() throws IOException, SQLException {
        changeBase("SELECT * FROM nothing_of_that_name;\n");
        assertThat(isShared()).isFalse();
        Review review = review();
        assertThat(review.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(Replay.FAILED);
            assertThat(String.join("\n", finding.details())).contains("nothing_of_that_name");
        });
    }

    private boolean isShared() throws SQLException {
        Settings settings = new Configuration(folder).settings();
        MigrationDirectory migrations = MigrationDirectory.read(folder.resolve("migrations"));
        MigrationFormat format = Formats.of(settings);
        Connections connections = new Connections(settings, null);
        Hooks hooks = new Hooks(settings, connections, Clock.systemUTC(), format.layout());
        Runs runs = new Runs(settings, connections, hooks, format);
        Replay replay = new Replay(settings, () -> migrations, runs, server());
        try (SharedBase base = SharedBase.make(replay, migrations, Set.copyOf(REVISIONS))) {
            return base != null;
        }
    }

    private Review review() {
        return autogen().review(ReviewRequest.of(REVISIONS).withProof(), server());
    }

    private Autogen autogen() {
        return Autogen.ofApplication(new Configuration(folder).settings(), new PGSimpleDataSource());
    }

    private static ShadowServer server() {
        return new ShadowServer(TestPostgres.adminUrl(), TestPostgres.user(), TestPostgres.password());
    }

    private void changeBase(String first) throws IOException {
        Path file = folder.resolve("migrations").resolve(LargeBranch.id(0) + ".sql");
        String text = Files.readString(file);
        Files.writeString(file, text.replace("-- autogen upgrade\n\n", "-- autogen upgrade\n\n" + first));
    }
}

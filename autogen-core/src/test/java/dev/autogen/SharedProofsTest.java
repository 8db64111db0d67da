package dev.autogen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.config.Configuration;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.ProvenRevision;
import dev.autogen.proof.ShadowServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

/** Proofs that two threads make tell what those of one tell: revisions that fail in either half, and what comes after them. */
class SharedProofsTest {

    private static final int REVISIONS = 24;

    @TempDir
    private Path folder;

    @Test
    void whateverFailsInEitherHalfIsToldInTheOrderOfTheRun() throws IOException {
        write(5, "CREATE TABLE t5 (id bigint PRIMARY KEY)", "SELECT 1");
        write(18, "CREATE TABLE t18 (id bigint PRIMARY KEY)", "DROP TABLE nothing");
        List<String> told = all();
        assertThat(told).isEqualTo(oneByOne()).hasSize(REVISIONS);
        assertThat(told.get(4)).startsWith("0005 ").contains("does not lead back");
        assertThat(told.get(17)).startsWith("0018 ").contains("a statement of the downgrade fails");
        assertThat(told.subList(18, REVISIONS)).allMatch(line -> line.contains("round trip"));
    }

    @Test
    void nothingIsProvenBehindARevisionThatCannotBeRun() throws IOException {
        write(7, "CREATE TABLE t6 (id bigint PRIMARY KEY)", "SELECT 1");
        List<String> told = all();
        assertThat(told).isEqualTo(oneByOne()).hasSize(REVISIONS);
        assertThat(told.get(6)).contains("t6");
        assertThat(told.subList(7, REVISIONS)).allMatch(line -> line.contains("revision 0007 before it cannot be run"));
    }

    private List<String> all() throws IOException {
        return prove(
                IntStream.rangeClosed(1, REVISIONS).mapToObj(LargeBranch::id).toList());
    }

    /** Too few for two threads. */
    private List<String> oneByOne() throws IOException {
        List<String> told = new ArrayList<>();
        for (int from = 1; from <= REVISIONS; from += REVISIONS / 2) {
            List<String> half = IntStream.range(from, from + REVISIONS / 2)
                    .mapToObj(LargeBranch::id)
                    .toList();
            told.addAll(prove(half).stream()
                    .filter(line -> half.contains(line.substring(0, 4)))
                    .toList());
        }
        return told;
    }

    /** What is told, and that it is what comes of it in the end. */
    private List<String> prove(List<String> ids) throws IOException {
        for (int number = 1; number <= REVISIONS; number++) {
            if (!Files.exists(file(number))) {
                String table = "t" + number;
                write(number, "CREATE TABLE " + table + " (id bigint PRIMARY KEY)", "DROP TABLE " + table);
            }
        }
        List<String> told = new ArrayList<>();
        List<ProvenRevision> proven = Autogen.ofApplication(
                        new Configuration(folder).settings(), new PGSimpleDataSource())
                .prove(
                        ids,
                        true,
                        new ShadowServer(TestPostgres.adminUrl(), TestPostgres.user(), TestPostgres.password()),
                        revision -> told.add(words(revision)));
        assertThat(proven).map(SharedProofsTest::words).isEqualTo(told);
        return told;
    }

    private static String words(ProvenRevision revision) {
        return revision.file().id() + " " + revision.proof().words();
    }

    private Path file(int number) {
        return folder.resolve("migrations").resolve(LargeBranch.id(number) + ".sql");
    }

    private void write(int number, String upgrade, String downgrade) throws IOException {
        Files.createDirectories(folder.resolve("migrations"));
        Files.writeString(file(number), """
                -- autogen revision %s
                -- parents: %s
                -- message: revision %s
                --

                -- autogen upgrade

                %s;

                -- autogen downgrade

                %s;
                """.formatted(
                        LargeBranch.id(number),
                        number == 1 ? "" : LargeBranch.id(number - 1),
                        LargeBranch.id(number),
                        upgrade,
                        downgrade));
    }
}

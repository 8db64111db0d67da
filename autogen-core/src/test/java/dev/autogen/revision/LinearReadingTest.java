package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Eight times the revisions take about eight times as long, not 64 times. The best of several tries is asked: a machine that is busy
 * slows one of them, a square slows all.
 */
class LinearReadingTest {

    private static final int FEW = 1_260;

    private static final int FACTOR = 8;

    /** How much more than eight times is still no square. */
    private static final double SLACK = 2.5;

    private static final int FEWEST_TRIES = 3;

    private static final int MOST_TRIES = 20;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void write() throws IOException {
        for (int size : List.of(FEW, FEW * FACTOR)) {
            Path sized = Files.createDirectory(sized(size));
            for (Revision revision : RevisionGraphScaleTest.manyRevisions(size)) {
                String text = String.join("\n", MigrationHeader.lines(revision)) + "\n\n-- autogen upgrade\n\n"
                        + "ALTER TABLE some_table ADD COLUMN some_column varchar(255);\n".repeat(5)
                        + "\n-- autogen downgrade\n";
                Files.writeString(sized.resolve(FileName.of(revision)), text);
            }
        }
    }

    private static Path sized(int size) {
        return folder.resolve("of" + size);
    }

    @Test
    void readingTheFiles() {
        grows(LinearReadingTest::sized, MigrationDirectory::read);
    }

    @Test
    void linkingTheRevisions() {
        grows(RevisionGraphScaleTest::manyRevisions, RevisionGraph::of);
    }

    @Test
    void listingTheHistory() {
        grows(LinearReadingTest::graph, RevisionGraph::history);
    }

    @Test
    void resolvingATarget() {
        grows(
                LinearReadingTest::graph,
                graph -> graph.resolve(graph.revisions().get(77).id() + "@head"));
    }

    @Test
    void findingTheWayUp() {
        grows(LinearReadingTest::graph, graph -> graph.upgrade(List.of(), "heads"));
    }

    private static RevisionGraph graph(int size) {
        return RevisionGraph.of(RevisionGraphScaleTest.manyRevisions(size));
    }

    private static <T> void grows(Function<Integer, T> make, Consumer<T> work) {
        T few = make.apply(FEW);
        T many = make.apply(FEW * FACTOR);
        long shortest = Long.MAX_VALUE;
        long longest = Long.MAX_VALUE;
        for (int i = 0; i < MOST_TRIES && (i < FEWEST_TRIES || longest > shortest * FACTOR * SLACK); i++) {
            shortest = Math.min(shortest, nanos(few, work));
            longest = Math.min(longest, nanos(many, work));
        }
        assertThat((double) longest / shortest)
                .as("%,d ns for %d, %,d ns for %d times as many", shortest, FEW, longest, FACTOR)
                .isLessThan(FACTOR * SLACK);
    }

    private static <T> long nanos(T on, Consumer<T> work) {
        long start = System.nanoTime();
        work.accept(on);
        return System.nanoTime() - start;
    }
}

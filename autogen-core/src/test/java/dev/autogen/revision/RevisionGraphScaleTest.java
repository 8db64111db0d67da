package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Ten thousand revisions with five hundred merges. The bounds are generous: they catch a square, not a slow machine. */
class RevisionGraphScaleTest {

    private static final int SIZE = 10_000;

    private static final int MERGE_EVERY = 20;

    private static final Duration BOUND = Duration.ofSeconds(2);

    private static List<Revision> revisions = List.of();

    private static RevisionGraph graph = RevisionGraph.of(List.of());

    @BeforeAll
    static void make() {
        revisions = manyRevisions(SIZE);
        graph = within("link", () -> RevisionGraph.of(revisions));
    }

    /** One long line; every 20 revisions a branch of half that length leaves it and is merged back. */
    static List<Revision> manyRevisions(int size) {
        List<Revision> made = new ArrayList<>();
        Random random = new Random(7);
        String main = "";
        String branch = "";
        for (int i = 0; i < size; i++) {
            String id = String.format("%04x%08x", random.nextInt(1 << 16), i);
            int phase = i % MERGE_EVERY;
            if (i == 0) {
                made.add(Revision.of(id));
                main = id;
                branch = id;
            } else if (phase == MERGE_EVERY - 1) {
                made.add(Revision.of(id, main, branch));
                main = id;
                branch = id;
            } else if (phase % 2 == 0) {
                made.add(Revision.of(id, branch));
                branch = id;
            } else {
                made.add(Revision.of(id, main));
                main = id;
            }
        }
        return made;
    }

    @Test
    void hasTheMergesItShouldHave() {
        assertThat(revisions.stream().filter(Revision::isMerge)).hasSize(SIZE / MERGE_EVERY);
        assertThat(within("heads", graph::heads)).hasSize(1);
    }

    @Test
    void everyReadingIsFast() {
        assertThat(within("history", () -> graph.history())).hasSize(SIZE);
        Revision middle = revisions.get(SIZE / 2);
        assertThat(within("resolve prefix", () -> graph.resolveOne(middle.id().substring(0, 11))))
                .contains(middle);
        assertThat(within("resolve head", () -> graph.resolve("head"))).hasSize(1);
        assertThat(within("branch of a revision", () -> graph.resolve(middle.id() + "@head")))
                .hasSize(1);
        assertThat(within("range", () -> graph.history(RevisionRange.parse(middle.id() + ":"), List.of())))
                .hasSizeGreaterThan(SIZE / 2 - MERGE_EVERY);
    }

    @Test
    void everyPathIsFastAndComplete() {
        RevisionPath up = within("upgrade", () -> graph.upgrade(List.of(), "head"));
        assertThat(up.steps()).hasSize(SIZE);
        Set<String> seen = new HashSet<>();
        for (RevisionStep step : up.steps()) {
            assertThat(seen).containsAll(step.revision().parents());
            assertThat(seen.add(step.revision().id())).isTrue();
        }
        assertThat(within("downgrade", () -> graph.downgrade(up.rowsAfter(), "base"))
                        .steps())
                .hasSize(SIZE);
        assertThat(within("stamp", () -> graph.stamp(List.of(), "head"))).hasSize(1);
    }

    @Test
    void aLineOfTenThousandAndAFanOfTenThousandAreNoTrouble() {
        List<Revision> line = new ArrayList<>(List.of(Revision.of("r0")));
        List<Revision> fan = new ArrayList<>(List.of(Revision.of("r0")));
        for (int i = 1; i < SIZE; i++) {
            line.add(Revision.of("r" + i, "r" + (i - 1)));
            fan.add(Revision.of("r" + i, "r0"));
        }
        assertThat(within("line", () -> RevisionGraph.of(line).upgrade(List.of(), "head"))
                        .steps())
                .hasSize(SIZE);
        assertThat(within("fan", () -> RevisionGraph.of(fan).upgrade(List.of(), "heads"))
                        .rowsAfter())
                .hasSize(SIZE - 1);
    }

    private static <T> T within(String what, Supplier<T> work) {
        long start = System.nanoTime();
        T result = work.get();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("10,000 revisions, %s: %.1f ms%n", what, took.toNanos() / 1e6);
        assertThat(took).as(what).isLessThan(BOUND);
        return result;
    }
}

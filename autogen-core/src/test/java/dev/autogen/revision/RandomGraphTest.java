package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Thousands of random graphs, each walked up and down, checked against {@link NaiveGraph} after every step. */
class RandomGraphTest {

    private static final int GRAPHS = 3_000;

    private static final int WALKS = 6;

    @Test
    void everyWalkVisitsEachRevisionOnceInAnOrderThatHolds() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            RevisionGraph graph = RandomGraphs.make(seed);
            NaiveGraph naive = new NaiveGraph(graph);
            historyHolds(graph, naive, seed);
            Random random = new Random(~seed);
            Set<String> applied = new TreeSet<>();
            for (int i = 0; i < WALKS; i++) {
                Revision target = RandomGraphs.pick(graph, random);
                applied = random.nextInt(5) < 3
                        ? up(graph, naive, applied, target, seed)
                        : down(graph, naive, applied, target, seed);
            }
        }
    }

    @Test
    void everyTargetIsReachedFromNothingAndLeftFromEverything() {
        for (long seed = 0; seed < GRAPHS / 10; seed++) {
            RevisionGraph graph = RandomGraphs.make(seed);
            NaiveGraph naive = new NaiveGraph(graph);
            for (Revision target : graph.revisions()) {
                up(graph, naive, Set.of(), target, seed);
                down(graph, naive, naive.ids(), target, seed);
            }
            Set<String> all = up(graph, naive, Set.of(), "heads", naive.ids(), seed);
            assertThat(down(graph, naive, all, null, seed)).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void aBranchGoesUpAndDownOnItsOwn() {
        int branches = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            RevisionGraph graph = RandomGraphs.make(seed);
            NaiveGraph naive = new NaiveGraph(graph);
            Random random = new Random(~seed);
            for (Revision labelled : graph.revisions()) {
                for (String label : labelled.branchLabels()) {
                    branches++;
                    Set<String> lineage = naive.lineage(labelled.id());
                    Set<String> heads = new TreeSet<>(naive.heads());
                    heads.retainAll(lineage);
                    Set<String> applied = up(graph, naive, Set.of(), RandomGraphs.pick(graph, random), seed);
                    applied = up(graph, naive, applied, label + "@heads", heads, seed);
                    Revision target = RandomGraphs.pick(graph, random);
                    if (target == null || lineage.contains(target.id())) {
                        String id = target == null ? null : target.id();
                        down(graph, naive, applied, label + "@", lineage, id, seed);
                    }
                }
            }
        }
        assertThat(branches).isGreaterThan(GRAPHS / 2);
    }

    private static void historyHolds(RevisionGraph graph, NaiveGraph naive, long seed) {
        List<String> history = graph.history().stream().map(Revision::id).toList();
        assertThat(history).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(naive.ids());
        for (int i = 0; i < history.size(); i++) {
            assertThat(history.subList(i + 1, history.size()))
                    .as("seed %d, below %s", seed, history.get(i))
                    .containsAll(naive.needsOf(history.get(i)));
        }
    }

    private static Set<String> up(
            RevisionGraph graph, NaiveGraph naive, Set<String> applied, @Nullable Revision target, long seed) {
        return target == null
                ? up(graph, naive, applied, "base", Set.of(), seed)
                : up(graph, naive, applied, target.id(), Set.of(target.id()), seed);
    }

    private static Set<String> up(
            RevisionGraph graph, NaiveGraph naive, Set<String> applied, String text, Set<String> wanted, long seed) {
        Set<String> expected = new TreeSet<>(applied);
        expected.addAll(naive.withNeeds(wanted));
        RevisionPath path = graph.upgrade(naive.rows(applied), text);
        return follow(naive, path, Direction.UPGRADE, applied, expected, "seed " + seed + " up " + text);
    }

    private static Set<String> down(
            RevisionGraph graph, NaiveGraph naive, Set<String> applied, @Nullable Revision target, long seed) {
        return down(graph, naive, applied, "", naive.ids(), target == null ? null : target.id(), seed);
    }

    /** Where the target is not applied there is nothing to go down to. */
    private static Set<String> down(
            RevisionGraph graph,
            NaiveGraph naive,
            Set<String> applied,
            String branch,
            Set<String> lineage,
            @Nullable String target,
            long seed) {
        if (target != null && !applied.contains(target)) {
            return applied;
        }
        Set<String> expected = new TreeSet<>(applied);
        expected.removeAll(naive.above(target, lineage, applied));
        String text = branch + (target == null ? "base" : target);
        RevisionPath path = graph.downgrade(naive.rows(applied), text);
        return follow(naive, path, Direction.DOWNGRADE, applied, expected, "seed " + seed + " down " + text);
    }

    /** Runs a path on sets, with the naive rows as the judge after each step. */
    private static Set<String> follow(
            NaiveGraph naive,
            RevisionPath path,
            Direction direction,
            Set<String> before,
            Set<String> expected,
            String where) {
        Set<String> applied = new TreeSet<>(before);
        Set<String> rows = naive.rows(before);
        for (RevisionStep step : path.steps()) {
            String id = step.revision().id();
            assertThat(step.direction()).as(where).isEqualTo(direction);
            if (direction == Direction.UPGRADE) {
                assertThat(applied).as(where + " at " + id).containsAll(naive.needsOf(id));
                assertThat(applied.add(id)).as(where + " twice " + id).isTrue();
            } else {
                assertThat(applied.remove(id)).as(where + " twice " + id).isTrue();
                Set<String> needed =
                        applied.stream().flatMap(a -> naive.needsOf(a).stream()).collect(Collectors.toSet());
                assertThat(needed).as(where + " still needed").doesNotContain(id);
            }
            rows = change(rows, step.rowChanges(), where + " at " + id);
            assertThat(rows).as(where + " after " + id).isEqualTo(naive.rows(applied));
        }
        assertThat(applied).as(where).isEqualTo(expected);
        assertThat(path.rowsAfter()).as(where).containsExactlyElementsOf(rows);
        assertThat(path.warnings()).as(where).isEmpty();
        return applied;
    }

    /** Each change must find the table as a database would want it. */
    private static Set<String> change(Collection<String> before, List<VersionRowChange> changes, String where) {
        Set<String> rows = new TreeSet<>(before);
        for (VersionRowChange change : changes) {
            if (change instanceof Insert insert) {
                assertThat(rows.add(insert.id())).as(where + " " + insert).isTrue();
            } else if (change instanceof Update update) {
                assertThat(rows.remove(update.from())).as(where + " " + update).isTrue();
                assertThat(rows.add(update.to())).as(where + " " + update).isTrue();
            } else {
                assertThat(rows.remove(((Delete) change).id()))
                        .as(where + " " + change)
                        .isTrue();
            }
        }
        return rows;
    }
}

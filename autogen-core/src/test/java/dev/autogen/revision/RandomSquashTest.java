package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.AutogenException;
import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Lines of random graphs, squashed: what is applied after every walk must be what {@link NaiveGraph} says of the graph before it was
 * squashed, whatever the way.
 */
class RandomSquashTest {

    private static final int GRAPHS = 4_000;

    private static final int WALKS = 8;

    private static final String SQUASH = "squash";

    @Test
    void withTheFilesOfTheLineEveryWalkLeadsWhereItWouldHaveLed() {
        int inside = 0;
        int squashed = 0;
        for (long seed = 0; seed < GRAPHS; seed++) {
            Optional<Walker> walker = Walker.of(seed, true);
            squashed += walker.isPresent() ? 1 : 0;
            inside += walker.map(Walker::walk).orElse(0);
        }
        assertThat(squashed).isGreaterThan(GRAPHS / 4);
        assertThat(inside).as("databases inside of a line").isGreaterThan(GRAPHS / 4);
    }

    @Test
    void withoutThemToo() {
        for (long seed = 0; seed < GRAPHS; seed++) {
            Walker.of(seed, false).ifPresent(Walker::walk);
        }
    }

    /** A database that walks through a graph with a squashed line; what is applied is said in revisions of the original. */
    private static final class Walker {

        private final long seed;
        private final Random random;
        private final NaiveGraph naive;
        private final List<String> line;
        private final RevisionGraph graph;
        private final List<String> targets;

        private Set<String> applied = new TreeSet<>();
        private List<String> rows = List.of();
        private int inside;

        private Walker(long seed, Random random, RevisionGraph original, List<Revision> squashed, boolean withFiles) {
            this.seed = seed;
            this.random = random;
            this.naive = new NaiveGraph(original);
            this.line = squashed.stream().map(Revision::id).toList();
            List<Revision> files = new ArrayList<>(original.revisions());
            if (!withFiles) {
                files.removeAll(squashed);
            }
            files.add(SquashLine.squashed(original, squashed, Revision.of(SQUASH)));
            Collections.shuffle(files, random);
            this.graph = RevisionGraph.of(files);
            this.targets = new ArrayList<>(files.stream().map(Revision::id).toList());
            targets.add("base");
            targets.add(last());
        }

        /** Squashes a random line of a random graph, where it has one. */
        static Optional<Walker> of(long seed, boolean withFiles) {
            RevisionGraph original = RandomGraphs.make(seed);
            Random random = new Random(~seed);
            for (int attempt = 0; attempt < 5; attempt++) {
                Revision to = original.revisions().get(random.nextInt(original.size()));
                List<Revision> below = original.ancestors(to.id());
                if (!below.isEmpty()) {
                    Revision from = below.get(random.nextInt(Math.min(4, below.size())));
                    try {
                        List<Revision> line = SquashLine.of(original, RevisionRange.parse(from.id() + ":" + to.id()));
                        return Optional.of(new Walker(seed, random, original, line, withFiles));
                    } catch (AutogenException e) {
                        assertThat(e.code()).isIn("not-one-line", "not-an-ancestor");
                    }
                }
            }
            return Optional.empty();
        }

        private String last() {
            return line.get(line.size() - 1);
        }

        /** Returns how often the database stood inside the line. */
        int walk() {
            for (int i = 0; i < WALKS; i++) {
                String target = targets.get(random.nextInt(targets.size()));
                if (random.nextInt(5) < 3) {
                    up(target);
                } else {
                    down(target);
                }
                boolean some = line.stream().anyMatch(applied::contains);
                inside += some && !applied.contains(last()) ? 1 : 0;
            }
            return inside;
        }

        private @Nullable String original(String target) {
            return target.equals("base") ? null : target.equals(SQUASH) ? last() : target;
        }

        private void up(String target) {
            Set<String> expected = new TreeSet<>(applied);
            String original = original(target);
            if (original != null) {
                expected.addAll(naive.withNeeds(Set.of(original)));
            }
            follow(graph.upgrade(rows, target), expected, where("up", target));
        }

        private void down(String target) {
            String original = original(target);
            if (original == null || applied.contains(original)) {
                Set<String> leaving = naive.above(original, naive.ids(), applied);
                boolean whole = applied.contains(last())
                        && !line.subList(0, line.size() - 1).contains(target);
                if (whole && line.stream().anyMatch(leaving::contains)) {
                    // A revision of the line may depend on one that leaves: what was squashed goes as one.
                    leaving.addAll(line);
                }
                Set<String> expected = new TreeSet<>(applied);
                expected.removeAll(leaving);
                follow(graph.downgrade(rows, target), expected, where("down", target));
            }
        }

        private String where(String direction, String target) {
            return "seed " + seed + ", squashed " + line + ", from " + rows + " " + direction + " to " + target;
        }

        private void follow(RevisionPath path, Set<String> expected, String where) {
            for (RevisionStep step : path.steps()) {
                String id = step.revision().id();
                Set<String> moved = new TreeSet<>(id.equals(SQUASH) ? line : List.of(id));
                if (step.recorded()) {
                    assertThat(id).isEqualTo(SQUASH);
                    assertThat(applied).as(where).containsAll(moved);
                } else if (step.direction() == Direction.UPGRADE) {
                    assertThat(applied).as(where).doesNotContainAnyElementsOf(moved);
                    applied.addAll(moved);
                    moved.forEach(each -> assertThat(applied).as(where).containsAll(naive.needsOf(each)));
                } else {
                    assertThat(applied).as(where).containsAll(moved);
                    applied.removeAll(moved);
                    applied.forEach(each ->
                            assertThat(applied).as(where + " without " + id).containsAll(naive.needsOf(each)));
                }
                change(step, where);
            }
            assertThat(applied).as(where).isEqualTo(expected);
            assertThat(path.rowsAfter()).as(where).isEqualTo(rows);
        }

        /** Every change finds its row, and the rows are those of the original graph under one name or the other. */
        private void change(RevisionStep step, String where) {
            Set<String> after = new TreeSet<>(rows);
            for (VersionRowChange change : step.rowChanges()) {
                if (change instanceof Update update) {
                    assertThat(after.remove(update.from())).as(where).isTrue();
                    assertThat(after.add(update.to())).as(where).isTrue();
                } else if (change instanceof Insert insert) {
                    assertThat(after.add(insert.id())).as(where).isTrue();
                } else {
                    assertThat(after.remove(((Delete) change).id())).as(where).isTrue();
                }
            }
            rows = List.copyOf(after);
            Set<String> original = new TreeSet<>();
            rows.forEach(row -> original.add(row.equals(SQUASH) ? last() : row));
            assertThat(original).as(where).isEqualTo(naive.rows(applied));
        }
    }
}

package dev.autogen.revision;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Graphs as no team would make them: branches, merges of all shapes, several bases, labels, dependencies across lines. */
final class RandomGraphs {

    private RandomGraphs() {}

    /** A graph of one seed; equal seeds make equal graphs. */
    static RevisionGraph make(long seed) {
        Random random = new Random(seed);
        int size = 1 + random.nextInt(random.nextInt(20) == 0 ? 50 : 14);
        List<Revision> revisions = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            Set<String> parents = new LinkedHashSet<>();
            for (int j = parentCount(random, i); j > 0; j--) {
                parents.add(id(i - 1 - random.nextInt(Math.min(i, j == 1 ? 4 : i))));
            }
            revisions.add(new Revision(
                    id(i),
                    List.copyOf(parents),
                    random.nextInt(6) == 0 ? List.of("label" + i) : List.of(),
                    dependencies(random, i, revisions),
                    null,
                    "number " + i));
        }
        // The order of the files must not matter to what is right.
        Collections.shuffle(revisions, random);
        return RevisionGraph.of(revisions);
    }

    private static int parentCount(Random random, int i) {
        int dice = random.nextInt(20);
        return i == 0 || dice < 2 ? 0 : dice < 15 ? 1 : dice < 19 ? 2 : 3;
    }

    private static List<String> dependencies(Random random, int i, List<Revision> earlier) {
        if (i == 0 || random.nextInt(5) != 0) {
            return List.of();
        }
        Revision on = earlier.get(random.nextInt(i));
        return List.of(on.branchLabels().isEmpty() ? on.id() : on.branchLabels().get(0));
    }

    private static String id(int i) {
        return String.format("%02dr%02d", i * 37 % 100, i);
    }

    /** One of the revisions, or null for the base. */
    static @Nullable Revision pick(RevisionGraph graph, Random random) {
        int i = random.nextInt(graph.size() + 1);
        return i == graph.size() ? null : graph.revisions().get(i);
    }
}

package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Revisions named together of which one needs another. */
final class Overlap {

    private Overlap() {}

    /** Fails when a revision is named together with one it needs. */
    static void refuse(RevisionGraph graph, Collection<Integer> revisions) {
        Set<Integer> upper = highest(graph, revisions);
        if (upper.size() == Set.copyOf(revisions).size()) {
            return;
        }
        for (int revision : upper) {
            BitSet needs = graph.links().needs(List.of(revision));
            List<Integer> others = revisions.stream()
                    .filter(other -> other != revision && needs.get(other))
                    .distinct()
                    .toList();
            if (!others.isEmpty()) {
                throw RevisionErrors.overlap(graph.at(revision), graph.at(others));
            }
        }
    }

    /** The revisions none of the others needs. */
    static Set<Integer> highest(RevisionGraph graph, Collection<Integer> revisions) {
        Set<Integer> below = new HashSet<>();
        for (int revision : revisions) {
            for (int requirement : graph.links().requirements(revision)) {
                below.add(requirement);
            }
        }
        BitSet implied = graph.links().needs(below);
        Set<Integer> highest = new LinkedHashSet<>(revisions);
        highest.removeIf(implied::get);
        return highest;
    }
}

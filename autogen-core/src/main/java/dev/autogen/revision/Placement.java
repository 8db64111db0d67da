package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Where a new revision stands in the graph: its parents, what it depends on, its branch labels. */
public final class Placement {

    private Placement() {}

    /**
     * The parents of a new revision.
     *
     * @param heads targets the new revision follows; {@code base} starts a line of its own; none means the single head
     * @param splice whether it may follow a revision that is no head, which starts a branch
     * @throws AutogenException when no head was named and there are several, or one named is no head
     */
    public static List<String> parents(RevisionGraph graph, List<String> heads, boolean splice) {
        if (heads.isEmpty()) {
            if (graph.heads().size() > 1) {
                throw RevisionErrors.severalHeadsForNew(graph.heads());
            }
            return ids(graph.heads());
        }
        Set<Revision> parents = new LinkedHashSet<>();
        for (String head : heads) {
            for (Revision parent : graph.resolve(head)) {
                if (!splice) {
                    refuseUnlessHead(graph, parent);
                }
                parents.add(parent);
            }
        }
        return independent(graph, parents);
    }

    /**
     * The parents of a revision that joins lines.
     *
     * @param targets what to join; none means all heads
     * @param splice whether revisions that are no heads may be joined too
     * @throws AutogenException when there are not at least two, one is part of another, or one is no head
     */
    public static List<String> mergeParents(RevisionGraph graph, List<String> targets, boolean splice) {
        Set<Revision> parents = new LinkedHashSet<>();
        (targets.isEmpty() ? List.of("heads") : targets)
                .forEach(target -> parents.addAll(target.equals("heads") ? graph.heads() : graph.resolve(target)));
        if (parents.size() < 2) {
            throw RevisionErrors.nothingToMerge(parents);
        }
        List<String> independent = independent(graph, parents);
        if (!splice) {
            parents.forEach(parent -> refuseUnlessHead(graph, parent));
        }
        return independent;
    }

    private static void refuseUnlessHead(RevisionGraph graph, Revision parent) {
        if (!graph.children(parent.id()).isEmpty()) {
            throw RevisionErrors.notAHead(parent);
        }
    }

    private static List<String> independent(RevisionGraph graph, Set<Revision> parents) {
        Set<Integer> positions = graph.positions(ids(parents));
        for (int position : positions) {
            List<Integer> others = positions.stream()
                    .filter(other -> other != position)
                    .filter(graph.links().ancestry(List.of(position))::get)
                    .toList();
            if (!others.isEmpty()) {
                throw RevisionErrors.overlap(graph.at(position), graph.at(others));
            }
        }
        return ids(parents);
    }

    /**
     * What a new revision depends on, as its file says it: whole ids, and branch labels as they are.
     *
     * @throws AutogenException when there is no such revision or label
     */
    public static List<String> dependsOn(RevisionGraph graph, List<String> targets) {
        List<String> written = new ArrayList<>();
        for (String target : targets) {
            if (graph.labels().containsKey(target)) {
                written.add(target);
            } else {
                written.addAll(ids(graph.resolve(target)));
            }
        }
        return written.stream().distinct().toList();
    }

    /**
     * Accepts branch labels given by hand for a new revision.
     *
     * @throws AutogenException when one has characters it cannot have, or is taken by a revision or another label
     */
    public static List<String> branchLabels(RevisionGraph graph, List<String> labels) {
        labels.forEach(label -> RevisionIds.checkLabel(label, graph));
        return labels.stream().distinct().toList();
    }

    private static List<String> ids(Iterable<Revision> revisions) {
        List<String> ids = new ArrayList<>();
        revisions.forEach(revision -> ids.add(revision.id()));
        return List.copyOf(ids);
    }
}

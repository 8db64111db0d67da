package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Links revisions to a graph, or says what keeps them from being one. */
final class GraphBuilder {

    private final List<Revision> revisions;

    private final UnaryOperator<String> whereIs;

    private final Squashes squashes;

    private final Set<String> expanded;

    private final Ids positions = new Ids();

    private final NavigableMap<String, Integer> labels = new TreeMap<>();

    /** @param expanded the squashes whose lines stand among the revisions instead of them */
    GraphBuilder(List<Revision> revisions, UnaryOperator<String> whereIs, Squashes squashes, Set<String> expanded) {
        this.revisions = revisions;
        this.whereIs = whereIs;
        this.squashes = squashes;
        this.expanded = expanded;
    }

    RevisionGraph build() {
        index();
        refuseSelfLoops();
        refuseMissingParents();
        int[][] parents = new int[revisions.size()][];
        int[][] requirements = new int[revisions.size()][];
        for (int i = 0; i < revisions.size(); i++) {
            parents[i] = parents(revisions.get(i));
            requirements[i] = requirements(i, parents[i]);
        }
        CycleFinder cycles = new CycleFinder(revisions, whereIs);
        if (cycles.areIn(requirements)) {
            cycles.check(parents, "Cycle");
            cycles.check(requirements, "Dependency cycle");
        }
        return new RevisionGraph(revisions, positions, labels, new Links(parents, requirements), squashes, expanded);
    }

    /** Once each, though several names may mean one revision. */
    private int[] parents(Revision revision) {
        if (revision.parents().size() == 1) {
            return new int[] {position(revision.parents().get(0))};
        }
        Set<Integer> links = new LinkedHashSet<>();
        for (String parent : revision.parents()) {
            links.add(position(parent));
        }
        return ints(links);
    }

    private int[] requirements(int revision, int[] parents) {
        List<String> dependencies = revisions.get(revision).dependsOn();
        if (dependencies.isEmpty()) {
            return parents;
        }
        Set<Integer> links = new LinkedHashSet<>();
        for (int parent : parents) {
            links.add(parent);
        }
        for (String dependency : dependencies) {
            links.add(dependency(revision, dependency));
        }
        return ints(links);
    }

    /** Of an id that is known to be there. */
    private int position(String id) {
        return requireNonNull(positions.get(id));
    }

    private void index() {
        for (int i = 0; i < revisions.size(); i++) {
            String id = revisions.get(i).id();
            if (positions.put(id, i) != null) {
                throw RevisionErrors.sameIdTwice(id);
            }
        }
        squashes.aliases(expanded).forEach((alias, id) -> positions.put(alias, position(id)));
        for (int i = 0; i < revisions.size(); i++) {
            for (String label : new LinkedHashSet<>(revisions.get(i).branchLabels())) {
                Integer other = positions.contains(label) ? positions.get(label) : labels.put(label, i);
                if (other != null) {
                    throw duplicateLabel(
                            label, revisions.get(i).id(), revisions.get(other).id());
                }
            }
        }
    }

    private AutogenException duplicateLabel(String label, String id, String other) {
        return new AutogenException(
                "duplicate-branch-label",
                "Branch name '" + label + "' in revision " + whereIs.apply(id) + " already used by revision "
                        + whereIs.apply(other),
                "Rename one of the two in the branch-labels line of its file.");
    }

    private void refuseSelfLoops() {
        for (Revision revision : revisions) {
            if (revision.parents().contains(revision.id())) {
                throw selfLoop(revision, "Self-loop", "parents");
            }
        }
    }

    private AutogenException selfLoop(Revision revision, String what, String key) {
        return new AutogenException(
                what.equals("Self-loop") ? "self-loop" : "dependency-self-loop",
                what + " is detected in revisions (" + revision.id() + ")"
                        + (whereIs.apply(revision.id()).equals(revision.id())
                                ? ""
                                : ": " + whereIs.apply(revision.id()) + " names itself"),
                "Take " + revision.id() + " out of the " + key + " line of its file.");
    }

    private void refuseMissingParents() {
        List<String> missing = new ArrayList<>();
        for (Revision revision : revisions) {
            for (String parent : revision.parents()) {
                if (!positions.contains(parent)) {
                    refuseInside(revision, parent);
                    missing.add("Revision " + parent + " referenced from " + whereIs.apply(revision.id())
                            + " (parents) is not present");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw new AutogenException(
                    "missing-parent",
                    String.join("\n", missing),
                    "Bring the missing file back (was it committed?), or correct the parents line of the file that names it.");
        }
    }

    private void refuseInside(Revision revision, String replaced) {
        Revision squash = squashes.owner(replaced);
        if (squash != null) {
            throw SquashErrors.inside(whereIs.apply(revision.id()), replaced, squash);
        }
    }

    private int dependency(int revision, String dependency) {
        Integer found = positions.get(dependency);
        if (found == null) {
            found = labels.get(dependency);
        }
        if (found == null) {
            refuseInside(revisions.get(revision), dependency);
            found = byPrefix(revision, dependency);
        }
        if (found == revision) {
            throw selfLoop(revisions.get(revision), "Dependency self-loop", "depends-on");
        }
        return found;
    }

    private int byPrefix(int revision, String prefix) {
        List<Integer> candidates = positions.startingWith(prefix);
        if (candidates.size() == 1) {
            return candidates.get(0);
        }
        String where = whereIs.apply(revisions.get(revision).id()) + " (depends-on)";
        if (candidates.isEmpty()) {
            throw new AutogenException(
                    "missing-dependency",
                    "Can't locate revision identified by '" + prefix + "', referenced from " + where,
                    "Bring the missing file back (was it committed?), or correct the depends-on line.");
        }
        throw new AutogenException(
                "ambiguous-dependency",
                "Multiple revisions start with '" + prefix + "', referenced from " + where + ": "
                        + RevisionErrors.ids(
                                candidates.stream().map(revisions::get).toList()),
                "Write the whole id in the depends-on line.");
    }

    private static int[] ints(Set<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }
}

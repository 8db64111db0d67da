package dev.autogen.revision;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The definitions, computed as slowly as they are written: sets of ids, no order, nothing shared with the graph's code. */
final class NaiveGraph {

    private final Map<String, Set<String>> parents = new HashMap<>();

    private final Map<String, Set<String>> needs = new HashMap<>();

    NaiveGraph(RevisionGraph graph) {
        Map<String, String> byLabel = new HashMap<>();
        graph.revisions().forEach(r -> r.branchLabels().forEach(label -> byLabel.put(label, r.id())));
        for (Revision revision : graph.revisions()) {
            parents.put(revision.id(), new TreeSet<>(revision.parents()));
            Set<String> all = new TreeSet<>(revision.parents());
            revision.dependsOn().forEach(on -> all.add(byLabel.getOrDefault(on, on)));
            needs.put(revision.id(), all);
        }
    }

    Set<String> ids() {
        return needs.keySet();
    }

    Set<String> parentsOf(String id) {
        return parents.getOrDefault(id, Set.of());
    }

    Set<String> needsOf(String id) {
        return needs.getOrDefault(id, Set.of());
    }

    /** The revisions and all they need. */
    Set<String> withNeeds(Set<String> revisions) {
        return closure(revisions, needs);
    }

    Set<String> withAncestors(Set<String> revisions) {
        return closure(revisions, parents);
    }

    private static Set<String> closure(Set<String> start, Map<String, Set<String>> links) {
        Set<String> all = new TreeSet<>(start);
        boolean grows = true;
        while (grows) {
            Set<String> next = new HashSet<>();
            all.forEach(id -> next.addAll(links.getOrDefault(id, Set.of())));
            grows = all.addAll(next);
        }
        return all;
    }

    /** What the version table holds for applied revisions: those that no other of them needs, however far off. */
    Set<String> rows(Set<String> applied) {
        Set<String> rows = new TreeSet<>(applied);
        for (String id : applied) {
            Set<String> needed = withNeeds(Set.of(id));
            needed.remove(id);
            rows.removeAll(needed);
        }
        return rows;
    }

    /** What a branch named by a revision consists of: its ancestors, itself, its descendants, by parents alone. */
    Set<String> lineage(String revision) {
        Set<String> lineage = withAncestors(Set.of(revision));
        for (String id : ids()) {
            if (withAncestors(Set.of(id)).contains(revision)) {
                lineage.add(id);
            }
        }
        return lineage;
    }

    /** The revisions that no other names as parent. */
    Set<String> heads() {
        Set<String> heads = new TreeSet<>(ids());
        parents.values().forEach(heads::removeAll);
        return heads;
    }

    /**
     * What must go so that nothing of a branch stands above a revision: its children there and all applied that need them.
     *
     * @param target a revision, or null for the base
     */
    Set<String> above(@Nullable String target, Set<String> branch, Set<String> applied) {
        Set<String> roots = new TreeSet<>(branch);
        roots.removeIf(
                id -> target == null ? !parentsOf(id).isEmpty() : !parentsOf(id).contains(target));
        Set<String> leaving = new TreeSet<>(applied);
        leaving.removeIf(id -> withNeeds(Set.of(id)).stream().noneMatch(roots::contains));
        return leaving;
    }
}

package dev.autogen.revision;

import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The row changes that record targets as applied. */
final class StampFinder {

    private final RevisionGraph graph;

    private final TargetResolver resolver;

    StampFinder(RevisionGraph graph, TargetResolver resolver) {
        this.graph = graph;
        this.resolver = resolver;
    }

    /** Rows that a target needs or that need it give way to it; of several targets the ones others need are left out. */
    List<StampStep> stamp(Set<Integer> rows, List<String> targets) {
        Set<Integer> left = new LinkedHashSet<>(rows);
        Set<Integer> wanted = new LinkedHashSet<>();
        List<StampStep> steps = new ArrayList<>();
        for (String text : targets) {
            Target target = Target.parse(text);
            if (target.isRelative()) {
                throw RevisionErrors.relativeWithoutStart(text, "a stamp does not count from the version table");
            }
            List<Integer> found = resolver.resolve(target, rows);
            if (found.isEmpty() && !target.isSymbol("current")) {
                steps.addAll(toBase(target, left));
            }
            wanted.addAll(found);
        }
        for (int revision : Overlap.highest(graph, wanted)) {
            steps.addAll(to(revision, left));
        }
        return steps;
    }

    private List<StampStep> toBase(Target target, Set<Integer> left) {
        Integer branch = resolver.branch(target);
        List<Integer> leaving = new ArrayList<>(left);
        if (branch != null) {
            BitSet related = related(branch);
            leaving.removeIf(row -> !related.get(row));
        }
        leaving.forEach(left::remove);
        return step(
                null,
                leaving.stream()
                        .<VersionRowChange>map(row -> new Delete(id(row)))
                        .toList());
    }

    /** A revision with all it needs and all that needs it. */
    private BitSet related(int revision) {
        BitSet related = graph.links().needs(List.of(revision));
        related.or(graph.links().needing(List.of(revision)));
        return related;
    }

    private List<StampStep> to(int revision, Set<Integer> left) {
        BitSet related = graph.links().needs(List.of(revision));
        related.or(graph.links().needing(List.of(revision)));
        List<Integer> leaving =
                left.stream().filter(row -> row != revision && related.get(row)).toList();
        boolean there = left.contains(revision);
        left.removeAll(leaving);
        left.add(revision);
        int deleted = there || leaving.isEmpty() ? leaving.size() : leaving.size() - 1;
        List<VersionRowChange> changes = new ArrayList<>();
        leaving.subList(0, deleted).forEach(row -> changes.add(new Delete(id(row))));
        if (deleted < leaving.size()) {
            changes.add(new Update(id(leaving.get(deleted)), id(revision)));
        } else if (!there) {
            changes.add(new Insert(id(revision)));
        }
        return step(graph.at(revision), changes);
    }

    private static List<StampStep> step(@Nullable Revision revision, Collection<VersionRowChange> changes) {
        return changes.isEmpty() ? List.of() : List.of(new StampStep(revision, List.copyOf(changes)));
    }

    private String id(int position) {
        return graph.at(position).id();
    }
}

package dev.autogen.revision;

import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
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
    List<StampStep> stamp(Collection<String> names, List<String> targets) {
        Set<Integer> rows = graph.positions(names);
        Map<Integer, List<String>> left = new LinkedHashMap<>();
        new LinkedHashSet<>(names)
                .forEach(name -> left.computeIfAbsent(graph.position(name), row -> new ArrayList<>())
                        .add(name));
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

    private List<StampStep> toBase(Target target, Map<Integer, List<String>> left) {
        Integer branch = resolver.branch(target);
        List<Integer> leaving = new ArrayList<>(left.keySet());
        if (branch != null) {
            BitSet related = related(branch);
            leaving.removeIf(row -> !related.get(row));
        }
        return step(null, deleted(take(leaving, left)));
    }

    /** The rows of the revisions as they are written in the table, which they leave. */
    private static List<String> take(List<Integer> leaving, Map<Integer, List<String>> left) {
        return leaving.stream()
                .flatMap(row -> Stream.ofNullable(left.remove(row)))
                .flatMap(List::stream)
                .toList();
    }

    private static List<VersionRowChange> deleted(List<String> rows) {
        return rows.stream().<VersionRowChange>map(Delete::new).toList();
    }

    /** A revision with all it needs and all that needs it. */
    private BitSet related(int revision) {
        BitSet related = graph.links().needs(List.of(revision));
        related.or(graph.links().needing(List.of(revision)));
        return related;
    }

    private List<StampStep> to(int revision, Map<Integer, List<String>> left) {
        BitSet related = related(revision);
        String id = graph.at(revision).id();
        List<String> rows =
                new ArrayList<>(take(left.keySet().stream().filter(related::get).toList(), left));
        boolean there = rows.remove(id);
        left.put(revision, List.of(id));
        List<VersionRowChange> changes = new ArrayList<>();
        if (there) {
            changes.addAll(deleted(rows));
        } else if (rows.isEmpty()) {
            changes.add(new Insert(id));
        } else {
            changes.addAll(deleted(rows.subList(0, rows.size() - 1)));
            changes.add(new Update(rows.get(rows.size() - 1), id));
        }
        return step(graph.at(revision), changes);
    }

    private static List<StampStep> step(@Nullable Revision revision, Collection<VersionRowChange> changes) {
        return changes.isEmpty() ? List.of() : List.of(new StampStep(revision, List.copyOf(changes)));
    }
}

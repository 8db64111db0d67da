package dev.autogen.revision;

import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The revisions between two ends. */
final class RangeSelection {

    private final RevisionGraph graph;

    private final TargetResolver resolver;

    RangeSelection(RevisionGraph graph, TargetResolver resolver) {
        this.graph = graph;
        this.resolver = resolver;
    }

    /** A range for reading, both ends included; a start further back than the base is the base. */
    List<Integer> history(RevisionRange range, Set<Integer> rows) {
        String to = range.to() == null ? "heads" : range.to();
        String from = range.from() == null ? "base" : range.from();
        return between(List.of(to), List.of(from), rows, true, false);
    }

    /**
     * The revisions the upper ends need and the lower do not, newest first.
     *
     * @param includeLower whether the lower ends themselves belong to it
     * @param wholeHistory whether revisions that do not descend from a lower end belong to it
     */
    List<Integer> between(
            List<String> uppers, List<String> lowers, Set<Integer> rows, boolean includeLower, boolean wholeHistory) {
        Ends ends = ends(uppers, lowers, rows);
        Overlap.refuse(graph, ends.upper());
        Overlap.refuse(graph, ends.lower());
        BitSet selected = graph.links().needs(ends.upper());
        if (!wholeHistory) {
            for (int lower : ends.lower()) {
                if (!selected.get(lower)) {
                    throw RevisionErrors.notAnAncestor(
                            graph.at(lower).id(), uppers.isEmpty() ? "base" : String.join(", ", uppers));
                }
            }
        }
        selected.andNot(graph.links().needs(ends.lower()));
        if (includeLower) {
            ends.lower().forEach(selected::set);
        }
        if (!wholeHistory && !ends.lower().isEmpty()) {
            selected.and(graph.links().descent(ends.lower()));
        }
        return graph.links().newestFirst(selected);
    }

    private record Ends(Collection<Integer> upper, Collection<Integer> lower) {}

    /** Both ends as revisions; a relative end counts from the other. */
    private Ends ends(List<String> uppers, List<String> lowers, Set<Integer> rows) {
        List<Target> upperTargets = uppers.stream().map(Target::parse).toList();
        List<Target> lowerTargets = lowers.stream().map(Target::parse).toList();
        Set<Integer> upper = new LinkedHashSet<>();
        Set<Integer> lower = new LinkedHashSet<>();
        if (upperTargets.stream().anyMatch(Target::isRelative)) {
            lowerTargets.forEach(target -> lower.addAll(absolute(target, rows)));
            upperTargets.forEach(target -> upper.addAll(resolver.resolve(target, lower)));
        } else {
            upperTargets.forEach(target -> upper.addAll(absolute(target, rows)));
            for (Target target : lowerTargets) {
                keepBranch(upper, resolver.lineage(target));
                lower.addAll(target.isRelative() ? below(target, upper) : absolute(target, rows));
            }
        }
        return new Ends(upper, lower);
    }

    private List<Integer> absolute(Target target, Set<Integer> rows) {
        if (target.isRelative()) {
            throw RevisionErrors.relativeWithoutStart(target.text(), "both ends of the range are relative");
        }
        return resolver.resolve(target, rows);
    }

    /** A branch named at the lower end narrows the upper end too. */
    private static void keepBranch(Set<Integer> upper, @Nullable BitSet lineage) {
        if (lineage != null) {
            upper.removeIf(revision -> !lineage.get(revision));
        }
    }

    private List<Integer> below(Target target, Set<Integer> upper) {
        if (target.distance() > 0) {
            throw RevisionErrors.relativeTooFar(target);
        }
        Set<Integer> found = new LinkedHashSet<>();
        for (int start : resolver.downwardStarts(target, upper)) {
            int end = resolver.down(target, start, true);
            if (end == TargetResolver.BASE) {
                return List.of();
            }
            found.add(end);
        }
        return lowest(found);
    }

    /** The revisions that need none of the others. */
    private List<Integer> lowest(Set<Integer> revisions) {
        return revisions.stream()
                .filter(revision -> {
                    BitSet needs = graph.links().needs(List.of(revision));
                    return revisions.stream().noneMatch(other -> !other.equals(revision) && needs.get(other));
                })
                .toList();
    }
}

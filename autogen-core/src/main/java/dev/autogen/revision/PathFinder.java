package dev.autogen.revision;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way up or down from the version rows to a target. */
final class PathFinder {

    private final RevisionGraph graph;

    private final TargetResolver resolver;

    PathFinder(RevisionGraph graph, TargetResolver resolver) {
        this.graph = graph;
        this.resolver = resolver;
    }

    RevisionPath upgrade(Collection<String> names, List<String> targets) {
        Set<Integer> rows = graph.positions(names);
        Set<Integer> wanted = new LinkedHashSet<>();
        for (String text : targets) {
            Target target = Target.parse(text);
            if (target.isRelative() && target.distance() < 0) {
                throw RevisionErrors.relativeTooFar(target);
            }
            wanted.addAll(resolver.resolve(target, rows));
        }
        Overlap.refuse(graph, wanted);
        BitSet applied = graph.links().needs(rows);
        BitSet missing = graph.links().needs(wanted);
        missing.andNot(applied);
        VersionRows table = new VersionRows(graph, names, applied);
        List<RevisionStep> steps = new ArrayList<>();
        for (int revision : table.calledOtherwise()) {
            if (graph.at(revision).isSquash()) {
                steps.add(recorded(graph.at(revision), table, revision));
            }
        }
        for (int revision : graph.links().oldestFirst(missing)) {
            steps.add(new RevisionStep(graph.at(revision), Direction.UPGRADE, table.upgrade(revision)));
            for (Revision squash : graph.squashes().completedBy(graph.at(revision), graph.expanded())) {
                steps.add(recorded(squash, table, revision));
            }
        }
        return new RevisionPath(steps, table.ids(), List.of());
    }

    /** The database has all that a squashed revision replaces: nothing of it runs, its row gets the new name. */
    private static RevisionStep recorded(Revision squash, VersionRows table, int revision) {
        return new RevisionStep(squash, Direction.UPGRADE, table.rename(revision, squash.id()), true);
    }

    RevisionPath downgrade(Collection<String> names, String text) {
        Set<Integer> rows = graph.positions(names);
        Destination destination = destination(Target.parse(text), rows);
        BitSet applied = graph.links().needs(rows);
        BitSet leaving = graph.links().needing(above(destination));
        leaving.and(applied);
        if (destination.position() != TargetResolver.BASE && !applied.get(destination.position())) {
            throw RevisionErrors.invalidDowngrade(text, graph.at(rows));
        }
        VersionRows table = new VersionRows(graph, names, applied);
        List<RevisionStep> steps = new ArrayList<>();
        for (int revision : graph.links().newestFirst(leaving)) {
            steps.add(new RevisionStep(graph.at(revision), Direction.DOWNGRADE, table.downgrade(revision)));
        }
        return new RevisionPath(steps, table.ids(), destination.warnings());
    }

    /**
     * Where a downgrade ends.
     *
     * @param position a revision that stays, or the base
     * @param lineage the branch to stay within, or null
     */
    private record Destination(int position, @Nullable BitSet lineage, List<String> warnings) {}

    private Destination destination(Target target, Set<Integer> rows) {
        if (target.isRelative()) {
            return relativeDestination(target, rows);
        }
        if (target.offset() != null) {
            return new Destination(resolver.fromSymbol(target, rows), resolver.lineage(target), List.of());
        }
        List<Integer> points = resolver.point(target, rows);
        if (points.size() > 1) {
            throw RevisionErrors.multipleHeads(target.text(), graph.at(points));
        }
        return new Destination(
                points.isEmpty() ? TargetResolver.BASE : points.get(0), resolver.lineage(target), List.of());
    }

    private Destination relativeDestination(Target target, Set<Integer> rows) {
        if (target.distance() > 0) {
            throw RevisionErrors.relativeTooFar(target);
        }
        List<Integer> starts = resolver.downwardStarts(target, rows);
        if (starts.size() > 1 && target.branch() != null) {
            throw RevisionErrors.ambiguousCurrent("downgrade", target, graph.at(starts));
        }
        int start = starts.get(0);
        return new Destination(
                resolver.down(target, start, false),
                graph.links().lineage(start),
                starts.size() > 1 ? List.of(ambiguous(target, graph.at(start).id())) : List.of());
    }

    private static String ambiguous(Target target, String taken) {
        return "downgrade " + target.text()
                + " from multiple heads is ambiguous; this usage will be disallowed in a future"
                + " release. It starts at " + taken + ": write " + taken + "@" + target.text() + ".";
    }

    /** The revisions right above a destination, within its branch. */
    private List<Integer> above(Destination destination) {
        BitSet lineage = destination.lineage();
        List<Integer> above = new ArrayList<>();
        if (destination.position() == TargetResolver.BASE) {
            above.addAll(graph.basePositions());
        } else {
            for (int child : graph.links().children(destination.position())) {
                above.add(child);
            }
        }
        if (lineage != null) {
            above.removeIf(revision -> !lineage.get(revision));
        }
        return above;
    }
}

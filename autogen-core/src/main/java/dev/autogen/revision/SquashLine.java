package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A line of revisions that one revision can stand for. */
public final class SquashLine {

    private final RevisionGraph graph;

    private final String range;

    private final List<String> inTheWay = new ArrayList<>();

    private SquashLine(RevisionGraph graph, String range) {
        this.graph = graph;
        this.range = range;
    }

    /**
     * The revisions of a range, both ends included, the oldest first.
     *
     * @param range without its older end from the base of the line, without its newer end to the head
     * @throws AutogenException when they are not one line of at least two revisions, naming what branches off it or joins it
     */
    public static List<Revision> of(RevisionGraph graph, RevisionRange range) {
        String from = range.from() == null || range.from().equals("base") ? null : range.from();
        String to = range.to() == null ? "head" : range.to();
        return new SquashLine(graph, (from == null ? "base" : from) + ":" + to).between(from, to);
    }

    private List<Revision> between(@Nullable String from, String to) {
        Revision last = end(to);
        Revision first = from == null ? null : end(from);
        List<Revision> line = new ArrayList<>(List.of(last));
        Revision lowest = last;
        while (!lowest.equals(first) && !lowest.isBase()) {
            List<Revision> parents = graph.parents(lowest.id());
            if (parents.size() > 1) {
                inTheWay.add(words(lowest) + " joins several lines: " + RevisionErrors.ids(parents));
                break;
            }
            lowest = parents.get(0);
            line.add(lowest);
        }
        if (first != null && inTheWay.isEmpty() && !lowest.equals(first)) {
            throw RevisionErrors.notAnAncestor(first.id(), last.id());
        }
        Collections.reverse(line);
        refuseBranches(line);
        if (!inTheWay.isEmpty()) {
            throw SquashErrors.notALine(range, inTheWay);
        }
        if (line.size() < 2) {
            throw SquashErrors.tooShort(range, line);
        }
        return List.copyOf(line);
    }

    private Revision end(String target) {
        Revision revision = graph.resolveOne(target).orElseThrow(() -> SquashErrors.tooShort(range, List.of()));
        // A graph shows a revision that is replaced only to those who name it.
        Revision squash = graph.replacement(revision.id()).orElse(null);
        if (squash != null) {
            throw SquashErrors.alreadyReplaced(revision, squash);
        }
        return revision;
    }

    /** Only the last revision of a line may have followers outside of it. */
    private void refuseBranches(List<Revision> line) {
        for (Revision revision : line.subList(0, line.size() - 1)) {
            int position = graph.position(revision.id());
            for (int dependent : graph.links().dependents(position)) {
                Revision other = graph.at(dependent);
                if (!line.contains(other)) {
                    boolean child =
                            Arrays.stream(graph.links().parents(dependent)).anyMatch(parent -> parent == position);
                    inTheWay.add(words(other) + (child ? " branches off at " : " depends on ") + words(revision));
                }
            }
        }
    }

    private static String words(Revision revision) {
        return (revision.id() + " " + revision.title()).stripTrailing();
    }

    /**
     * The revision that stands for a line: with the parents of the first, all labels, and the dependencies that lead outside.
     *
     * @param written id, date and message of the new revision
     */
    public static Revision squashed(RevisionGraph graph, List<Revision> line, Revision written) {
        Set<String> labels = new LinkedHashSet<>();
        Set<String> dependsOn = new LinkedHashSet<>();
        Set<String> replaces = new LinkedHashSet<>();
        for (Revision revision : line) {
            labels.addAll(revision.branchLabels());
            replaces.addAll(revision.replaces());
            replaces.add(revision.id());
            graph.dependencies(revision.id()).stream()
                    .filter(dependency -> !line.contains(dependency))
                    .forEach(dependency -> dependsOn.add(dependency.id()));
        }
        return new Revision(
                written.id(),
                line.get(0).parents(),
                List.copyOf(labels),
                List.copyOf(dependsOn),
                written.created(),
                written.message(),
                List.copyOf(replaces));
    }
}

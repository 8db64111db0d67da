package dev.autogen.cli;

import dev.autogen.DatabasePosition;
import dev.autogen.cli.graph.GraphGlyphs.NodeMark;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What distinguishes a revision from others: head, branch point, labels; where a database was asked, how it stands to it. */
final class RevisionMarks {

    private final RevisionGraph graph;

    private final Set<String> heads;

    private final Set<String> branchPoints;

    private final Set<String> current;

    private final @Nullable Set<String> applied;

    /** By the ids of revisions, what their runs have left. */
    private final Map<String, String> unfinished;

    private RevisionMarks(
            RevisionGraph graph, Set<String> current, @Nullable Set<String> applied, Map<String, String> unfinished) {
        this.graph = graph;
        this.heads = ids(graph.heads());
        this.branchPoints = ids(graph.branchPoints());
        this.current = current;
        this.applied = applied;
        this.unfinished = Map.copyOf(unfinished);
    }

    /** Without a database. */
    static RevisionMarks of(RevisionGraph graph) {
        return new RevisionMarks(graph, Set.of(), null, Map.of());
    }

    /** With the position of a database. */
    static RevisionMarks of(RevisionGraph graph, DatabasePosition position) {
        List<String> known = position.rows().stream()
                .filter(row -> graph.find(row).isPresent())
                .toList();
        return new RevisionMarks(
                graph,
                ids(position.current()),
                new HashSet<>(ids(graph.applied(known))),
                position.unfinished().stream()
                        .collect(Collectors.toMap(UnfinishedRevision::revision, UnfinishedRevision::mark)));
    }

    private static Set<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).collect(Collectors.toSet());
    }

    RevisionGraph graph() {
        return graph;
    }

    boolean isHead(Revision revision) {
        return heads.contains(revision.id());
    }

    boolean isBranchPoint(Revision revision) {
        return branchPoints.contains(revision.id());
    }

    /** Null where no database was asked. */
    @Nullable
    Boolean isCurrent(Revision revision) {
        return applied == null ? null : current.contains(revision.id());
    }

    /** Null where no database was asked. */
    @Nullable
    Boolean isApplied(Revision revision) {
        return applied == null ? null : applied.contains(revision.id());
    }

    NodeMark nodeMark(Revision revision) {
        if (current.contains(revision.id())) {
            return NodeMark.CURRENT;
        }
        return applied == null || applied.contains(revision.id()) ? NodeMark.PLAIN : NodeMark.PENDING;
    }

    /** In words, in round brackets; empty for a revision like any other. */
    String text(Revision revision) {
        if (!isHead(revision)
                && !isBranchPoint(revision)
                && current.isEmpty()
                && unfinished.isEmpty()
                && revision.branchLabels().isEmpty()) {
            return "";
        }
        List<String> marks = new ArrayList<>();
        if (isHead(revision)) {
            marks.add("head");
        }
        if (current.contains(revision.id())) {
            marks.add("current");
        }
        String left = unfinished.get(revision.id());
        if (left != null) {
            marks.add(left);
        }
        if (isBranchPoint(revision)) {
            marks.add("branch point");
        }
        marks.addAll(revision.branchLabels());
        return marks.isEmpty() ? "" : "(" + String.join(", ", marks) + ")";
    }
}

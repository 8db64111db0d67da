package dev.autogen.cli;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Revisions as a list: id, marks, day, message, one line each. */
final class RevisionLines {

    private final RevisionGraph graph;

    private final Set<String> heads;

    private final Set<String> current;

    private final Style style;

    /** @param current the ids the database stands at; empty when nobody asked a database */
    RevisionLines(RevisionGraph graph, Set<String> current, Style style) {
        this.graph = graph;
        this.heads = graph.heads().stream().map(Revision::id).collect(Collectors.toSet());
        this.current = Set.copyOf(current);
        this.style = style;
    }

    /** The lines in one table; ids and marks in columns of their own. */
    List<String> lines(List<Revision> revisions) {
        int idWidth = revisions.stream().mapToInt(r -> r.id().length()).max().orElse(0);
        int marksWidth =
                revisions.stream().mapToInt(r -> marks(r).length()).max().orElse(0);
        return revisions.stream().map(r -> line(r, idWidth, marksWidth)).toList();
    }

    private String line(Revision revision, int idWidth, int marksWidth) {
        String marks = marks(revision);
        StringBuilder line = new StringBuilder();
        line.append(style.id(revision.id()))
                .append(" ".repeat(idWidth - revision.id().length()));
        if (marksWidth > 0) {
            line.append("  ").append(style.good(marks)).append(" ".repeat(marksWidth - marks.length()));
        }
        line.append("  ")
                .append(style.faint(day(revision.created())))
                .append("  ")
                .append(revision.title());
        if (revision.isMerge()) {
            line.append(style.faint(" (merges " + String.join(", ", revision.parents()) + ")"));
        }
        return line.toString().stripTrailing();
    }

    private String marks(Revision revision) {
        List<String> marks = new ArrayList<>();
        if (heads.contains(revision.id())) {
            marks.add("head");
        }
        if (current.contains(revision.id())) {
            marks.add("current");
        }
        if (graph.children(revision.id()).size() > 1) {
            marks.add("branch point");
        }
        marks.addAll(revision.branchLabels());
        return marks.isEmpty() ? "" : "(" + String.join(", ", marks) + ")";
    }

    private static String day(@Nullable Instant created) {
        return created == null ? "----------" : created.toString().substring(0, 10);
    }
}

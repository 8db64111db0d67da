package dev.autogen.cli;

import dev.autogen.cli.graph.GraphCell;
import dev.autogen.cli.graph.GraphDrawing;
import dev.autogen.cli.graph.GraphGlyphs;
import dev.autogen.cli.graph.GraphGlyphs.NodeMark;
import dev.autogen.cli.graph.GraphNode;
import dev.autogen.cli.graph.GraphRow;
import dev.autogen.revision.Revision;
import java.util.ArrayList;
import java.util.List;

/** Revisions as a drawing of their lines, with the words beside it. */
final class HistoryGraph {

    /** Wider rows push their words to the right instead of those of all rows. */
    private static final int WIDEST_ALIGNED = 24;

    private final RevisionMarks marks;

    private final GraphGlyphs glyphs;

    private final Style style;

    HistoryGraph(RevisionMarks marks, GraphGlyphs glyphs, Style style) {
        this.marks = marks;
        this.glyphs = glyphs;
        this.style = style;
    }

    /** @param revisions each before what it needs */
    List<String> lines(List<Revision> revisions) {
        List<GraphRow> rows =
                GraphDrawing.rows(revisions.stream().map(this::node).toList());
        List<String> words = new RevisionLines(marks, style).table(revisions);
        int width = Math.min(WIDEST_ALIGNED, GraphGlyphs.width(rows));
        List<String> lines = new ArrayList<>();
        for (GraphRow row : rows) {
            if (row.hasNode()) {
                String gap = " ".repeat(Math.max(0, width - row.cells().size()) + 2);
                lines.add(drawn(row, marks.nodeMark(revisions.get(row.node()))) + gap + words.get(row.node()));
            } else {
                lines.add(drawn(row, NodeMark.PLAIN));
            }
        }
        return lines;
    }

    private GraphNode node(Revision revision) {
        List<String> dependencies =
                revision.dependsOn().isEmpty() ? List.of() : ids(marks.graph().dependencies(revision.id()));
        return new GraphNode(revision.id(), ids(marks.graph().parents(revision.id())), dependencies);
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    private String drawn(GraphRow row, NodeMark mark) {
        StringBuilder text = new StringBuilder();
        for (GraphCell cell : row.cells()) {
            String character = String.valueOf(glyphs.of(cell, mark));
            text.append(character.isBlank() ? character : style.lane(cell.colour(), character));
        }
        return text.toString();
    }

    /** What the circles mean, where a database was asked. */
    String legend() {
        return glyphs.node(NodeMark.CURRENT) + " where the database stands   " + glyphs.node(NodeMark.PLAIN)
                + " applied   " + glyphs.node(NodeMark.PENDING) + " not applied";
    }
}

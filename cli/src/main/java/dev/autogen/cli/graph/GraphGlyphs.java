package dev.autogen.cli.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/** The characters a drawing is made of. */
public enum GraphGlyphs {
    /** Box drawing characters with round corners. */
    UNICODE(
            " ╵╷│╴╯╮┤╶╰╭├─┴┬┼",
            '┊',
            '╌',
            '~',
            Map.of(NodeMark.PLAIN, '●', NodeMark.CURRENT, '◉', NodeMark.PENDING, '○')),

    /** For terminals that know nothing else. */
    ASCII(" ''|-'.+-'.+-+++", ':', '.', '~', Map.of(NodeMark.PLAIN, '*', NodeMark.CURRENT, '@', NodeMark.PENDING, 'o'));

    /** What a revision is drawn as. */
    public enum NodeMark {
        /** Applied, or nobody asked a database. */
        PLAIN,
        /** Where the database stands. */
        CURRENT,
        /** Not applied. */
        PENDING
    }

    /** By the union of the directions. */
    private final String lines;

    private final char dashedVertical;

    private final char dashedHorizontal;

    private final char cut;

    private final Map<NodeMark, Character> nodes;

    GraphGlyphs(String lines, char dashedVertical, char dashedHorizontal, char cut, Map<NodeMark, Character> nodes) {
        this.lines = lines;
        this.dashedVertical = dashedVertical;
        this.dashedHorizontal = dashedHorizontal;
        this.cut = cut;
        this.nodes = nodes;
    }

    public char node(NodeMark mark) {
        return requireNonNull(nodes.get(mark));
    }

    /** The character of a cell. */
    public char of(GraphCell cell, NodeMark mark) {
        return switch (cell.kind()) {
            case NODE -> node(mark);
            case CUT -> cut;
            case LINE -> line(cell);
        };
    }

    private char line(GraphCell cell) {
        if (cell.dashed() && cell.links() == GraphCell.VERTICAL) {
            return dashedVertical;
        }
        if (cell.dashed() && cell.links() == GraphCell.HORIZONTAL) {
            return dashedHorizontal;
        }
        return lines.charAt(cell.links());
    }

    /** How many characters the widest row takes, without the gap behind its last lane. */
    public static int width(List<GraphRow> rows) {
        return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
    }
}

package dev.autogen.cli.graph;

import dev.autogen.cli.graph.GraphCell.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Paints one row: the lanes that pass, then what branches off one of them. */
final class RowPainter {

    /**
     * A line from the column of the row to another.
     *
     * @param end where it goes at its other end: {@link GraphCell#UP}, {@link GraphCell#DOWN} or both
     */
    record Link(int column, int end, boolean dashed, int colour) {}

    private final List<GraphCell> cells = new ArrayList<>();

    /** Starts with every lane passing from above to below. */
    RowPainter(List<@Nullable Lane> lanes) {
        for (Lane lane : lanes) {
            cells.add(
                    lane == null
                            ? GraphCell.BLANK
                            : new GraphCell(Kind.LINE, GraphCell.VERTICAL, lane.dashed(), lane.colour()));
            cells.add(GraphCell.BLANK);
        }
    }

    void put(int column, Kind kind, int colour) {
        ensure(column);
        cells.set(2 * column, new GraphCell(kind, 0, false, colour));
    }

    /** Draws lines between a column and others; a lane that one crosses on its way stays as it is. */
    void connect(int column, List<Link> links) {
        Set<Integer> ends = new HashSet<>();
        for (Link link : links) {
            ensure(link.column());
            ends.add(link.column());
            int towards = link.column() > column ? GraphCell.LEFT : GraphCell.RIGHT;
            cells.set(2 * link.column(), new GraphCell(Kind.LINE, link.end() | towards, link.dashed(), link.colour()));
        }
        links.stream()
                .sorted(Comparator.comparingInt((Link link) -> -Math.abs(link.column() - column)))
                .forEach(link -> span(column, link, ends));
    }

    private void span(int column, Link link, Set<Integer> ends) {
        int from = Math.min(column, link.column());
        int to = Math.max(column, link.column());
        for (int cell = 2 * from + 1; cell < 2 * to; cell++) {
            GraphCell there = cells.get(cell);
            boolean passes = cell % 2 == 0 && there.isVertical() && !ends.contains(cell / 2);
            if (!passes) {
                boolean isEnd = cell % 2 == 0 && ends.contains(cell / 2);
                cells.set(
                        cell, there.with(GraphCell.HORIZONTAL, link.dashed(), isEnd ? there.colour() : link.colour()));
            }
        }
        GraphCell start = cells.get(2 * column);
        if (start.kind() == Kind.LINE) {
            int away = link.column() > column ? GraphCell.RIGHT : GraphCell.LEFT;
            cells.set(2 * column, start.with(away, link.dashed(), start.colour()));
        }
    }

    private void ensure(int column) {
        while (cells.size() < 2 * column + 2) {
            cells.add(GraphCell.BLANK);
        }
    }

    GraphRow row(int node) {
        return GraphRow.trimmed(node, cells);
    }
}

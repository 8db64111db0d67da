package dev.autogen.cli.graph;

import dev.autogen.cli.graph.GraphCell.Kind;
import dev.autogen.cli.graph.RowPainter.Link;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Lays revisions out in lanes, one row each, and further rows only where one would be ambiguous.
 *
 * <p>A lane keeps its column and its colour until it reaches its revision; what becomes free is used again, so that the drawing is
 * only as wide as lines run beside each other.
 */
public final class GraphDrawing {

    private final List<GraphNode> nodes;

    private final Map<String, Integer> indexes = new HashMap<>();

    private final List<@Nullable Lane> lanes = new ArrayList<>();

    private final List<GraphRow> rows = new ArrayList<>();

    private int colours;

    private GraphDrawing(List<GraphNode> nodes) {
        this.nodes = nodes;
        nodes.forEach(node -> indexes.put(node.id(), indexes.size()));
    }

    /**
     * The rows of a drawing, from top to bottom.
     *
     * @param nodes each before its parents and dependencies
     */
    public static List<GraphRow> rows(List<GraphNode> nodes) {
        GraphDrawing drawing = new GraphDrawing(nodes);
        for (int index = 0; index < nodes.size(); index++) {
            drawing.draw(index);
        }
        return List.copyOf(drawing.rows);
    }

    private void draw(int index) {
        List<Integer> arriving = arriving(index);
        int column = column(arriving);
        Lane lane = lanes.get(column);
        List<Integer> joining =
                arriving.stream().filter(other -> other != column).toList();
        List<Link> joins = joining.stream().map(other -> joinFrom(other)).toList();
        boolean branches = branches(nodes.get(index));
        if (branches && !joins.isEmpty()) {
            RowPainter painter = new RowPainter(lanes);
            painter.connect(column, joins);
            rows.add(painter.row(-1));
            joins = List.of();
            joining.forEach(other -> lanes.set(other, null));
        }
        RowPainter painter = new RowPainter(lanes);
        joining.forEach(other -> lanes.set(other, null));
        List<Link> links = new ArrayList<>(joins);
        int colour = lane == null ? colours++ : lane.colour();
        links.addAll(goOn(index, column, colour));
        painter.put(column, Kind.NODE, colour);
        painter.connect(column, links);
        rows.add(painter.row(index));
        cut();
        trim();
    }

    private List<Integer> arriving(int index) {
        List<Integer> arriving = new ArrayList<>();
        for (int column = 0; column < lanes.size(); column++) {
            Lane lane = lanes.get(column);
            if (lane != null && lane.target() == index) {
                arriving.add(column);
            }
        }
        return arriving;
    }

    /** Where the revision stands: below a child, else below a dependent, else in a lane of its own. */
    private int column(List<Integer> arriving) {
        for (int column : arriving) {
            if (!laneAt(column).dashed()) {
                return column;
            }
        }
        if (!arriving.isEmpty()) {
            return arriving.get(0);
        }
        int column = free(0);
        if (!rows.isEmpty() && hasNode(rows.get(rows.size() - 1), column)) {
            // Without a gap it would look like a parent of the revision above.
            rows.add(new RowPainter(lanes).row(-1));
        }
        return column;
    }

    private static boolean hasNode(GraphRow row, int column) {
        return 2 * column < row.cells().size() && row.cells().get(2 * column).kind() != Kind.LINE;
    }

    private Lane laneAt(int column) {
        Lane lane = lanes.get(column);
        if (lane == null) {
            throw new IllegalStateException("no lane in column " + column);
        }
        return lane;
    }

    /** A free column at or behind another, else before it, else a new one. */
    private int free(int from) {
        int behind = lanes.subList(Math.min(from, lanes.size()), lanes.size()).indexOf(null);
        if (behind >= 0) {
            return from + behind;
        }
        int before = lanes.indexOf(null);
        if (before >= 0) {
            return before;
        }
        lanes.add(null);
        return lanes.size() - 1;
    }

    private Link joinFrom(int column) {
        Lane lane = laneAt(column);
        return new Link(column, GraphCell.UP, lane.dashed(), lane.colour());
    }

    /** Whether more than one line leaves the revision downwards. */
    private boolean branches(GraphNode node) {
        return node.parents().size() + drawn(node.dependencies()).size() > 1;
    }

    private List<Integer> drawn(List<String> ids) {
        return ids.stream().filter(indexes::containsKey).map(this::target).toList();
    }

    private int target(String id) {
        return indexes.getOrDefault(id, Lane.NOT_DRAWN);
    }

    /** Sends the lines below the revision on their way; the first keeps the column. */
    private List<Link> goOn(int index, int column, int colour) {
        List<Lane> leaving = new ArrayList<>();
        nodes.get(index).parents().forEach(parent -> leaving.add(new Lane(target(parent), false, colour)));
        drawn(nodes.get(index).dependencies()).forEach(target -> leaving.add(new Lane(target, true, colour)));
        lanes.set(column, leaving.isEmpty() ? null : leaving.get(0));
        List<Link> links = new ArrayList<>();
        leaving.stream().skip(1).forEach(lane -> links.add(branchOff(lane, column)));
        return links;
    }

    /** To the lane that goes there already, else to a new one. */
    private Link branchOff(Lane lane, int column) {
        for (int other = 0; other < lanes.size(); other++) {
            Lane there = lanes.get(other);
            if (other != column
                    && there != null
                    && lane.target() != Lane.NOT_DRAWN
                    && there.target() == lane.target()
                    && there.dashed() == lane.dashed()) {
                return new Link(other, GraphCell.VERTICAL, lane.dashed(), there.colour());
            }
        }
        int other = free(column + 1);
        Lane coloured = new Lane(lane.target(), lane.dashed(), colours++);
        lanes.set(other, coloured);
        return new Link(other, GraphCell.DOWN, coloured.dashed(), coloured.colour());
    }

    /** Ends the lanes whose revisions are not drawn. */
    private void cut() {
        RowPainter painter = new RowPainter(lanes);
        boolean any = false;
        for (int column = 0; column < lanes.size(); column++) {
            Lane lane = lanes.get(column);
            if (lane != null && lane.target() == Lane.NOT_DRAWN) {
                painter.put(column, Kind.CUT, lane.colour());
                lanes.set(column, null);
                any = true;
            }
        }
        if (any) {
            rows.add(painter.row(-1));
        }
    }

    private void trim() {
        while (!lanes.isEmpty() && lanes.get(lanes.size() - 1) == null) {
            lanes.remove(lanes.size() - 1);
        }
    }
}

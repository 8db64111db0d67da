package dev.autogen.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lines of revisions as an SVG beside a list of them, a row for each, the newest on top. */
final class RevisionPicture {

    private static final double ROW = 44;
    private static final double LANE = 18;
    private static final double RADIUS = 6;

    /**
     * A row.
     *
     * @param parents ids; those without a row are left out
     * @param before whether it was there before
     */
    record Node(String id, List<String> parents, boolean before) {

        Node {
            parents = List.copyOf(parents);
        }
    }

    private record Edge(int fromRow, int fromLane, int lane, String to) {}

    private final List<Node> nodes;

    /** What each lane waits for, or null for a free one. */
    private final List<@Nullable String> lanes = new ArrayList<>();

    private final Map<String, Integer> rows = new HashMap<>();

    private final Map<String, Integer> laneOf = new HashMap<>();

    private final List<Edge> edges = new ArrayList<>();

    private int width;

    /** @param nodes parents after their children */
    RevisionPicture(List<Node> nodes) {
        this.nodes = List.copyOf(nodes);
        for (int row = 0; row < nodes.size(); row++) {
            rows.put(nodes.get(row).id(), row);
        }
        for (int row = 0; row < nodes.size(); row++) {
            place(row, nodes.get(row));
        }
    }

    private void place(int row, Node node) {
        int lane = lanes.indexOf(node.id());
        lane = lane < 0 ? free() : lane;
        for (int other = 0; other < lanes.size(); other++) {
            if (node.id().equals(lanes.get(other))) {
                lanes.set(other, null);
            }
        }
        laneOf.put(node.id(), lane);
        width = Math.max(width, lanes.size());
        boolean first = true;
        for (String parent : node.parents()) {
            if (rows.containsKey(parent)) {
                int way = first && lanes.get(lane) == null ? lane : free();
                lanes.set(way, parent);
                edges.add(new Edge(row, lane, way, parent));
                first = false;
            }
        }
        width = Math.max(width, lanes.size());
    }

    private int free() {
        int lane = lanes.indexOf(null);
        if (lane < 0) {
            lanes.add(null);
            lane = lanes.size() - 1;
        }
        return lane;
    }

    /** How far the texts begin to the right of it, in units of 16 pixels. */
    double indent() {
        return Math.ceil((width * LANE + 8) / 16 * 4) / 4;
    }

    /** The element; its rows are {@value #ROW} pixels high. */
    String svg() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg aria-hidden=\"true\" width=\"")
                .append(number(width * LANE))
                .append("\" height=\"")
                .append(number(nodes.size() * ROW))
                .append("\">");
        edges.forEach(edge -> svg.append(path(edge)));
        for (Node node : nodes) {
            svg.append("<circle")
                    .append(node.before() ? " class=\"before\"" : "")
                    .append(" cx=\"")
                    .append(number(x(laneOf.getOrDefault(node.id(), 0))))
                    .append("\" cy=\"")
                    .append(number(y(rows.getOrDefault(node.id(), 0))))
                    .append("\" r=\"")
                    .append(number(RADIUS))
                    .append("\"/>");
        }
        return svg.append("</svg>").toString();
    }

    /** Bends into its lane below the child, and out of it above the parent. */
    private String path(Edge edge) {
        int toRow = rows.getOrDefault(edge.to(), 0);
        double startX = x(edge.fromLane());
        double wayX = x(edge.lane());
        double endX = x(laneOf.getOrDefault(edge.to(), 0));
        double startY = y(edge.fromRow());
        double endY = y(toRow);
        double bend = ROW / 2;
        StringBuilder path = new StringBuilder("<path d=\"M" + number(startX) + " " + number(startY));
        curve(path, startX, startY, wayX, startY + bend);
        path.append(" V").append(number(endY - bend));
        curve(path, wayX, endY - bend, endX, endY);
        return path.append("\"/>").toString();
    }

    private static void curve(StringBuilder path, double fromX, double fromY, double toX, double toY) {
        double middle = (fromY + toY) / 2;
        path.append(" C")
                .append(number(fromX) + " " + number(middle) + " " + number(toX) + " " + number(middle) + " ")
                .append(number(toX) + " " + number(toY));
    }

    private static double x(int lane) {
        return lane * LANE + LANE / 2;
    }

    private static double y(int row) {
        return row * ROW + ROW / 2;
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }
}

package dev.autogen.cli.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a drawing, two cells for each lane: the lane itself, and what is between it and the next.
 *
 * @param node the index of the revision whose line it is, or -1 for a line that only connects
 */
public record GraphRow(int node, List<GraphCell> cells) {

    public GraphRow {
        cells = List.copyOf(cells);
    }

    public boolean hasNode() {
        return node >= 0;
    }

    /** The same without blank cells at its end. */
    static GraphRow trimmed(int node, List<GraphCell> cells) {
        List<GraphCell> kept = new ArrayList<>(cells);
        while (!kept.isEmpty() && kept.get(kept.size() - 1).isBlank()) {
            kept.remove(kept.size() - 1);
        }
        return new GraphRow(node, kept);
    }
}

package dev.autogen.cli.graph;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A revision to draw.
 *
 * @param parents ids; those that are not drawn themselves end in a mark
 * @param dependencies ids of other lines, drawn dashed; those that are not drawn themselves are left out
 */
public record GraphNode(String id, List<String> parents, List<String> dependencies) {

    public GraphNode {
        requireNonNull(id, "id");
        parents = List.copyOf(parents);
        dependencies = List.copyOf(dependencies);
    }
}

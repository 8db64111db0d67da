package dev.autogen.report;

import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Revisions as a flowchart of Mermaid, which forges draw in Markdown: the oldest at the bottom, dependencies dashed. */
public final class RevisionFlowchart {

    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_]+");

    private final RevisionGraph graph;

    private final List<Revision> oldestFirst;

    private final Set<String> drawn = new HashSet<>();

    private final List<String> lines = new ArrayList<>();

    private RevisionFlowchart(RevisionGraph graph, List<Revision> newestFirst) {
        this.graph = graph;
        this.oldestFirst = new ArrayList<>(newestFirst);
        Collections.reverse(oldestFirst);
        newestFirst.forEach(revision -> drawn.add(revision.id()));
    }

    /**
     * The text of the chart.
     *
     * @param newestFirst the revisions to draw
     * @param current ids where a database stands, marked
     * @param pending ids it has not applied, marked
     */
    public static String of(
            RevisionGraph graph, List<Revision> newestFirst, Collection<String> current, Collection<String> pending) {
        RevisionFlowchart chart = new RevisionFlowchart(graph, newestFirst);
        chart.lines.add("flowchart BT");
        chart.oldestFirst.forEach(chart::node);
        chart.oldestFirst.forEach(chart::links);
        chart.mark("head", graph.heads().stream().map(Revision::id).toList(), "stroke-width:3px");
        chart.mark("current", current, "fill:#d3f9d8,stroke:#2b8a3e,color:#1b4332");
        chart.mark("pending", pending, "stroke-dasharray:4 3");
        return String.join("\n", chart.lines) + "\n";
    }

    private void node(Revision revision) {
        List<String> text = new ArrayList<>();
        text.add("<b>" + escaped(revision.id()) + "</b>");
        if (!revision.title().isEmpty()) {
            text.add(escaped(revision.title()));
        }
        if (!revision.branchLabels().isEmpty()) {
            text.add("<i>" + escaped(String.join(", ", revision.branchLabels())) + "</i>");
        }
        lines.add("    " + name(revision.id()) + "[\"" + String.join("<br/>", text) + "\"]");
    }

    private void links(Revision revision) {
        graph.parents(revision.id()).forEach(parent -> link(parent, "-->", revision));
        graph.dependencies(revision.id()).forEach(dependency -> link(dependency, "-.->", revision));
    }

    private void link(Revision from, String arrow, Revision to) {
        if (drawn.contains(from.id())) {
            lines.add("    " + name(from.id()) + " " + arrow + " " + name(to.id()));
        }
    }

    private void mark(String kind, Collection<String> ids, String look) {
        Set<String> marked = new HashSet<>(ids);
        List<String> names = oldestFirst.stream()
                .map(Revision::id)
                .filter(marked::contains)
                .map(RevisionFlowchart::name)
                .toList();
        if (!names.isEmpty()) {
            lines.add("    classDef " + kind + " " + look);
            lines.add("    class " + String.join(",", names) + " " + kind);
        }
    }

    /** Names of nodes are plainer than ids may be, and must be no word of the language. */
    private static String name(String id) {
        if (PLAIN_ID.matcher(id).matches()) {
            return "r_" + id;
        }
        StringBuilder name = new StringBuilder("x_");
        id.chars().forEach(character -> {
            boolean plain = character < 128 && Character.isLetterOrDigit(character);
            name.append(plain ? String.valueOf((char) character) : "_" + Integer.toHexString(character) + "_");
        });
        return name.toString();
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(character -> {
            if ("\"#&<>`\\".indexOf(character) >= 0) {
                escaped.append('#').append(character).append(';');
            } else {
                escaped.appendCodePoint(character);
            }
        });
        return escaped.toString();
    }
}

package dev.autogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.DatabasePosition;
import dev.autogen.cli.graph.GraphDrawing;
import dev.autogen.cli.graph.GraphGlyphs;
import dev.autogen.cli.graph.GraphNode;
import dev.autogen.cli.graph.GraphRow;
import dev.autogen.report.RevisionFlowchart;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Drawings of the history, to be looked at: {@code graphs/*.txt}. */
class HistoryGraphTest {

    private static final Golden GOLDEN = new Golden("graphs");

    /**
     * A history to draw.
     *
     * @param range what is drawn of it, or {@code :}
     * @param rows where the database stands, or empty when nobody asks
     */
    private record Drawing(String name, String map, String range, List<String> rows) {

        Drawing(String name, String map) {
            this(name, map, ":", List.of());
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Drawing> drawings() {
        return Stream.of(
                new Drawing("linear", "a; b<-a; c<-b"),
                new Drawing("linear-half-applied", "a; b<-a; c<-b; d<-c", ":", List.of("b")),
                new Drawing("branch", "a; b1,b2<-a; c1<-b1; c2<-b2"),
                new Drawing("branch-and-merge", "a; b1,b2<-a; c1<-b1; m<-(c1,b2); d<-m"),
                new Drawing("criss-cross", "a; b1,b2<-a; m1<-(b1,b2); m2<-(b2,b1); c1<-m1; c2<-m2; end<-(c1,c2)"),
                new Drawing("three-way-merge", "a; b1,b2,b3<-a; c2<-b2; m<-(b1,c2,b3); d<-m"),
                new Drawing("merge-that-is-branched", "a; b1,b2<-a; m<-(b1,b2); c1,c2<-m; d<-(c1,c2)"),
                new Drawing("merge-into-a-line-further-left", "a; b<-a; x<-a; c<-b; y<-x; m<-(y,b); d<-c"),
                new Drawing("several-bases", "a; b<-a; c; d<-c; e"),
                new Drawing("bases-that-merge", "a; b<-a; c; d<-c; m<-(b,d)"),
                new Drawing(
                        "labels-half-applied",
                        "a; b<-a label:billing; c<-b; w<-a label:warehouse,stock; x<-w; y<-x",
                        ":",
                        List.of("c", "w")),
                new Drawing("depends-on", "a; b<-a; c<-b; x; y<-x dep:b; z<-y"),
                new Drawing("base-that-depends", "a; b<-a; c<-b; x dep:b; y<-x"),
                new Drawing("depends-on-both-ways", "a; b<-a; x; y<-x dep:a; c<-b dep:y; z<-y dep:c"),
                new Drawing("dependency-across-a-merge", "a; b1,b2<-a; m<-(b1,b2); x; y<-x dep:b1; z<-y"),
                new Drawing("range", "a; b1,b2<-a; c1<-b1; m<-(c1,b2); d<-m", "b1:d", List.of()),
                new Drawing("squashed", "a; b<-a; c<-b; s<-a replaces:b,c; d<-c"),
                new Drawing(
                        "inside-a-squashed-line",
                        "a; b<-a; c<-b; s<-a replaces:b,c; d1<-c; d2<-s; m<-(d1,d2)",
                        ":",
                        List.of("b")),
                new Drawing("range-inside-a-squashed-line", "a; b<-a; c<-b; s<-a replaces:b,c; d<-s", "b:d", List.of()),
                new Drawing(
                        "team",
                        "p1; p2<-p1; f1<-p2; g1<-p2; f2<-f1; g2<-g1; p3<-p2; m1<-(p3,f2); h1<-p3; m2<-(m1,g2); h2<-h1;"
                                + " m3<-(m2,h2); p4<-m3; k1<-m2",
                        ":",
                        List.of("m1")));
    }

    @ParameterizedTest
    @MethodSource("drawings")
    void looksLikeThis(Drawing drawing) {
        RevisionRange range = RevisionRange.parse(drawing.range());
        RevisionGraph graph = RevisionMap.graph(drawing.map()).showing(drawing.rows(), range.ends());
        List<Revision> revisions = graph.history(range, List.of());
        RevisionMarks marks = marks(graph, drawing.rows());
        String text = Stream.of(GraphGlyphs.UNICODE, GraphGlyphs.ASCII)
                .map(glyphs -> String.join("\n", new HistoryGraph(marks, glyphs, Style.PLAIN).lines(revisions)) + "\n")
                .collect(Collectors.joining("\n", "# " + drawing.map() + "\n\n", ""));
        GOLDEN.check(drawing.name() + ".txt", text);
        GOLDEN.check(
                drawing.name() + ".mmd",
                RevisionFlowchart.of(
                        graph,
                        revisions,
                        ids(graph.current(drawing.rows())),
                        drawing.rows().isEmpty() ? List.of() : pending(graph, drawing.rows())));
    }

    private static RevisionMarks marks(RevisionGraph graph, List<String> rows) {
        return rows.isEmpty()
                ? RevisionMarks.of(graph)
                : RevisionMarks.of(
                        graph, new DatabasePosition(rows, graph.current(rows), List.of(), List.of(), List.of()));
    }

    private static List<String> pending(RevisionGraph graph, List<String> rows) {
        return ids(graph.upgrade(rows, "heads").steps().stream()
                .map(RevisionStep::revision)
                .toList());
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    @Test
    void everyExpectationBelongsToADrawing() {
        assertThat(GOLDEN.names())
                .containsExactlyInAnyOrderElementsOf(drawings()
                        .flatMap(drawing -> Stream.of(drawing.name() + ".txt", drawing.name() + ".mmd"))
                        .toList());
    }

    @Test
    void lanesAreTakenAgainSoThatFiveHundredMergesStayNarrow() {
        List<Revision> revisions = new ArrayList<>();
        String last = "base";
        revisions.add(Revision.of(last));
        for (int i = 0; i < 500; i++) {
            for (int line = 0; line < 3; line++) {
                for (int step = 0; step < 6; step++) {
                    String id = "r" + i + "x" + line + "x" + step;
                    revisions.add(Revision.of(id, step == 0 ? last : "r" + i + "x" + line + "x" + (step - 1)));
                }
            }
            revisions.add(Revision.of("m" + i, "r" + i + "x0x5", "r" + i + "x1x5", "r" + i + "x2x5"));
            last = "m" + i;
        }
        RevisionGraph graph = RevisionGraph.of(revisions);
        List<GraphNode> nodes = graph.history().stream()
                .map(revision -> new GraphNode(revision.id(), revision.parents(), List.of()))
                .toList();
        GraphDrawing.rows(nodes);
        long start = System.nanoTime();
        List<GraphRow> rows = GraphDrawing.rows(nodes);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(GraphGlyphs.width(rows)).isEqualTo(5);
        assertThat(rows.stream().filter(GraphRow::hasNode)).hasSize(nodes.size());
    }

    @Test
    void everyLineIsOneRevisionOrOnlyConnects() {
        RevisionGraph graph = RevisionMap.graph("a; b1,b2<-a; m<-(b1,b2); c1,c2<-m");
        List<String> lines =
                new HistoryGraph(RevisionMarks.of(graph), GraphGlyphs.UNICODE, Style.PLAIN).lines(graph.history());
        assertThat(lines.stream().filter(line -> line.contains("adds"))).hasSize(graph.size());
    }

    @Test
    void coloursNeverChangeWhatIsDrawn() {
        RevisionGraph graph = RevisionMap.graph("a; b1,b2<-a; m<-(b1,b2); x dep:b1");
        List<String> plain =
                new HistoryGraph(RevisionMarks.of(graph), GraphGlyphs.UNICODE, Style.PLAIN).lines(graph.history());
        List<String> coloured =
                new HistoryGraph(RevisionMarks.of(graph), GraphGlyphs.UNICODE, new Style(true)).lines(graph.history());
        assertThat(coloured.stream()
                        .map(line -> line.replaceAll("\u001b\\[[0-9;]*m", "").stripTrailing()))
                .isEqualTo(plain);
        assertThat(coloured.get(0)).contains("\u001b[32m●");
    }
}

package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import dev.autogen.revision.CaseFile.Case;
import dev.autogen.revision.VersionRowChange.Delete;
import dev.autogen.revision.VersionRowChange.Insert;
import dev.autogen.revision.VersionRowChange.Update;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The behaviours Alembic's users know, one by one: {@code graph-cases.txt} and {@code path-cases.txt}. */
class WorkflowCasesTest {

    private static final int GRAPH_CASES = 130;

    private static final int PATH_CASES = 73;

    static Stream<Case> cases() {
        return Stream.concat(CaseFile.cases("graph-cases.txt"), CaseFile.cases("path-cases.txt"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void behaves(Case one) {
        if (one.result() != null) {
            assertThat(run(one.revisions(), one.operation(), one.result())).isEqualTo(one.result());
        } else {
            String expected = String.valueOf(one.error());
            assertThatThrownBy(() -> run(one.revisions(), one.operation(), ""))
                    .isInstanceOfSatisfying(AutogenException.class, e -> {
                        String message = String.valueOf(e.getMessage());
                        if (expected.endsWith("$")) {
                            assertThat(message.lines().findFirst().orElseThrow())
                                    .endsWith(expected.substring(0, expected.length() - 1));
                        } else {
                            assertThat(message).contains(expected);
                        }
                        assertThat(e.nextStep()).isPresent();
                    });
        }
    }

    @Test
    void everyNumberIsACaseOrLeftOutForAReason() {
        List<String> numbers = new ArrayList<>();
        IntStream.rangeClosed(1, GRAPH_CASES).forEach(i -> numbers.add("G" + i));
        IntStream.rangeClosed(1, PATH_CASES).forEach(i -> numbers.add("T" + i));
        Set<String> found = cases().map(Case::number).collect(Collectors.toSet());
        List<String> leftOut = CaseFile.lines("left-out.txt").stream()
                .map(line -> line.split("\\s+", 2))
                .peek(line -> assertThat(line[1]).as(line[0]).hasSizeGreaterThan(20))
                .map(line -> line[0])
                .toList();
        assertThat(found).doesNotContainAnyElementsOf(leftOut);
        found.addAll(leftOut);
        assertThat(found).containsExactlyInAnyOrderElementsOf(numbers);
    }

    /** Runs an operation and writes its result in the notation of the files, with the parts the expectation has. */
    private static String run(List<Revision> revisions, String operation, String expected) {
        RevisionGraph graph = RevisionGraph.of(revisions);
        String[] words = operation.split("\\s+");
        return switch (words[0]) {
            case "heads" -> ids(graph.heads());
            case "bases" -> ids(graph.bases());
            case "history" -> ids(graph.history());
            case "ancestors" -> ids(graph.ancestors(words[1]));
            case "all" -> ids(graph.resolve(words[1]));
            case "one" -> ids(graph.resolveOne(words[1]).stream().toList());
            case "text" -> text(graph.get(words[1]), expected);
            case "between" -> between(graph, words);
            case "up" -> path(graph.upgrade(list(words[3]), list(words[1])), list(words[3]), expected);
            case "down" -> path(graph.downgrade(list(words[3]), words[1]), list(words[3]), expected);
            case "stamp" -> stamps(graph.stamp(list(words[3]), words[1]), list(words[3]));
            case "run" -> rowsAfterEach(graph, words);
            default -> throw new IllegalArgumentException(operation);
        };
    }

    private static String text(Revision revision, String expected) {
        for (String part : expected.split(" (?=\\w+=)")) {
            assertThat(revision.toString()).contains(part);
        }
        return expected;
    }

    /** {@code between UPPER and LOWER inclusive|exclusive [whole]}. */
    private static String between(RevisionGraph graph, String[] words) {
        boolean inclusive = words[4].equals("inclusive");
        boolean whole = words.length > 5;
        List<Integer> found = new RangeSelection(graph, new TargetResolver(graph))
                .between(list(words[1]), list(words[3]), Set.of(), inclusive, whole);
        return ids(graph.at(found));
    }

    private static String path(RevisionPath path, List<String> before, String expected) {
        Collection<String> rows = before;
        for (RevisionStep step : path.steps()) {
            rows = step.rowsAfter(rows);
        }
        assertThat(path.rowsAfter()).containsExactlyElementsOf(new TreeSet<>(rows));
        String result = ids(path.steps().stream().map(RevisionStep::revision).toList());
        if (expected.contains("; changes")) {
            result += " ; changes "
                    + path.steps().stream()
                            .map(step -> changes(step.rowChanges()))
                            .collect(Collectors.joining(" "));
        }
        result += " ; rows " + joined(path.rowsAfter());
        return path.warnings().isEmpty() ? result : result + " ; warn";
    }

    private static String stamps(List<StampStep> steps, List<String> before) {
        List<String> rows = before.stream().sorted().toList();
        List<String> shown = new ArrayList<>();
        for (StampStep step : steps) {
            rows = step.rowsAfter(rows);
            shown.add(changes(step.rowChanges()));
        }
        return (shown.isEmpty() ? "-" : String.join(" | ", shown)) + " ; rows " + joined(rows);
    }

    /** {@code run STEPS from ROWS}: upgrades one by one, in the order given. */
    private static String rowsAfterEach(RevisionGraph graph, String[] words) {
        int from = Arrays.asList(words).indexOf("from");
        List<String> rows = list(words[from + 1]);
        BitSet applied = graph.links().needs(graph.positions(rows));
        VersionRows table = new VersionRows(graph, rows, applied);
        List<String> shown = new ArrayList<>();
        for (int i = 1; i < from; i++) {
            table.upgrade(graph.position(words[i]));
            shown.add("{" + String.join(",", table.ids()) + "}");
        }
        return String.join(" ", shown);
    }

    private static String changes(List<VersionRowChange> changes) {
        return changes.stream()
                .map(change -> {
                    if (change instanceof Insert insert) {
                        return "+" + insert.id();
                    }
                    if (change instanceof Update update) {
                        return update.from() + ">" + update.to();
                    }
                    return "-" + ((Delete) change).id();
                })
                .collect(Collectors.joining(" "));
    }

    private static List<String> list(String word) {
        return CaseFile.words(word, ",");
    }

    private static String ids(List<Revision> revisions) {
        return joined(revisions.stream().map(Revision::id).toList());
    }

    private static String joined(List<String> words) {
        return words.isEmpty() ? "-" : String.join(" ", words);
    }
}

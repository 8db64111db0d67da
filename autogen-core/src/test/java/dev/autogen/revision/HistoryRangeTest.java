package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HistoryRangeTest {

    private static final RevisionGraph LINE = RevisionGraph.of(CaseFile.revisions("a; b<-a; c<-b"));

    private static final RevisionGraph BRANCHES =
            RevisionGraph.of(CaseFile.revisions("a; b<-a; c1<-b label:one; d1<-c1; c2<-b label:two; d2<-c2; e2<-d2"));

    private static String history(RevisionGraph graph, String range, String rows) {
        return String.join(
                " ",
                graph.history(RevisionRange.parse(range), CaseFile.words(rows, ",")).stream()
                        .map(Revision::id)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "a:b, -, b a",
        ":b, -, b a",
        "a:, -, c b a",
        ":, -, c b a",
        "a:+2, -, c b a",
        "b:+1, -, c b",
        "-2:c, -, c b a",
        "-1:c, -, c b",
        "-5:c, -, c b a",
        "-1:, -, c b",
        "current:, b, c b",
        "current:, -, c b a",
        ":current, b, b a",
        "current:current, b, b",
        "base:head, -, c b a",
        "b-1:head, -, c b a",
        "' a : b ', -, b a"
    })
    void includesBothEnds(String range, String rows, String expected) {
        assertThat(history(LINE, range, rows)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        ":, -, d1 c1 e2 d2 c2 b a",
        "-1:, -, d1 c1 e2 d2",
        "-3:, -, d1 c1 e2 d2 c2 b a",
        "two@-1:, -, e2 d2",
        "two@base:, -, e2 d2 c2 b a",
        "b:one@head, -, d1 c1 b",
        "current:, 'd1,c2', d1 e2 d2 c2",
        "c2:two@+1, -, d2 c2",
    })
    void followsBranches(String range, String rows, String expected) {
        assertThat(history(BRANCHES, range, rows)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "c:a, not-an-ancestor, Revision c is not an ancestor of revision a",
        "+1:c, relative-too-far, Relative revision +1 didn't produce 1 migrations",
        "-1:+1, bad-target, '''-1'' has nothing to count from'",
        "x:, unknown-revision, Can't locate revision identified by 'x'",
        "a:+9, relative-too-far, Relative revision +9 didn't produce 9 migrations",
    })
    void saysWhatIsWrongWithARange(String range, String code, String message) {
        assertThatThrownBy(() -> history(LINE, range, "-"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "a:b:c", "", "::"})
    void aRangeHasOneColon(String text) {
        assertThatThrownBy(() -> RevisionRange.parse(text))
                .hasMessageStartingWith("History range requires [start]:[end], [start]:, or :[end]");
    }

    @Test
    void tellsRangesFromTargets() {
        assertThat(RevisionRange.isRange("a:")).isTrue();
        assertThat(RevisionRange.isRange("a")).isFalse();
        assertThat(LINE.history(new RevisionRange(null, "b"), List.of())).hasSize(2);
    }
}

package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A squashed revision in the graph, with and without the files of the line it replaces. */
class SquashGraphTest {

    private static final Revision P = Revision.of("ppp");
    private static final Revision A = Revision.of("aaa", "ppp");
    private static final Revision B = Revision.of("bbb", "aaa");
    private static final Revision C = Revision.of("ccc", "bbb");
    private static final Revision D = Revision.of("ddd", "ccc");
    private static final Revision S = squash("sss", "ppp", "aaa", "bbb", "ccc");

    private static final RevisionGraph BOTH = RevisionGraph.of(List.of(P, A, B, C, D, S));
    private static final RevisionGraph ALONE = RevisionGraph.of(List.of(P, D, S));

    private static Revision squash(String id, String parent, String... replaces) {
        List<String> parents = parent.isEmpty() ? List.of() : List.of(parent);
        return new Revision(id, parents, List.of(), List.of(), null, "", List.of(replaces));
    }

    /** {@code aaa ppp>aaa} for each step, {@code (sss)} where it is only recorded. */
    private static String shown(RevisionPath path) {
        return path.steps().stream()
                .map(step -> (step.recorded()
                                ? "(" + step.revision().id() + ")"
                                : step.revision().id()) + " "
                        + step.rowChanges().stream().map(SquashGraphTest::shown).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(", "));
    }

    private static String shown(VersionRowChange change) {
        if (change instanceof VersionRowChange.Insert insert) {
            return "+" + insert.id();
        }
        if (change instanceof VersionRowChange.Update update) {
            return update.from() + ">" + update.to();
        }
        return "-" + ((VersionRowChange.Delete) change).id();
    }

    private static List<String> ids(List<Revision> revisions) {
        return revisions.stream().map(Revision::id).toList();
    }

    @Test
    void theGraphShowsTheSquashInsteadOfTheLine() {
        for (RevisionGraph graph : List.of(BOTH, ALONE)) {
            assertThat(ids(graph.history())).containsExactly("ddd", "sss", "ppp");
            assertThat(ids(graph.heads())).containsExactly("ddd");
            assertThat(ids(graph.children("ppp"))).containsExactly("sss");
            assertThat(ids(graph.parents("ddd"))).containsExactly("sss");
            assertThat(graph.size()).isEqualTo(3);
            assertThat(ids(graph.resolve("ccc"))).containsExactly("sss");
            assertThat(ids(graph.resolve("cc"))).containsExactly("sss");
            assertThat(graph.replacement("bbb")).contains(S);
        }
        assertThat(ids(BOTH.parents("bbb"))).containsExactly("aaa");
        assertThat(ids(BOTH.ancestors("bbb"))).containsExactly("aaa", "ppp");
        assertThat(ids(BOTH.resolve("bb"))).containsExactly("bbb");
    }

    @Test
    void anEmptyDatabaseRunsOnlyTheSquash() {
        for (RevisionGraph graph : List.of(BOTH, ALONE)) {
            assertThat(shown(graph.upgrade(List.of(), "head"))).isEqualTo("ppp +ppp, sss ppp>sss, ddd sss>ddd");
            assertThat(shown(graph.upgrade(List.of("ppp"), "ccc"))).isEqualTo("sss ppp>sss");
        }
    }

    @Test
    void aDatabaseThatHasAllRecordsIt() {
        for (RevisionGraph graph : List.of(BOTH, ALONE)) {
            assertThat(shown(graph.upgrade(List.of("ccc"), "head"))).isEqualTo("(sss) ccc>sss, ddd sss>ddd");
            assertThat(shown(graph.upgrade(List.of("ccc"), "sss"))).isEqualTo("(sss) ccc>sss");
            assertThat(shown(graph.upgrade(List.of("ddd"), "head"))).isEmpty();
            assertThat(ids(graph.current(List.of("ccc")))).containsExactly("sss");
            assertThat(ids(graph.applied(List.of("ddd")))).containsExactlyInAnyOrder("ppp", "sss", "ddd");
        }
    }

    @Test
    void aDatabaseThatHasSomeFinishesThemFirst() {
        assertThat(shown(BOTH.upgrade(List.of("bbb"), "head"))).isEqualTo("ccc bbb>ccc, (sss) ccc>sss, ddd sss>ddd");
        assertThat(shown(BOTH.upgrade(List.of("aaa"), "+1"))).isEqualTo("bbb aaa>bbb");
        assertThat(shown(BOTH.upgrade(List.of("aaa"), "sss"))).isEqualTo("bbb aaa>bbb, ccc bbb>ccc, (sss) ccc>sss");
        assertThat(shown(BOTH.upgrade(List.of(), "bbb"))).isEqualTo("ppp +ppp, aaa ppp>aaa, bbb aaa>bbb");
        assertThat(ids(BOTH.current(List.of("bbb")))).containsExactly("bbb");
        assertThat(ids(BOTH.history(RevisionRange.parse("current:"), List.of("bbb"))))
                .containsExactly("ddd", "ccc", "bbb");
    }

    @Test
    void goingDownTakesTheSquashUnlessTheTargetIsInside() {
        for (RevisionGraph graph : List.of(BOTH, ALONE)) {
            assertThat(shown(graph.downgrade(List.of("ddd"), "ppp"))).isEqualTo("ddd ddd>sss, sss sss>ppp");
            assertThat(shown(graph.downgrade(List.of("ccc"), "base"))).isEqualTo("sss ccc>ppp, ppp -ppp");
            assertThat(shown(graph.downgrade(List.of("ddd"), "-1"))).isEqualTo("ddd ddd>sss");
            assertThat(shown(graph.downgrade(List.of("ccc", "sss"), "base"))).isEqualTo("sss -sss ccc>ppp, ppp -ppp");
        }
        assertThat(shown(BOTH.downgrade(List.of("ddd"), "bbb"))).isEqualTo("ddd ddd>ccc, ccc ccc>bbb");
        assertThat(shown(BOTH.downgrade(List.of("sss"), "aaa"))).isEqualTo("ccc sss>bbb, bbb bbb>aaa");
        assertThat(shown(BOTH.downgrade(List.of("bbb"), "-1"))).isEqualTo("bbb bbb>aaa");
    }

    @Test
    void aDatabaseInsideALineWhoseFilesAreGoneIsToldSo() {
        for (String row : List.of("aaa", "bbb")) {
            assertThatThrownBy(() -> ALONE.upgrade(List.of(row), "head"))
                    .isInstanceOfSatisfying(AutogenException.class, e -> {
                        assertThat(e.code()).isEqualTo("replaced-revision");
                        assertThat(e.nextStep().orElse("")).contains("Name sss instead.", "autogen doctor");
                    })
                    .hasMessageContaining(row + " was squashed into sss")
                    .hasMessageContaining("at ccc");
        }
        assertThatThrownBy(() -> ALONE.resolve("bb")).hasMessageContaining("bb was squashed into sss");
    }

    @Test
    void stampsKnowBothNames() {
        for (RevisionGraph graph : List.of(BOTH, ALONE)) {
            assertThat(graph.stamp(List.of("ccc"), "ddd").get(0).rowChanges())
                    .containsExactly(new VersionRowChange.Update("ccc", "ddd"));
            assertThat(graph.stamp(List.of("ccc"), "sss").get(0).rowChanges())
                    .containsExactly(new VersionRowChange.Update("ccc", "sss"));
            assertThat(graph.stamp(List.of("sss"), "ccc")).isEmpty();
        }
        assertThat(BOTH.stamp(List.of("sss"), "bbb").get(0).rowChanges())
                .containsExactly(new VersionRowChange.Update("sss", "bbb"));
    }

    @Test
    void aSquashCanBeSquashed() {
        Revision e = Revision.of("eee", "ddd");
        Revision t = squash("ttt", "ppp", "aaa", "bbb", "ccc", "sss", "ddd");
        RevisionGraph graph = RevisionGraph.of(List.of(t, e, D, S, C, B, A, P));
        assertThat(ids(graph.history())).containsExactly("eee", "ttt", "ppp");
        assertThat(shown(graph.upgrade(List.of("bbb"), "head")))
                .isEqualTo("ccc bbb>ccc, (sss) ccc>sss, ddd sss>ddd, (ttt) ddd>ttt, eee ttt>eee");
        assertThat(shown(graph.upgrade(List.of("ccc"), "head")))
                .isEqualTo("(sss) ccc>sss, ddd sss>ddd, (ttt) ddd>ttt, eee ttt>eee");
        RevisionGraph withoutInner = RevisionGraph.of(List.of(t, e, D, S, P));
        assertThat(shown(withoutInner.upgrade(List.of("sss"), "head")))
                .isEqualTo("ddd sss>ddd, (ttt) ddd>ttt, eee ttt>eee");
        assertThatThrownBy(() -> withoutInner.upgrade(List.of("bbb"), "head"))
                .hasMessageContaining("squashed into sss");
        RevisionGraph alone = RevisionGraph.of(List.of(t, e, P));
        assertThat(shown(alone.upgrade(List.of("ddd"), "head"))).isEqualTo("(ttt) ddd>ttt, eee ttt>eee");
        assertThatThrownBy(() -> alone.upgrade(List.of("sss"), "head")).hasMessageContaining("squashed into ttt");
    }

    @Test
    void aLineThatIsNoneIsNamed() {
        refused("replaced-parent", "xxx follows bbb", P, A, B, C, S, Revision.of("xxx", "bbb"));
        refused("replaced-parent", "xxx follows bbb", P, S, Revision.of("xxx", "bbb"));
        Revision dependent = new Revision("xxx", List.of("ppp"), List.of(), List.of("aaa"), null, "");
        refused("replaced-parent", "xxx follows aaa", P, A, B, C, S, dependent);
        refused("squash-incomplete", "are gone (aaa)", P, B, C, S);
        refused("squash-incomplete", "are gone (ccc)", P, A, B, S);
        refused("squash-parents", "sss has other parents than aaa", P, A, B, C, squash("sss", "", "aaa", "bbb", "ccc"));
        refused(
                "squash-not-one-line",
                "ccc does not follow aaa",
                P,
                A,
                B,
                C,
                squash("sss", "ppp", "aaa", "ccc", "bbb"));
        refused(
                "replaced-twice",
                "aaa is replaced by sss and by ttt",
                P,
                A,
                B,
                C,
                S,
                squash("ttt", "ppp", "aaa", "bbb"));
        refused("self-loop", "sss replaces itself", P, squash("sss", "ppp", "sss", "aaa"));
    }

    private static void refused(String code, String words, Revision... revisions) {
        assertThatThrownBy(() -> RevisionGraph.of(List.of(revisions)))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(words);
    }

    @Test
    void labelsAndDependenciesOfTheLineBecomeThoseOfTheSquash() {
        Revision other = Revision.of("ooo");
        Revision b = new Revision("bbb", List.of("aaa"), List.of("shop"), List.of("oo"), null, "");
        RevisionGraph line = RevisionGraph.of(List.of(P, A, b, C, D, other));
        List<Revision> range = SquashLine.of(line, RevisionRange.parse("aaa:ccc"));
        Revision squash = SquashLine.squashed(line, range, Revision.of("sss"));
        assertThat(squash)
                .isEqualTo(new Revision(
                        "sss",
                        List.of("ppp"),
                        List.of("shop"),
                        List.of("ooo"),
                        null,
                        "",
                        List.of("aaa", "bbb", "ccc")));
        for (List<Revision> files : List.of(List.of(P, A, b, C, D, other, squash), List.of(P, D, other, squash))) {
            RevisionGraph graph = RevisionGraph.of(files);
            assertThat(ids(graph.resolve("shop@head"))).containsExactly("ddd");
            assertThat(shown(graph.upgrade(List.of("ppp"), "shop@head")))
                    .isEqualTo("ooo +ooo, sss -ooo ppp>sss, ddd sss>ddd");
        }
    }

    @Test
    void onlyALineCanBeSquashed() {
        Revision x = Revision.of("xxx", "bbb");
        Revision y = new Revision("yyy", List.of(), List.of(), List.of("aaa"), null, "needs a");
        Revision merge = Revision.of("mmm", "ddd", "xxx");
        RevisionGraph graph = RevisionGraph.of(List.of(P, A, B, C, D, x, y, merge));
        assertThatThrownBy(() -> SquashLine.of(graph, RevisionRange.parse("ppp:ddd")))
                .hasMessageContaining("xxx branches off at bbb")
                .hasMessageContaining("yyy needs a depends on aaa");
        assertThatThrownBy(() -> SquashLine.of(graph, RevisionRange.parse("ccc:mmm")))
                .hasMessageContaining("mmm joins several lines: ddd, xxx");
        assertThatThrownBy(() -> SquashLine.of(graph, RevisionRange.parse("xxx:ddd")))
                .hasMessageContaining("xxx is not an ancestor of revision ddd");
        assertThatThrownBy(() -> SquashLine.of(graph, RevisionRange.parse("ccc:ccc")))
                .hasMessageContaining("nothing to squash");
        assertThat(ids(SquashLine.of(graph, RevisionRange.parse("ccc:ddd")))).containsExactly("ccc", "ddd");
        assertThat(ids(SquashLine.of(RevisionGraph.of(List.of(P, A, B)), RevisionRange.parse(":"))))
                .containsExactly("ppp", "aaa", "bbb");
        assertThatThrownBy(() -> SquashLine.of(BOTH, RevisionRange.parse("bbb:ddd")))
                .hasMessageContaining("bbb is replaced by sss");
    }

    @Test
    void aReplacedIdIsNotGivenAgain() {
        assertThatThrownBy(() -> RevisionIds.check("bbb", ALONE)).hasMessageContaining("squashed into sss");
        List<Revision> numbered = new ArrayList<>(List.of(squash("3", "", "7", "8")));
        assertThat(RevisionIds.sequential(RevisionGraph.of(numbered), 4)).isEqualTo("0009");
    }
}

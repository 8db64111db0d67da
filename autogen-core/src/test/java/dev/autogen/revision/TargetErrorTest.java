package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetErrorTest {

    private static Revision revision(String id, String message, String... parents) {
        return new Revision(id, List.of(parents), List.of(), List.of(), Instant.parse("2026-03-04T05:06:07Z"), message);
    }

    private static final RevisionGraph TWO_HEADS = RevisionGraph.of(List.of(
            revision("aa11", "start"),
            revision("aa22", "add user email\n\nand more", "aa11"),
            revision("bb33", "", "aa11")));

    @Test
    void severalHeadsAreListedWithDateAndMessageAndHowToJoinThem() {
        assertThatThrownBy(() -> TWO_HEADS.upgrade(List.of(), "head"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("multiple-heads");
                    assertThat(e)
                            .hasMessage("Multiple head revisions are present for given argument 'head'; aa22, bb33\n"
                                    + "  aa22  2026-03-04 05:06  add user email\n"
                                    + "  bb33  2026-03-04 05:06");
                    assertThat(e.nextStep().orElseThrow()).contains("`autogen merge -m \"merge heads\"`");
                });
    }

    @Test
    void anAmbiguousPrefixListsItsCandidates() {
        assertThatThrownBy(() -> TWO_HEADS.resolve("aa"))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("ambiguous-revision"))
                .hasMessage("Multiple revisions start with 'aa': aa11, aa22\n"
                        + "  aa11  2026-03-04 05:06  start\n"
                        + "  aa22  2026-03-04 05:06  add user email");
    }

    @Test
    void aRowTheFilesDoNotHaveIsNamed() {
        assertThatThrownBy(() -> TWO_HEADS.upgrade(List.of("cc44"), "heads"))
                .isInstanceOfSatisfying(AutogenException.class, e -> {
                    assertThat(e.code()).isEqualTo("unknown-revision");
                    assertThat(e.nextStep().orElseThrow()).contains("`autogen history`");
                })
                .hasMessageStartingWith("Can't locate revision identified by 'cc44'");
    }

    @Test
    void anAmbiguousWalkNamesTheWays() {
        assertThatThrownBy(() -> TWO_HEADS.upgrade(List.of("aa11"), "+1"))
                .isInstanceOfSatisfying(
                        AutogenException.class,
                        e -> assertThat(e.nextStep().orElseThrow()).contains("aa22@+1"))
                .hasMessageStartingWith("Ambiguous walk: '+1' leads from aa11 to several revisions; aa22, bb33");
        assertThat(TWO_HEADS.upgrade(List.of("aa11"), "aa22@+1").rowsAfter()).containsExactly("aa22");
    }

    @Test
    void aLongListEndsInACount() {
        List<Revision> many = IntStream.range(0, 100)
                .mapToObj(i -> Revision.of(String.format("r%03d", i)))
                .toList();
        assertThatThrownBy(() -> RevisionGraph.of(many).resolve("head"))
                .hasMessageContaining("r018, r019 and 80 more\n")
                .hasMessageEndingWith("\n  and 80 more");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "@", "a@", "@head", "a b", "a:b", "a@b@c", "a+", "+", "a+b", "1-2-3", "+99999999999"})
    void whatIsNoTargetIsRefused(String text) {
        assertThatThrownBy(() -> TWO_HEADS.resolve(text))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("bad-target"))
                .hasMessage("'" + text + "' is not a revision target.");
    }

    @Test
    void currentIsWhereTheDatabaseIs() {
        assertThat(TWO_HEADS.resolve("current", List.of("aa11")))
                .extracting(Revision::id)
                .containsExactly("aa11");
        assertThat(TWO_HEADS.upgrade(List.of("aa11"), "current").isEmpty()).isTrue();
        assertThat(TWO_HEADS.downgrade(List.of("aa22"), "current-1").rowsAfter())
                .containsExactly("aa11");
    }

    @Test
    void whatDependenciesImplyIsCurrentToo() {
        RevisionGraph graph = RevisionGraph.of(CaseFile.revisions("a1; a2<-a1; b1; b2<-b1 dep:a2; b3<-b2"));
        assertThat(graph.current(List.of("b2"))).extracting(Revision::id).containsExactly("a2", "b2");
        assertThat(graph.applied(List.of("b2"))).extracting(Revision::id).containsExactly("a1", "a2", "b1", "b2");
        assertThat(graph.effectiveHeads()).extracting(Revision::id).containsExactly("b3");
        assertThat(graph.dependencies("b2")).extracting(Revision::id).containsExactly("a2");
        assertThat(graph.descendants("a1")).extracting(Revision::id).containsExactly("b3", "b2", "a2");
    }

    @Test
    void branchLabelsReachTheDescendants() {
        RevisionGraph graph = RevisionGraph.of(CaseFile.revisions("a; b<-a label:shop; c<-b label:web; d<-a"));
        assertThat(graph.branchLabels("c")).containsExactly("shop", "web");
        assertThat(graph.branchLabels("a")).isEmpty();
        assertThat(graph.branchLabels("d")).isEmpty();
    }
}

package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    private static final RevisionGraph LINE = RevisionGraph.of(CaseFile.revisions("aaaa; bbbb<-aaaa; cccc<-bbbb"));

    private static final RevisionGraph BRANCHES =
            RevisionGraph.of(CaseFile.revisions("aaaa; bbbb<-aaaa; c1c1<-bbbb label:one; c2c2<-bbbb label:two"));

    @Test
    void aNewRevisionFollowsTheSingleHead() {
        assertThat(Placement.parents(LINE, List.of(), false)).containsExactly("cccc");
        assertThat(Placement.parents(RevisionGraph.of(List.of()), List.of(), false))
                .isEmpty();
    }

    @Test
    void amongSeveralHeadsOneMustBeNamed() {
        assertThatThrownBy(() -> Placement.parents(BRANCHES, List.of(), false))
                .isInstanceOfSatisfying(
                        AutogenException.class,
                        e -> assertThat(e.nextStep().orElseThrow()).contains("autogen merge"))
                .hasMessage(
                        "Multiple heads are present; please specify the head revision on which the new revision should"
                                + " be based, or perform a merge.\n  c1c1  adds c1c1\n  c2c2  adds c2c2");
        assertThat(Placement.parents(BRANCHES, List.of("two@head"), false)).containsExactly("c2c2");
        assertThat(Placement.parents(BRANCHES, List.of("c1"), false)).containsExactly("c1c1");
        assertThat(Placement.parents(BRANCHES, List.of("base"), false)).isEmpty();
        assertThat(Placement.parents(BRANCHES, List.of("one", "two"), false)).containsExactly("c1c1", "c2c2");
    }

    @Test
    void onlyASpliceFollowsARevisionThatIsNoHead() {
        assertThatThrownBy(() -> Placement.parents(LINE, List.of("bbbb"), false))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("not-a-head"))
                .hasMessage(
                        "Revision bbbb is not a head revision; please specify --splice to create a new branch from this"
                                + " revision");
        assertThat(Placement.parents(LINE, List.of("bbbb"), true)).containsExactly("bbbb");
        assertThatThrownBy(() -> Placement.parents(LINE, List.of("cccc", "aaaa"), true))
                .hasMessage("Requested revision cccc overlaps with other requested revisions aaaa");
    }

    @Test
    void aMergeJoinsAllHeadsOrThoseNamed() {
        assertThat(Placement.mergeParents(BRANCHES, List.of(), false)).containsExactly("c1c1", "c2c2");
        assertThat(Placement.mergeParents(BRANCHES, List.of("heads"), false)).containsExactly("c1c1", "c2c2");
        assertThat(Placement.mergeParents(BRANCHES, List.of("two", "one"), false))
                .containsExactly("c2c2", "c1c1");
        assertThatThrownBy(() -> Placement.mergeParents(LINE, List.of(), false))
                .hasMessage("There is nothing to merge: a merge joins at least two revisions, and there is only cccc");
        assertThatThrownBy(() -> Placement.mergeParents(BRANCHES, List.of("c1c1", "aaaa"), false))
                .hasMessage("Requested revision c1c1 overlaps with other requested revisions aaaa");
    }

    @Test
    void onlyASpliceMergesRevisionsThatAreNoHeads() {
        RevisionGraph graph = RevisionGraph.of(CaseFile.revisions("a; b1<-a; b2<-a; c1<-b1"));
        assertThatThrownBy(() -> Placement.mergeParents(graph, List.of("b1", "b2"), false))
                .hasMessage(
                        "Revision b1 is not a head revision; please specify --splice to create a new branch from this"
                                + " revision");
        assertThat(Placement.mergeParents(graph, List.of("b1", "b2"), true)).containsExactly("b1", "b2");
    }

    @Test
    void headsThatDependOnEachOtherCanBeMerged() {
        RevisionGraph graph = RevisionGraph.of(CaseFile.revisions("a1; b1 dep:a1"));
        assertThat(Placement.mergeParents(graph, List.of(), false)).containsExactly("a1", "b1");
    }

    @ParameterizedTest
    @CsvSource({"cccc, cccc", "c2c2, c2c2", "bb, bbbb", "one, one", "two@head, c2c2"})
    void writesWholeIdsAndKeepsLabels(String given, String written) {
        RevisionGraph graph = given.equals("cccc") ? LINE : BRANCHES;
        assertThat(Placement.dependsOn(graph, List.of(given, given))).containsExactly(written);
    }

    @Test
    void aDependencyMustBeThere() {
        assertThatThrownBy(() -> Placement.dependsOn(LINE, List.of("invalid")))
                .hasMessageStartingWith("Can't locate revision identified by 'invalid'");
    }

    @ParameterizedTest
    @CsvSource({
        "my-branch, 'Character(s) ''-'' not allowed in branch label ''my-branch'''",
        "one, 'Branch label ''one'' is already a branch label, by revision c1c1'",
        "aaaa, 'Branch label ''aaaa'' is already taken, by revision aaaa'",
        "head, the name is reserved",
    })
    void aLabelMustBeNew(String label, String message) {
        assertThat(Placement.branchLabels(BRANCHES, List.of("shop", "shop"))).containsExactly("shop");
        assertThatThrownBy(() -> Placement.branchLabels(BRANCHES, List.of(label)))
                .hasMessageContaining(message);
    }

    @Test
    void branchPointsAreWhereSeveralLinesGoOn() {
        assertThat(BRANCHES.branchPoints()).extracting(Revision::id).containsExactly("bbbb");
        assertThat(LINE.branchPoints()).isEmpty();
        assertThat(BRANCHES.resolveOne("current", List.of("aaaa"))).contains(BRANCHES.get("aaaa"));
    }
}

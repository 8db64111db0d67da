package dev.autogen.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RevisionIdsTest {

    private static RevisionGraph graph(String map) {
        return RevisionGraph.of(CaseFile.revisions(map));
    }

    @Test
    void randomIdsAreTwelveHexadecimalCharactersAndNeverNumbers() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            String id = RevisionIds.random(graph(""));
            assertThat(id).matches("[0-9a-f]{12}").containsPattern("[a-f]");
            ids.add(id);
        }
        assertThat(ids).hasSize(20_000);
    }

    @Test
    void aRandomIdThatIsTakenOrANumberIsDrawnAgain() {
        Iterator<Long> drawn = List.of(0xaaaa_bbbb_ccccL, 0x1234_5678_9012L, 0xabcdL, 0xffff_0000_1111_222aL)
                .iterator();
        RandomGenerator random = drawn::next;
        assertThat(RevisionIds.random(graph("aaaabbbbcccc; 00000000abcd"), random))
                .isEqualTo("00001111222a");
    }

    @ParameterizedTest
    @CsvSource({
        "'', 4, 0001",
        "'0001; 0002<-0001', 4, 0003",
        "'0001; 0002<-0001; 0007<-0001', 4, 0008",
        "'0009; 0010<-0009', 4, 0011",
        "'9999', 4, 10000",
        "'9999; 10000<-9999', 4, 10001",
        "'abc; 12ab<-abc; 5<-abc', 3, 006",
        "'ae1027a6; 0001<-ae1027a6', 1, 2",
    })
    void sequentialIdsFollowTheHighestNumber(String map, int width, String next) {
        assertThat(RevisionIds.sequential(graph(map), width)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "no-dashes, -",
        "no@at, @",
        "no:colon, :",
        "no+plus, +",
        "'a+b@c-d:e', '+, -, :, @'",
        "'two words', ' '",
        "'one,two', ','",
        "up/down, /",
        "up\\down, \\",
        "what?, ?",
    })
    void namesTheCharactersAnIdCannotHave(String id, String characters) {
        assertThatThrownBy(() -> RevisionIds.check(id, graph("a")))
                .isInstanceOf(AutogenException.class)
                .hasMessage("Character(s) '" + characters + "' not allowed in revision identifier '" + id + "'");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "head", "Heads", "base", "current", ".hidden", "dot.", "con", "LPT1", "a\u0007", "a\u00a0b"})
    void refusesNamesThatMeanSomethingElse(String id) {
        assertThatThrownBy(() -> RevisionIds.check(id, graph("a")))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("bad-revision-id"));
    }

    @Test
    void refusesALongId() {
        assertThat(RevisionIds.check("x".repeat(100), graph("a"))).hasSize(100);
        assertThatThrownBy(() -> RevisionIds.check("x".repeat(101), graph("a")))
                .hasMessageContaining("1 to 100 characters, this one 101");
    }

    @ParameterizedTest
    @CsvSource({"abc, is already taken", "ABC, differs from another only in case", "shop, is already a branch label"})
    void refusesWhatIsTaken(String id, String why) {
        assertThatThrownBy(() -> RevisionIds.check(id, graph("abc label:shop")))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("duplicate-revision"))
                .hasMessageContaining("'" + id + "' " + why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"v1.2", "0001", "ädd_user", "ab", "abcd", "it's"})
    void acceptsOtherText(String id) {
        assertThat(RevisionIds.check(id, graph("abc label:shop"))).isEqualTo(id);
    }
}

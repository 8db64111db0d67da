package dev.autogen.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActionOrderTest {

    private static final Fact TABLE = new Fact("table", "t");
    private static final Fact KEY = new Fact("key", "k");

    @Test
    void followsPhasesWhereNothingElseDecides() {
        assertThat(sorted(
                        action("drop table", Phase.DROP_TABLE),
                        action("first column", Phase.ADD_COLUMN),
                        action("create table", Phase.CREATE_TABLE),
                        action("second column", Phase.ADD_COLUMN)))
                .containsExactly("create table", "first column", "second column", "drop table");
    }

    @Test
    void putsWhatIsNeededFirst() {
        Action create = new Action(Phase.DROP_NAMESPACE, step("create"), Set.of(TABLE), Set.of(), Set.of(), Set.of());
        Action use = new Action(Phase.CREATE_NAMESPACE, step("use"), Set.of(), Set.of(TABLE), Set.of(), Set.of());
        assertThat(sorted(use, create)).containsExactly("create", "use");
    }

    @Test
    void destroysAfterEverythingThatNeedsOrReleases() {
        Action destroy = new Action(Phase.CREATE_NAMESPACE, step("destroy"), Set.of(), Set.of(), Set.of(KEY), Set.of());
        Action use = new Action(Phase.COMMENT, step("use"), Set.of(), Set.of(KEY), Set.of(), Set.of());
        Action release = new Action(Phase.DROP_TABLE, step("release"), Set.of(), Set.of(), Set.of(), Set.of(KEY));
        assertThat(sorted(destroy, use, release)).containsExactly("use", "release", "destroy");
    }

    @Test
    void namesTheStatementsOfACircleAndNoOthers() {
        Action a = new Action(Phase.COMMENT, step("ALTER a\n  more"), Set.of(TABLE), Set.of(KEY), Set.of(), Set.of());
        Action b = new Action(Phase.COMMENT, step("ALTER b"), Set.of(KEY), Set.of(TABLE), Set.of(), Set.of());
        Action waiting = new Action(Phase.COMMENT, step("waits"), Set.of(), Set.of(KEY), Set.of(), Set.of());
        assertThatThrownBy(() -> ActionOrder.sort(List.of(a, b, waiting)))
                .isInstanceOfSatisfying(
                        AutogenException.class, e -> assertThat(e.code()).isEqualTo("plan-cycle"))
                .hasMessage("Internal error: these statements wait for each other:\n  ALTER a\n  ALTER b");
    }

    @Test
    void ordersChainsOfAnyLengthWhateverTheirOrderBefore() {
        List<Action> chain = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            Set<Fact> requires = i == 0 ? Set.of() : Set.of(new Fact("link", Integer.toString(i - 1)));
            chain.add(new Action(
                    Phase.COMMENT,
                    step("step " + i),
                    Set.of(new Fact("link", Integer.toString(i))),
                    requires,
                    Set.of(),
                    Set.of()));
            expected.add("step " + i);
        }
        Collections.shuffle(chain, new Random(1));
        assertThat(sorted(chain.toArray(Action[]::new))).isEqualTo(expected);
    }

    private static List<String> sorted(Action... actions) {
        return ActionOrder.sort(List.of(actions)).stream()
                .map(action -> action.step().sql())
                .toList();
    }

    private static Action action(String sql, Phase phase) {
        return new Action(phase, step(sql), Set.of(), Set.of(), Set.of(), Set.of());
    }

    private static Step step(String sql) {
        return new Step(sql, Execution.TRANSACTIONAL, List.of());
    }
}

package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import java.util.Set;

/**
 * A step with what it makes, needs and destroys: what the planner orders by.
 *
 * @param phase where the step stands when its facts leave the choice
 * @param produces facts that hold after the step and did not before
 * @param requires facts that must hold when the step runs: it comes after the action that produces them, and before the one that
 *     destroys them
 * @param destroys facts that no longer hold after the step: it comes after every action that requires or releases them
 * @param releases facts whose destruction waits for this step, because it lets go of them (a dropped foreign key lets go of the
 *     key it referenced)
 */
public record Action(
        Phase phase, Step step, Set<Fact> produces, Set<Fact> requires, Set<Fact> destroys, Set<Fact> releases) {

    public Action {
        requireNonNull(phase, "phase");
        requireNonNull(step, "step");
        produces = Set.copyOf(produces);
        requires = Set.copyOf(requires);
        destroys = Set.copyOf(destroys);
        releases = Set.copyOf(releases);
    }
}

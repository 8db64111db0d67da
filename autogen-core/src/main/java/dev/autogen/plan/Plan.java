package dev.autogen.plan;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ordered steps of one direction.
 *
 * @param obstacles what keeps the steps from being carried out; nearly always none
 */
public record Plan(List<Step> steps, List<Obstacle> obstacles) {

    public Plan {
        steps = List.copyOf(steps);
        obstacles = List.copyOf(obstacles);
    }

    /** A plan that nothing stands in the way of. */
    public Plan(List<Step> steps) {
        this(steps, List.of());
    }

    /**
     * This plan, when it can be carried out.
     *
     * @throws AutogenException naming every object that stands in the way
     */
    public Plan withoutObstacles() {
        if (!obstacles.isEmpty()) {
            throw new AutogenException(
                    "dependent-objects",
                    obstacles.stream()
                            .map(obstacle -> "\n  " + obstacle)
                            .collect(Collectors.joining(
                                    "", "The migration would break objects that Autogen cannot make again:", "")),
                    "Change or drop them in a revision of their own, run it, and generate again:"
                            + " autogen revision -m MESSAGE");
        }
        return this;
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** What the steps leave to their author, in their order. */
    public List<Todo> todos() {
        return steps.stream().flatMap(step -> Stream.ofNullable(step.todo())).toList();
    }

    /** The hazards of all steps, in their order, each once. */
    public List<Hazard> hazards() {
        return steps.stream()
                .flatMap(step -> step.hazards().stream())
                .distinct()
                .toList();
    }
}

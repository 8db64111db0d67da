package dev.autogen.plan;

import java.util.List;

/** The ordered steps of one direction. */
public record Plan(List<Step> steps) {

    public Plan {
        steps = List.copyOf(steps);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    /** The hazards of all steps, in their order, each once. */
    public List<Hazard> hazards() {
        return steps.stream()
                .flatMap(step -> step.hazards().stream())
                .distinct()
                .toList();
    }
}

package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * One statement of a plan.
 *
 * @param sql one statement, without the final semicolon; may have several lines
 * @param execution how it relates to the transaction of its section
 * @param hazards what a reviewer must know about it
 */
public record Step(String sql, Execution execution, List<Hazard> hazards) {

    public Step {
        requireNonNull(sql, "sql");
        requireNonNull(execution, "execution");
        hazards = List.copyOf(hazards);
    }
}

package dev.autogen.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement of a plan.
 *
 * @param sql one statement, without the final semicolon; may have several lines
 * @param execution how it relates to the transaction of its section
 * @param hazards what a reviewer must know about it
 * @param todo what its author has to write before it, or null
 */
public record Step(
        String sql,
        Execution execution,
        List<Hazard> hazards,
        @Nullable Todo todo) {

    public Step {
        requireNonNull(sql, "sql");
        requireNonNull(execution, "execution");
        hazards = List.copyOf(hazards);
    }

    /** A step that is complete. */
    public Step(String sql, Execution execution, List<Hazard> hazards) {
        this(sql, execution, hazards, null);
    }
}

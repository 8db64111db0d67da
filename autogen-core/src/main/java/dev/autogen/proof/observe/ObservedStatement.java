package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.Hazard;
import java.util.List;

/**
 * A statement that was run, with what it did to what was there before its section.
 *
 * @param number among the statements of the section, from 1
 * @param sql as it stands in the section
 * @param hazards in a fixed order; none about tables that the section itself has made
 */
public record ObservedStatement(int number, String sql, List<Hazard> hazards) {

    public ObservedStatement {
        requireNonNull(sql, "sql");
        hazards = List.copyOf(hazards);
    }
}

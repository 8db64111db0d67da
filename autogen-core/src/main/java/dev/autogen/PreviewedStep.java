package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.PlannedStep.PlannedStatement;
import dev.autogen.plan.Hazard;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.RevisionStep;
import java.util.List;

/**
 * A revision that a run would go through.
 *
 * @param statements none where it would only be recorded
 * @param statementsDone how many of them an interrupted run has done already
 * @param noted what the file says of the hazards in this direction
 */
public record PreviewedStep(
        RevisionStep step, List<PreviewedStatement> statements, int statementsDone, List<HazardNote> noted) {

    public PreviewedStep {
        requireNonNull(step, "step");
        statements = List.copyOf(statements);
        noted = List.copyOf(noted);
    }

    /**
     * One of its statements.
     *
     * @param hazards seen when it was run in a throw-away database; empty where it was not run
     */
    public record PreviewedStatement(PlannedStatement planned, List<Hazard> hazards) {

        public PreviewedStatement {
            requireNonNull(planned, "planned");
            hazards = List.copyOf(hazards);
        }
    }
}

package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.plan.Hazard;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.revision.MigrationFile;
import java.util.List;

/**
 * What the upgrade of one revision did in a throw-away database.
 *
 * @param statements each with its hazards, in the order of the file
 * @param unsaid hazards that the header of the file says nothing of
 */
public record MeasuredRevision(MigrationFile file, List<ObservedStatement> statements, List<Hazard> unsaid) {

    public MeasuredRevision {
        requireNonNull(file, "file");
        statements = List.copyOf(statements);
        unsaid = List.copyOf(unsaid);
    }
}

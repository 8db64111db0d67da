package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.InDoubt;
import java.util.Set;

/**
 * What somebody has decided for one run, against which Autogen would stop otherwise.
 *
 * @param acceptedHazards codes of hazards that need no ticked box, {@code AG201}
 * @param acceptedChanges ids of applied revisions whose files may differ from what was run
 * @param inDoubt what to do with a statement outside a transaction whose end nobody saw
 */
public record RunOptions(Set<String> acceptedHazards, Set<String> acceptedChanges, InDoubt inDoubt) {

    /** Stops at everything that somebody should look at. */
    public static final RunOptions STRICT = new RunOptions(Set.of(), Set.of(), InDoubt.REFUSE);

    public RunOptions {
        acceptedHazards = Set.copyOf(acceptedHazards);
        acceptedChanges = Set.copyOf(acceptedChanges);
        requireNonNull(inDoubt, "inDoubt");
    }
}

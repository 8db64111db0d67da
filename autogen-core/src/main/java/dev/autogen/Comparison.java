package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.plan.Plan;
import dev.autogen.report.ChangeLine;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * What separates a database from its entities, and the way between them in both directions.
 *
 * @param server the server the plans are written for
 * @param current what the database holds
 * @param desired what the entities ask for, in the server's words
 * @param changes empty when the two agree
 * @param lines the changes as people read them
 * @param upgrade from current to desired
 * @param downgrade back again
 * @param notes what the reader should know about what was compared and what was not, one sentence each
 * @param remarks what only somebody who looks closely wants to know
 */
public record Comparison(
        ServerVersion server,
        Schema current,
        Schema desired,
        List<Change> changes,
        List<ChangeLine> lines,
        Plan upgrade,
        Plan downgrade,
        List<String> notes,
        List<String> remarks,
        Timings timings) {

    public Comparison {
        requireNonNull(server, "server");
        requireNonNull(current, "current");
        requireNonNull(desired, "desired");
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
        requireNonNull(timings, "timings");
    }

    /** Whether the database is what the entities ask for. */
    public boolean isEmpty() {
        return changes.isEmpty();
    }
}

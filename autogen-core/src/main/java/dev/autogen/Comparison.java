package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.SchemaPatch;
import dev.autogen.plan.Plan;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * What separates two sides, a database and its entities most of the time, and the way between them in both directions.
 *
 * @param from the side that the upgrade begins at
 * @param to the side that it leads to
 * @param server the server the plans are written for
 * @param current what {@code from} holds
 * @param desired what {@code to} asks for, in the server's words
 * @param changes empty when the two agree, but for what is unplanned
 * @param lines the changes as people read them
 * @param upgrade from current to desired
 * @param downgrade back again
 * @param unplanned what differs besides and no plan changes, by name; only between two databases
 * @param renames what would keep something that is dropped, where something alike is added: arguments of {@code --rename}
 * @param notes what the reader should know about what was compared and what was not, one sentence each
 * @param remarks what only somebody who looks closely wants to know
 */
public record Comparison(
        ComparedSide from,
        ComparedSide to,
        ServerVersion server,
        Schema current,
        Schema desired,
        List<Change> changes,
        List<ChangeLine> lines,
        Plan upgrade,
        Plan downgrade,
        List<ChangeLine> unplanned,
        List<String> renames,
        List<String> notes,
        List<String> remarks,
        Timings timings) {

    public Comparison {
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        requireNonNull(server, "server");
        requireNonNull(current, "current");
        requireNonNull(desired, "desired");
        changes = List.copyOf(changes);
        lines = List.copyOf(lines);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        unplanned = List.copyOf(unplanned);
        renames = List.copyOf(renames);
        notes = List.copyOf(notes);
        remarks = List.copyOf(remarks);
        requireNonNull(timings, "timings");
    }

    /** Whether nothing differs. */
    public boolean isEmpty() {
        return changes.isEmpty() && unplanned.isEmpty();
    }

    /** The same with another name for the side it begins at. */
    Comparison from(ComparedSide side) {
        return new Comparison(
                side, to, server, current, desired, changes, lines, upgrade, downgrade, unplanned, renames, notes,
                remarks, timings);
    }

    /** The same read the other way. */
    Comparison reversed() {
        List<Change> inverse = SchemaPatch.inverse(changes);
        return new Comparison(
                to,
                from,
                server,
                desired,
                current,
                inverse,
                new ChangeWords(current.defaultSchema()).lines(inverse),
                downgrade,
                upgrade,
                unplanned,
                List.of(),
                notes,
                remarks,
                timings);
    }
}

package dev.autogen.compare;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.Change;
import dev.autogen.plan.Plan;
import dev.autogen.report.ChangeLine;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;

/**
 * What separates two databases.
 *
 * @param before the one side
 * @param after the other, its default schema called as the first one's
 * @param changes what a plan can change
 * @param unplanned what differs besides, by name
 * @param renames what may have been renamed: arguments of {@code --rename}
 * @param leftAlone what was not compared, because somebody said so
 */
public record CatalogComparison(
        Schema before,
        Schema after,
        List<Change> changes,
        Plan upgrade,
        Plan downgrade,
        List<ChangeLine> unplanned,
        List<String> renames,
        List<String> notes,
        List<UnmanagedObject> leftAlone) {

    public CatalogComparison {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        changes = List.copyOf(changes);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        unplanned = List.copyOf(unplanned);
        renames = List.copyOf(renames);
        notes = List.copyOf(notes);
        leftAlone = List.copyOf(leftAlone);
    }
}

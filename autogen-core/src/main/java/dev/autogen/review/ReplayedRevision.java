package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.diff.Change;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.schema.Schema;
import java.util.List;

/**
 * What the upgrade of a revision did in a throw-away database.
 *
 * @param before what was there before it
 * @param changes from before to after, renames among them
 * @param statements what each did to what was there before; empty where nothing was
 */
public record ReplayedRevision(
        String id, Schema before, Schema after, List<Change> changes, List<ObservedStatement> statements) {

    public ReplayedRevision {
        requireNonNull(id, "id");
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        changes = List.copyOf(changes);
        statements = List.copyOf(statements);
    }
}

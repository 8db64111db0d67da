package dev.autogen.revision;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A move of version rows that runs nothing.
 *
 * @param revision the revision stamped, or null for a base
 * @param rowChanges never empty, to be made in this order
 */
public record StampStep(@Nullable Revision revision, List<VersionRowChange> rowChanges) {

    public StampStep {
        rowChanges = List.copyOf(rowChanges);
    }

    /** The revision stamped; empty where rows are only taken away. */
    public Optional<Revision> target() {
        return Optional.ofNullable(revision);
    }

    /** The version rows after this step, given those before it; in order of id. */
    public List<String> rowsAfter(Collection<String> rowsBefore) {
        return VersionRows.after(rowsBefore, rowChanges);
    }
}

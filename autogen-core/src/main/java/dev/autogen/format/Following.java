package dev.autogen.format;

import dev.autogen.revision.Revision;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts revisions into a line, as runners do that know nothing else. */
final class Following {

    private Following() {}

    /** @param parent null for the first */
    static Revision of(Revision revision, @Nullable String parent) {
        return new Revision(
                revision.id(),
                parent == null ? List.of() : List.of(parent),
                revision.branchLabels(),
                List.of(),
                revision.created(),
                revision.message(),
                List.of());
    }
}

package dev.autogen.scope;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * Two schemas without what is left alone.
 *
 * @param leftAlone what was taken out of one or both, and why; sorted
 * @param notes what somebody should know who did not ask
 */
public record ScopedPair(Schema before, Schema after, List<UnmanagedObject> leftAlone, List<String> notes) {

    public ScopedPair {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        leftAlone = List.copyOf(leftAlone);
        notes = List.copyOf(notes);
    }

    /** The same with what was left alone earlier. */
    ScopedPair after(ScopedPair earlier) {
        return new ScopedPair(
                before,
                after,
                Stream.concat(earlier.leftAlone.stream(), leftAlone.stream()).toList(),
                Stream.concat(earlier.notes.stream(), notes.stream()).toList());
    }
}

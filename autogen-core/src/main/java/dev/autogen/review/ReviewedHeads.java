package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The heads as they will be after the merge, and where lines meet.
 *
 * @param heads more than one means that the lines have yet to be merged
 * @param mergeCommand that joins them; null while there is one
 * @param merges the ids of reviewed revisions that join lines
 */
public record ReviewedHeads(List<Head> heads, @Nullable String mergeCommand, List<String> merges) {

    /**
     * A revision no other names as parent.
     *
     * @param where it is: {@code both}, {@code branch}, or {@code base}
     * @param after the ids of the nearest revisions before it that are reviewed or that a reviewed one follows
     */
    public record Head(String id, String title, Where where, List<String> after) {

        public Head {
            requireNonNull(id, "id");
            requireNonNull(title, "title");
            requireNonNull(where, "where");
            after = List.copyOf(after);
        }
    }

    /** Who has a revision. */
    public enum Where {
        BRANCH,
        BASE,
        BOTH
    }

    public ReviewedHeads {
        heads = List.copyOf(heads);
        merges = List.copyOf(merges);
    }

    public boolean meet() {
        return heads.size() <= 1;
    }
}

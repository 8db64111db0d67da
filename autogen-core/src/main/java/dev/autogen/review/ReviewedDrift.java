package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Where entities and revisions do not say the same.
 *
 * @param compared whether they were compared at all; a note of the review says why not
 * @param withoutRevision what the entities ask for and no revision makes
 * @param withoutEntity what a reviewed revision makes and the entities do not ask for
 */
public record ReviewedDrift(
        boolean compared, List<ReviewedChange> withoutRevision, List<MissingEntityChange> withoutEntity) {

    /**
     * A change of a revision that the entities know nothing of.
     *
     * @param change as the revision makes it
     */
    public record MissingEntityChange(String revision, ReviewedChange change) {

        public MissingEntityChange {
            requireNonNull(revision, "revision");
            requireNonNull(change, "change");
        }
    }

    /** Nothing was compared. */
    public static final ReviewedDrift NOT_COMPARED = new ReviewedDrift(false, List.of(), List.of());

    public ReviewedDrift {
        withoutRevision = List.copyOf(withoutRevision);
        withoutEntity = List.copyOf(withoutEntity);
    }

    public boolean isEmpty() {
        return withoutRevision.isEmpty() && withoutEntity.isEmpty();
    }
}

package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was reviewed.
 *
 * @param kind how the revisions were chosen
 * @param base the ref of git that the branch is compared with, as it was given; null unless by branch
 * @param targets what was named; empty unless by name
 * @param words for people: {@code 2 revisions that are not on origin/main}
 */
public record Subject(Kind kind, @Nullable String base, List<String> targets, String words) {

    /** How revisions are chosen. */
    public enum Kind {
        /** Those that a branch adds. */
        BRANCH,
        /** Those that were named. */
        NAMED,
        /** Those that the database has not applied. */
        UNAPPLIED
    }

    public Subject {
        requireNonNull(kind, "kind");
        targets = List.copyOf(targets);
        requireNonNull(words, "words");
    }
}

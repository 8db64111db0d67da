package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What shall be reviewed, and how thoroughly.
 *
 * @param base a ref of git: the revisions that are not on it are reviewed; null where they are named, or are those that the database
 *     has not applied
 * @param targets revisions by ids, prefixes, labels or ranges; empty with a base
 * @param replay whether the revisions may be run in a throw-away database; otherwise they are only read
 * @param prove whether both directions are tried now, instead of believing what the files say of their proof
 * @param impactFrom the URL of a database whose tables' sizes are read; null for none
 */
public record ReviewRequest(
        @Nullable String base,
        List<String> targets,
        boolean replay,
        boolean prove,
        @Nullable String impactFrom) {

    public ReviewRequest {
        targets = List.copyOf(targets);
        if (base != null && !targets.isEmpty()) {
            throw new IllegalArgumentException("revisions are chosen by a base or by their names, not by both");
        }
    }

    /** The revisions that are not on a ref of git. */
    public static ReviewRequest since(String base) {
        return new ReviewRequest(requireNonNull(base, "base"), List.of(), true, false, null);
    }

    /** Named revisions. */
    public static ReviewRequest of(List<String> targets) {
        return new ReviewRequest(null, targets, true, false, null);
    }

    /** The revisions that the database has not applied. */
    public static ReviewRequest ofUnapplied() {
        return of(List.of());
    }

    /** The same, without running anything. */
    public ReviewRequest withoutReplay() {
        return new ReviewRequest(base, targets, false, false, impactFrom);
    }

    /** The same, with both directions tried. */
    public ReviewRequest withProof() {
        return new ReviewRequest(base, targets, replay, true, impactFrom);
    }

    /** The same, with the sizes of tables from a database. */
    public ReviewRequest withImpactFrom(@Nullable String url) {
        return new ReviewRequest(base, targets, replay, prove, url);
    }
}

package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import dev.autogen.Finding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to know who reviews revisions without having written them. All formats are made of it, and say the same.
 *
 * @param subject what was looked at
 * @param answers the reviewer's questions, each once, in the order of {@link Question}
 * @param findings why it must not be merged as it is, beyond what the revisions say themselves, each with the command that mends it
 * @param revisions in the order in which they will run
 * @param tables those that the revisions touch, before the first and after the last of them, and those that these refer to; by name
 * @param server on which the revisions were run for this review, such as {@code PostgreSQL 18.6}; null when they were only read
 * @param notes what was not looked at and why, one sentence each
 */
public record Review(
        Verdict verdict,
        Subject subject,
        List<Answer> answers,
        List<Finding> findings,
        List<ReviewedRevision> revisions,
        ReviewedHeads heads,
        ReviewedDrift drift,
        List<TouchedTable> tables,
        @Nullable String server,
        List<String> notes) {

    public Review {
        requireNonNull(verdict, "verdict");
        requireNonNull(subject, "subject");
        answers = List.copyOf(answers);
        findings = List.copyOf(findings);
        revisions = List.copyOf(revisions);
        requireNonNull(heads, "heads");
        requireNonNull(drift, "drift");
        tables = List.copyOf(tables);
        notes = List.copyOf(notes);
    }

    /** The hazards of all upgrades, in the order in which they will run. */
    public List<ReviewedHazard> hazards() {
        return revisions.stream()
                .flatMap(revision -> revision.hazards().stream())
                .toList();
    }
}

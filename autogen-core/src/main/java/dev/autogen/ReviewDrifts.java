package dev.autogen;

import dev.autogen.diff.Change;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import dev.autogen.review.ReplayedRevision;
import dev.autogen.review.ReviewedChange;
import dev.autogen.review.ReviewedDrift;
import dev.autogen.review.ReviewedDrift.MissingEntityChange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the entities ask for beyond the migrations, divided by who has forgotten something. */
final class ReviewDrifts {

    private final Comparison comparison;

    /** What each change of a reviewed revision would be called read the other way. */
    private final Map<String, MissingEntityChange> undone = new HashMap<>();

    /** @param comparison from the migrations to the entities */
    ReviewDrifts(Comparison comparison, List<ReplayedRevision> revisions) {
        this.comparison = comparison;
        for (ReplayedRevision revision : revisions) {
            ChangeWords words = new ChangeWords(revision.after().defaultSchema());
            for (Change change : revision.changes()) {
                undone.put(
                        change.inverse().accept(words).head(),
                        new MissingEntityChange(revision.id(), reviewed(change.accept(words))));
            }
        }
    }

    ReviewedDrift drift() {
        List<ReviewedChange> withoutRevision = new ArrayList<>();
        List<MissingEntityChange> withoutEntity = new ArrayList<>();
        for (ChangeLine line : comparison.lines()) {
            Optional.ofNullable(undone.get(line.head()))
                    .ifPresentOrElse(withoutEntity::add, () -> withoutRevision.add(reviewed(line)));
        }
        return new ReviewedDrift(true, withoutRevision, withoutEntity);
    }

    /** A finding for each kind of drift. */
    static List<Finding> findings(ReviewedDrift drift) {
        List<Finding> findings = new ArrayList<>();
        if (!drift.withoutRevision().isEmpty()) {
            findings.add(new Finding(
                    "new-operations",
                    "The entities ask for what no revision makes.",
                    drift.withoutRevision().stream().map(ReviewDrifts::words).toList(),
                    "autogen revision --autogenerate -m \"what you changed\""));
        }
        if (!drift.withoutEntity().isEmpty()) {
            findings.add(new Finding(
                    "missing-entity-change",
                    "A revision makes what the entities do not ask for.",
                    drift.withoutEntity().stream()
                            .map(missing -> words(missing.change()) + "  (" + missing.revision() + ")")
                            .toList(),
                    "Commit the change of the entities, too, or take it out of the revision."));
        }
        return findings;
    }

    private static String words(ReviewedChange change) {
        return change.words() + (change.origin() == null ? "" : "  " + change.origin());
    }

    private static ReviewedChange reviewed(ChangeLine line) {
        return new ReviewedChange(
                line.sign(),
                line.text(),
                line.origin() == null ? null : line.origin().toString(),
                null);
    }
}

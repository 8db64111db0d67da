package dev.autogen.review;

import dev.autogen.Finding;
import dev.autogen.review.ReviewedProof.State;
import dev.autogen.review.Verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** What it comes down to. */
final class Verdicts {

    private Verdicts() {}

    static Verdict of(List<ReviewedRevision> revisions, List<Finding> findings) {
        List<String> wrong = new ArrayList<>();
        findings.forEach(finding -> wrong.add(withoutStop(finding.message())));
        count(
                wrong,
                revisions.stream().mapToLong(one -> one.todos().size()).sum(),
                "statement to complete",
                "statements to complete");
        count(
                wrong,
                proofs(revisions, State.FAILED),
                "revision does not do what it should",
                "revisions do not do what they should");
        if (!wrong.isEmpty()) {
            return new Verdict(Outcome.MUST_NOT_BE_MERGED, String.join("; ", wrong) + ".");
        }
        if (revisions.isEmpty()) {
            return new Verdict(Outcome.NOTHING_TO_REVIEW, "there is no new revision, and none is missing.");
        }
        List<String> open = new ArrayList<>();
        count(open, hazards(revisions, true), "box to tick", "boxes to tick");
        count(open, hazards(revisions, false), "hazard to weigh", "hazards to weigh");
        count(open, proofs(revisions, State.OUTDATED), "proof is outdated", "proofs are outdated");
        count(open, proofs(revisions, State.NOT_PROVEN), "revision is not proven", "revisions are not proven");
        count(
                open,
                revisions.stream()
                        .filter(one -> one.wayBack().kind() == WayBack.Kind.NONE)
                        .count(),
                "revision has no way back",
                "revisions have no way back");
        return open.isEmpty()
                ? new Verdict(Outcome.SAFE_TO_MERGE, safe(revisions))
                : new Verdict(Outcome.NEEDS_A_DECISION, String.join(", ", open) + ".");
    }

    private static String safe(List<ReviewedRevision> revisions) {
        String number = revisions.size() == 1 ? "1 revision" : revisions.size() + " revisions";
        return number + ", and nothing waits for a decision.";
    }

    private static long hazards(List<ReviewedRevision> revisions, boolean boxes) {
        return revisions.stream()
                .flatMap(revision -> revision.hazards().stream())
                .filter(ReviewedHazard::needsDecision)
                .filter(hazard -> hazard.box().isWaiting() == boxes)
                .count();
    }

    private static long proofs(List<ReviewedRevision> revisions, State state) {
        return revisions.stream()
                .filter(revision -> revision.proof().state() == state)
                .count();
    }

    private static void count(List<String> parts, long number, String one, String several) {
        if (number > 0) {
            parts.add(number + " " + (number == 1 ? one : several));
        }
    }

    private static String withoutStop(String sentence) {
        return sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
    }
}

package dev.autogen.review;

import static java.util.Objects.requireNonNull;

/**
 * What it comes down to.
 *
 * @param sentence why, for people: {@code 1 box to tick, 1 revision is not proven.}; never empty
 */
public record Verdict(Outcome outcome, String sentence) {

    /** What a reviewer may do. */
    public enum Outcome {
        /** There is no revision, and none is missing. */
        NOTHING_TO_REVIEW("Nothing to review"),
        /** Nothing waits for a decision. */
        SAFE_TO_MERGE("Safe to merge"),
        /** Somebody has to tick a box, look at the size of a table, or accept what is not proven. */
        NEEDS_A_DECISION("Needs a decision"),
        /** Something is wrong or missing. */
        MUST_NOT_BE_MERGED("Must not be merged as it is");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public Verdict {
        requireNonNull(outcome, "outcome");
        requireNonNull(sentence, "sentence");
    }

    /** {@code Needs a decision: 1 box to tick.} */
    public String words() {
        return outcome.words() + ": " + sentence;
    }
}

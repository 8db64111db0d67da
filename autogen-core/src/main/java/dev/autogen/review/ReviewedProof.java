package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Whether both directions of a revision are known to do what they should.
 *
 * @param words what is known, on one line: {@code upgrade and downgrade round trip on PostgreSQL 18.6}
 * @param details what differs, or what failed; a line each
 */
public record ReviewedProof(State state, String words, List<String> details) {

    /** What became of the proof. */
    public enum State {
        /** For the SQL as it is now. */
        PROVEN("proven"),
        /** There is nothing to prove: no section has a statement. */
        NOTHING_TO_PROVE("nothing to prove"),
        /** For SQL that was changed since. */
        OUTDATED("proven before it was changed"),
        /** Nobody has tried, or it could not be tried. */
        NOT_PROVEN("not proven"),
        /** It was tried, and a direction does not do what it should. */
        FAILED("wrong");

        private final String words;

        State(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether nothing more is to be wished for. */
        public boolean isGood() {
            return this == PROVEN || this == NOTHING_TO_PROVE;
        }
    }

    public ReviewedProof {
        requireNonNull(state, "state");
        requireNonNull(words, "words");
        details = List.copyOf(details);
    }
}

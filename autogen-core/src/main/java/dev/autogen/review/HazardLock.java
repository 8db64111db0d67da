package dev.autogen.review;

import static java.util.Objects.requireNonNull;

/**
 * The lock behind a hazard.
 *
 * @param mode as PostgreSQL's documentation spells it
 * @param waits who has to wait
 * @param lasts for how long
 */
public record HazardLock(String mode, Waits waits, Lasts lasts) {

    /** Who waits for a lock. */
    public enum Waits {
        READS_AND_WRITES("reads and writes wait"),
        WRITES("writes wait"),
        CHANGED_ROWS("writes to the same rows wait");

        private final String words;

        Waits(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    /** How long a lock matters. */
    public enum Lasts {
        A_MOMENT("for a moment"),
        WHILE_READ("while the table is read"),
        WHILE_REWRITTEN("while the table is rewritten"),
        WHILE_BUILT("while the index is built"),
        UNTIL_END("until the end of the transaction");

        private final String words;

        Lasts(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    public HazardLock {
        requireNonNull(mode, "mode");
        requireNonNull(waits, "waits");
        requireNonNull(lasts, "lasts");
    }

    /** {@code reads and writes wait while the table is rewritten}. */
    public String words() {
        return waits.words() + " " + lasts.words();
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

/**
 * How far an index has been built.
 *
 * @param phase in PostgreSQL's words: {@code building index: scanning table}
 * @param done of what the phase counts, blocks or rows or sessions waited for
 * @param total how many there are; 0 for a phase that counts nothing
 */
public record IndexBuild(String phase, long done, long total) {

    public IndexBuild {
        requireNonNull(phase, "phase");
    }

    /** {@code building index: scanning table, 43 %} */
    public String words() {
        return total <= 0 ? phase : phase + ", " + Math.min(100, done * 100 / total) + " %";
    }
}

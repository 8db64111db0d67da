package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How things stand with a statement that takes its time.
 *
 * @param elapsed since it was sent, or sent first
 * @param rows how many it has changed and committed so far, for one that is repeated
 * @param waitsFor the sessions that hold, or asked before it for, the locks it waits for
 * @param build the index it builds; null when it builds none, or PostgreSQL does not let us see
 */
public record StatementProgress(
        Duration elapsed,
        long rows,
        List<LockHolder> waitsFor,
        @Nullable IndexBuild build) {

    public StatementProgress {
        requireNonNull(elapsed, "elapsed");
        waitsFor = List.copyOf(waitsFor);
    }

    /** What there is to say besides the time, in words; empty where that is nothing. */
    public String words() {
        if (!waitsFor.isEmpty()) {
            return "waits for " + LockHolder.words(waitsFor);
        }
        if (build != null) {
            return build.words();
        }
        return rows > 0 ? rows + " rows so far" : "";
    }
}

package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often a step that could not get its locks is tried again.
 *
 * @param retries after the first attempt; 0 for none
 * @param firstPause doubled for each further one
 * @param longestPause where doubling ends
 */
public record LockRetry(int retries, Duration firstPause, Duration longestPause) {

    public static final LockRetry DEFAULT = new LockRetry(10, Duration.ofMillis(500), Duration.ofSeconds(30));

    public LockRetry {
        requireNonNull(firstPause, "firstPause");
        requireNonNull(longestPause, "longestPause");
        if (retries < 0 || firstPause.isNegative() || longestPause.compareTo(firstPause) < 0) {
            throw new IllegalArgumentException("no way to retry: " + retries + ", " + firstPause + ", " + longestPause);
        }
    }

    /** The pause before a retry, from 1; between half and the whole of its length, so that waiting runs do not meet again. */
    Duration pause(int retry, RandomGenerator random) {
        long doubled = firstPause.toMillis() << Math.min(retry - 1, 20);
        long whole = Math.min(doubled, longestPause.toMillis());
        return Duration.ofMillis(whole / 2 + random.nextLong(whole / 2 + 1));
    }
}

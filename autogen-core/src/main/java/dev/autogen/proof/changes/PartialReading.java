package dev.autogen.proof.changes;

import java.util.concurrent.atomic.AtomicLong;

/**
 * When a catalogue that was read before is read again in parts: where it is large. A small one is read whole sooner than it is
 * found out what has changed.
 *
 * <p>With the system property {@code autogen.read.everything} = n, small ones are read in parts, too, every n-th time, and whatever
 * is read in parts is also read whole and must be the same.
 */
public final class PartialReading {

    private static final int EVERY = Integer.getInteger("autogen.read.everything", 0);

    private static final AtomicLong ASKED = new AtomicLong();

    private PartialReading() {}

    /**
     * Whether the next time only what has changed is to be read.
     *
     * @param size of what was read now
     * @param large from which size on finding changes takes less time than reading all
     */
    public static boolean isDue(int size, int large) {
        return size >= large || isTried();
    }

    /** Whether this is one of the times that tests have chosen. */
    public static boolean isTried() {
        return EVERY > 0 && ASKED.incrementAndGet() % EVERY == 0;
    }

    /** Whether what is read in parts must be the same as all of it. */
    public static boolean isCompared() {
        return EVERY > 0;
    }
}

package dev.autogen.migrate;

import dev.autogen.AutogenException;
import java.time.Duration;

/** Waiting that an interrupt ends. */
final class Pause {

    private Pause() {}

    static void sleep(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AutogenException(
                    "interrupted", "The run was interrupted while it waited; nothing was left half done", null, e);
        }
    }
}

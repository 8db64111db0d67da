package dev.autogen.embedded;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.function.Consumer;

/**
 * How an embedded server is started. One that runs already keeps the options it was started with.
 *
 * @param idleStop the server stops after nobody was connected for so long; zero for a server that only {@code stop()}
 *     ends
 * @param durable whether data survive a crash of the machine; a server that is thrown away is faster without, keeps databases of
 *     {@link Throwaways} in memory where there is plenty, and is made anew where it cannot be started any more
 * @param progress told, in one sentence each, what is done when it takes noticeable time
 */
public record EmbeddedOptions(Duration idleStop, boolean durable, Consumer<String> progress) {

    private static final Duration DEFAULT_IDLE_STOP = Duration.ofMinutes(10);

    public EmbeddedOptions {
        requireNonNull(idleStop, "idleStop");
        requireNonNull(progress, "progress");
        if (idleStop.isNegative()) {
            throw new IllegalArgumentException("idleStop is negative: " + idleStop);
        }
    }

    /** Data that are kept, in a server that stops after ten minutes without a connection. */
    public static EmbeddedOptions defaults() {
        return new EmbeddedOptions(DEFAULT_IDLE_STOP, true, sentence -> {});
    }

    public EmbeddedOptions withIdleStop(Duration idleStop) {
        return new EmbeddedOptions(idleStop, durable, progress);
    }

    public EmbeddedOptions withDurable(boolean durable) {
        return new EmbeddedOptions(idleStop, durable, progress);
    }

    public EmbeddedOptions withProgress(Consumer<String> progress) {
        return new EmbeddedOptions(idleStop, durable, progress);
    }
}

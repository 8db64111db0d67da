package dev.autogen.cli;

import dev.autogen.Timings;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** How long the parts of a comparison took, for {@code -v}. */
final class TimingLines {

    private TimingLines() {}

    /** Everything else is the time since the process started that was not Hibernate's; parts of it go on at the same time. */
    static List<String> of(Timings timings) {
        Instant now = Instant.now();
        Duration process =
                Duration.between(ProcessHandle.current().info().startInstant().orElse(now), now);
        return List.of(
                "time: " + seconds(timings.hibernate()) + " in Hibernate's own metadata building",
                "time: " + seconds(process.minus(timings.hibernate()))
                        + " in everything else since the process started",
                "time: of that, meanwhile or one after the other: " + seconds(timings.finding()) + " finding classes, "
                        + seconds(timings.translating()) + " translating, " + seconds(timings.introspection())
                        + " introspection, " + seconds(timings.comparison()) + " comparison");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
    }
}

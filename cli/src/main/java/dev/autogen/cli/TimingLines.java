package dev.autogen.cli;

import dev.autogen.Timings;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long the parts of a comparison took, for {@code -v}. */
final class TimingLines {

    private TimingLines() {}

    /** Everything else is the time since Java started in which Hibernate did nothing; parts of it go on at the same time. */
    static List<String> of(Timings timings) {
        Duration running =
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return List.of(
                "time: " + seconds(timings.hibernate()) + " in " + hibernate(timings)
                        + ": its own start and metadata building",
                "time: " + seconds(running.minus(timings.hibernate())) + " in everything else since Java started",
                "time: of that, meanwhile or one after the other: " + seconds(timings.finding()) + " finding classes, "
                        + seconds(timings.translating()) + " translating, " + seconds(timings.introspection())
                        + " introspection, " + seconds(timings.comparison()) + " comparison");
    }

    private static String hibernate(Timings timings) {
        return timings.reader().isEmpty() ? "Hibernate" : timings.reader();
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
    }
}

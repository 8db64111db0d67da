package dev.autogen.cli;

import dev.autogen.Timings;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** How long the parts of a comparison took, for {@code -v}. */
final class TimingLines {

    private TimingLines() {}

    static List<String> of(Timings timings) {
        Duration rest = timings.entities().plus(timings.introspection()).plus(timings.comparison());
        return List.of(
                "time: " + seconds(timings.hibernate()) + " in Hibernate's own metadata building",
                "time: " + seconds(rest) + " in everything else: " + seconds(timings.entities())
                        + " entities, " + seconds(timings.introspection()) + " introspection, "
                        + seconds(timings.comparison()) + " comparison");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.3f s", duration.toNanos() / 1e9);
    }
}

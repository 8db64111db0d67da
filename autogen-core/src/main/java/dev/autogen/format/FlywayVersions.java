package dev.autogen.format;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses versions for new files, after the manner of those that are there. */
final class FlywayVersions {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("yyyyMMddHHmmss");

    /** A number of so many digits is a date, not a count. */
    private static final int SHORTEST_TIMESTAMP = 12;

    private FlywayVersions() {}

    /**
     * The version after all those that are there.
     *
     * @param there in their order
     * @param sequential whether versions are counted, or null to do as the newest does
     */
    static FlywayVersion next(List<FlywayVersion> there, @Nullable Boolean sequential, Instant now) {
        FlywayVersion last = there.isEmpty() ? null : there.get(there.size() - 1);
        boolean counts = sequential == null ? last != null && !isTimestamp(last) : sequential;
        if (counts) {
            return counted(last);
        }
        FlywayVersion stamped = stamped(LocalDateTime.ofInstant(now, ZoneOffset.UTC));
        // Files of one second, and those of a clock that was ahead.
        for (int i = 1; last != null && stamped.compareTo(last) <= 0 && i <= 86_400; i++) {
            stamped = stamped(LocalDateTime.ofInstant(now, ZoneOffset.UTC).plusSeconds(i));
        }
        return last != null && stamped.compareTo(last) <= 0 ? counted(last) : stamped;
    }

    private static boolean isTimestamp(FlywayVersion version) {
        return version.text().split("\\.")[0].length() >= SHORTEST_TIMESTAMP;
    }

    private static FlywayVersion stamped(LocalDateTime time) {
        return FlywayVersion.parse(SECONDS.format(time)).orElseThrow();
    }

    /** The last number is counted on, as wide as it was. */
    private static FlywayVersion counted(@Nullable FlywayVersion last) {
        if (last == null) {
            return FlywayVersion.parse("1").orElseThrow();
        }
        int dot = last.text().lastIndexOf('.') + 1;
        String number = last.text().substring(dot);
        String next = new BigInteger(number).add(BigInteger.ONE).toString();
        String filled = "0".repeat(Math.max(0, number.length() - next.length())) + next;
        return FlywayVersion.parse(last.text().substring(0, dot) + filled).orElseThrow();
    }
}

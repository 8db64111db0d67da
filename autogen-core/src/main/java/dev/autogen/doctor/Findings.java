package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.Finding;
import dev.autogen.migrate.LogRecord;
import dev.autogen.revision.Revision;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What findings have in common. */
final class Findings {

    /** More are counted, not listed. */
    private static final int MOST_LISTED = 10;

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'").withZone(ZoneOffset.UTC);

    private Findings() {}

    /** An error as a finding: its first line is what, the others are the evidence. */
    static Finding of(AutogenException failure) {
        List<String> lines = String.valueOf(failure.getMessage()).lines().toList();
        return new Finding(
                failure.code(),
                lines.isEmpty() ? failure.code() : lines.get(0),
                lines.stream().skip(1).map(String::strip).toList(),
                failure.nextStep().orElse(""));
    }

    static Finding of(AutogenException failure, Evidence evidence) {
        Finding finding = of(failure);
        return new Finding(
                finding.code(),
                evidence.shown(finding.message()),
                finding.details().stream().map(evidence::shown).toList(),
                evidence.shown(finding.nextStep()));
    }

    static String time(Instant instant) {
        return TIME.format(instant);
    }

    /** Who did it when: {@code upgrade of 8bd76168eb7e on 2026-11-22 13:54 UTC by app with Autogen 1.0}. */
    static String line(LogRecord entry) {
        return entry.action().name().toLowerCase(Locale.ROOT) + " of " + entry.revision() + " on "
                + time(entry.finished()) + " by " + entry.databaseUser() + " with Autogen " + entry.toolVersion();
    }

    static String line(Revision revision) {
        return (revision.id() + "  " + revision.title()).stripTrailing();
    }

    /** The lines, a long list cut with a count. */
    static List<String> limited(Collection<String> lines) {
        if (lines.size() <= MOST_LISTED) {
            return List.copyOf(lines);
        }
        return Stream.concat(
                        lines.stream().limit(MOST_LISTED), Stream.of("and " + (lines.size() - MOST_LISTED) + " more"))
                .toList();
    }

    static String shortened(String checksum) {
        return checksum.substring(0, Math.min(12, checksum.length()));
    }

    static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}

package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two targets, {@code FROM:TO}.
 *
 * @param from the older end, or null where it is left out
 * @param to the newer end, or null where it is left out
 */
public record RevisionRange(@Nullable String from, @Nullable String to) {

    /** Whether a text is meant as a range rather than as one target. */
    public static boolean isRange(String text) {
        return text.indexOf(':') >= 0;
    }

    /** The targets that are named. */
    public List<String> ends() {
        return Stream.of(from, to).filter(Objects::nonNull).map(String::valueOf).toList();
    }

    /** Whether an end is counted from where a database stands. */
    public boolean countsFromDatabase() {
        return isCurrent(from) || isCurrent(to);
    }

    private static boolean isCurrent(@Nullable String target) {
        return target != null && Target.parse(target).isSymbol("current");
    }

    /**
     * Reads {@code FROM:TO}, {@code FROM:} or {@code :TO}.
     *
     * @throws AutogenException when there is not exactly one colon
     */
    public static RevisionRange parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0 || text.indexOf(':', colon + 1) >= 0) {
            throw new AutogenException(
                    "bad-range",
                    "History range requires [start]:[end], [start]:, or :[end]; '" + text + "' is none of them",
                    "For example `autogen history current:head`, or `autogen history -3:`.");
        }
        String from = text.substring(0, colon).strip();
        String to = text.substring(colon + 1).strip();
        return new RevisionRange(from.isEmpty() ? null : from, to.isEmpty() ? null : to);
    }
}

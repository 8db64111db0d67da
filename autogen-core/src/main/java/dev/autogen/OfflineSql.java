package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A script to be run by somebody else.
 *
 * @param text for psql; it stops at once on a database at another revision
 * @param from the version rows of the database it is for; empty for base
 * @param asked whether the start was asked of the database rather than given
 * @param unreached why the named database could not be asked for its default schema, so that the script is written for
 *     {@code public}; null where it was asked, or none is named
 */
public record OfflineSql(
        String text,
        List<String> from,
        boolean asked,
        @Nullable String unreached) {

    public OfflineSql {
        requireNonNull(text, "text");
        from = List.copyOf(from);
    }
}

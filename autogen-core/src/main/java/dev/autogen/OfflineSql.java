package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A script to be run by somebody else.
 *
 * @param text for psql; it stops at once on a database at another revision
 * @param from the version rows of the database it is for; empty for base
 * @param asked whether the start was asked of the database rather than given
 */
public record OfflineSql(String text, List<String> from, boolean asked) {

    public OfflineSql {
        requireNonNull(text, "text");
        from = List.copyOf(from);
    }
}

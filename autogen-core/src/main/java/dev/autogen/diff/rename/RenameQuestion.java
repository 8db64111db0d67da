package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * What became of something that vanished?
 *
 * @param vanished in the names the database has
 * @param candidates what it may have become, the likeliest first; at least one
 * @param defaultSchema the schema that names stand without
 */
public record RenameQuestion(ObjectPath vanished, List<RenameCandidate> candidates, String defaultSchema) {

    public RenameQuestion {
        requireNonNull(vanished, "vanished");
        requireNonNull(defaultSchema, "defaultSchema");
        candidates = List.copyOf(candidates);
        if (candidates.isEmpty()) {
            throw new IllegalArgumentException("nothing " + vanished + " may have become");
        }
    }
}

package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision should be.
 *
 * @param message what it does; its first words become part of the file name
 * @param revisionId an id of one's own, or null for a new one
 */
public record RevisionRequest(String message, @Nullable String revisionId) {

    public RevisionRequest {
        requireNonNull(message, "message");
    }

    public static RevisionRequest of(String message) {
        return new RevisionRequest(message, null);
    }

    public Optional<String> ownId() {
        return Optional.ofNullable(revisionId);
    }
}

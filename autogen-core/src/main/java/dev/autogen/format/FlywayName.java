package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What Flyway reads out of the name of a file.
 *
 * @param kind {@code V} for a version, {@code U} for its undoing, {@code B} for a baseline, {@code R} for what is repeated
 * @param version null for what is repeated
 * @param description the words behind it
 */
record FlywayName(Path path, char kind, @Nullable FlywayVersion version, String description) {

    FlywayName {
        requireNonNull(path, "path");
        requireNonNull(description, "description");
    }
}

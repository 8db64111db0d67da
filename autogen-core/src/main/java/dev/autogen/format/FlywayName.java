package dev.autogen.format;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What Flyway reads out of the name of a file.
 *
 * @param kind {@code V} for a version, {@code U} for its undoing, {@code B} for a baseline, {@code R} for what is repeated
 * @param version null for what is repeated
 * @param description the words behind it
 */
record FlywayName(
        Path path,
        char kind,
        @org.jspecify.annotations.Nullable FlywayVersion version,
        String description) {

    private static final String SUFFIX = ".sql";

    private static final String SEPARATOR = "__";

    FlywayName {
        requireNonNull(path, "path");
        requireNonNull(description, "description");
    }

    /** Empty for a file that Flyway passes over. */
    static Optional<FlywayName> of(Path path) {
        String name = String.valueOf(path.getFileName());
        if (name.length() <= SUFFIX.length() || !name.endsWith(SUFFIX) || "VUBR".indexOf(name.charAt(0)) < 0) {
            return Optional.empty();
        }
        String body = name.substring(1, name.length() - SUFFIX.length());
        int separator = body.indexOf(SEPARATOR);
        String version = separator < 0 ? body : body.substring(0, separator);
        String description = separator < 0 ? "" : body.substring(separator + SEPARATOR.length());
        if (name.charAt(0) == 'R') {
            return separator == 0 ? Optional.of(new FlywayName(path, 'R', null, words(description))) : Optional.empty();
        }
        return FlywayVersion.parse(version)
                .map(parsed -> new FlywayName(path, name.charAt(0), parsed, words(description)));
    }

    private static String words(String description) {
        return description.replace('_', ' ').strip();
    }
}

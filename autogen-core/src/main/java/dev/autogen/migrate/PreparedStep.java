package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.RevisionStep;
import java.util.Locale;

/**
 * A step with the script it runs, read and split.
 *
 * @param checksum of the migration file
 */
record PreparedStep(RevisionStep step, String checksum, Script script) {

    PreparedStep {
        requireNonNull(step, "step");
        requireNonNull(checksum, "checksum");
        requireNonNull(script, "script");
    }

    String revisionId() {
        return step.revision().id();
    }

    LogAction action() {
        return LogAction.of(step.direction());
    }

    /** {@code upgrade of 8bd76168eb7e}. */
    String words() {
        return step.direction().name().toLowerCase(Locale.ROOT) + " of " + revisionId();
    }
}

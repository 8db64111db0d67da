package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.Section;
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

    /** Reads and splits the section that the step runs. */
    static PreparedStep of(RevisionStep step, MigrationFile file) {
        Section section = file.section(step.direction());
        Script script = StatementSplitter.split(file.path().toString(), section.firstLine(), section.text());
        return new PreparedStep(step, file.checksum(), script);
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

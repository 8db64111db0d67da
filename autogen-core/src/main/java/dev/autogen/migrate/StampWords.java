package dev.autogen.migrate;

import static java.util.stream.Collectors.joining;

import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.StampStep;
import org.jspecify.annotations.Nullable;

/**
 * What the log says of a stamp.
 *
 * @param revision the revision stamped, or the row taken away
 * @param what happened to the rows
 */
record StampWords(String revision, @Nullable String checksum, String what) {

    static StampWords entry(MigrationDirectory directory, StampStep step) {
        String revision = step.target()
                .map(target -> target.id())
                .orElseGet(() -> RowChangeWords.subject(step.rowChanges().get(0)));
        String checksum =
                step.target().map(target -> directory.fileOf(target).checksum()).orElse(null);
        String what = step.rowChanges().stream().map(RowChangeWords::of).collect(joining(", "));
        return new StampWords(revision, checksum, what);
    }
}

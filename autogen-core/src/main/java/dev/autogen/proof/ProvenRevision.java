package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.proof.rows.UnfilledTable;
import dev.autogen.revision.MigrationFile;
import java.time.Duration;
import java.util.List;

/**
 * What became of the proof of a revision on disk.
 *
 * @param unfilled tables that were empty while it ran, though they were to have rows
 */
public record ProvenRevision(MigrationFile file, Proof proof, List<UnfilledTable> unfilled, Duration duration) {

    public ProvenRevision {
        requireNonNull(file, "file");
        requireNonNull(proof, "proof");
        unfilled = List.copyOf(unfilled);
        requireNonNull(duration, "duration");
    }

    /** Whether the header of the file may say so. */
    public boolean isGood() {
        return proof instanceof Proof.Proven || proof instanceof Proof.NoWayBack;
    }
}

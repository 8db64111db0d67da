package dev.autogen;

import dev.autogen.migrate.StatementSplitter;
import dev.autogen.proof.Proof;
import dev.autogen.proof.ProofChecksum;
import dev.autogen.report.ProofNote;
import dev.autogen.review.ReviewedProof;
import dev.autogen.review.ReviewedProof.State;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Section;
import java.util.List;
import java.util.Optional;

/** What is known of proofs: what files say, as far as their SQL is still the one that was proven, or what was tried now. */
final class FileProofs {

    private FileProofs() {}

    /** @throws dev.autogen.migrate.ScriptException when a section cannot be split into statements */
    static ReviewedProof of(MigrationFile file) {
        Optional<ProofNote> note = ProofNote.of(file);
        if (isEmpty(file, file.upgrade()) && isEmpty(file, file.downgrade())) {
            return new ReviewedProof(State.NOTHING_TO_PROVE, "nothing to prove", List.of());
        }
        if (note.isEmpty()) {
            return new ReviewedProof(State.NOT_PROVEN, "not proven, because nobody has tried", List.of());
        }
        String checksum = note.get().checksum();
        if (checksum == null) {
            return new ReviewedProof(State.NOT_PROVEN, note.get().words(), List.of());
        }
        return checksum.equals(ProofChecksum.of(file))
                ? new ReviewedProof(State.PROVEN, note.get().words(), List.of())
                : new ReviewedProof(
                        State.OUTDATED, "not proven, because the SQL was changed after its proof", List.of());
    }

    /** What came of proving it now. */
    static ReviewedProof of(Proof proof) {
        String words = ProofNote.of(proof.words()).words();
        if (proof instanceof Proof.Failed failed) {
            return new ReviewedProof(State.FAILED, words, failed.details());
        }
        State state = proof instanceof Proof.NotProven ? State.NOT_PROVEN : State.PROVEN;
        return new ReviewedProof(state, words, List.of());
    }

    private static boolean isEmpty(MigrationFile file, Section section) {
        return StatementSplitter.split(file, section).statements().isEmpty();
    }
}

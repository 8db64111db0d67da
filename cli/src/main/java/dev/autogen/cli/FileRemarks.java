package dev.autogen.cli;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.Agreements;
import dev.autogen.migrate.HazardBox;
import dev.autogen.migrate.ScriptException;
import dev.autogen.report.ProofNote;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a reader of a migration file cannot see in it: whether proof and ticks still count, and what is accepted where. */
final class FileRemarks {

    private final MigrationFile file;

    private final @Nullable Agreements agreements;

    private final @Nullable ScriptException failure;

    private FileRemarks(MigrationFile file, @Nullable Agreements agreements, @Nullable ScriptException failure) {
        this.file = file;
        this.agreements = agreements;
        this.failure = failure;
    }

    /** @param read what was agreed to in a file */
    static FileRemarks of(MigrationFile file, Function<MigrationFile, Agreements> read) {
        requireNonNull(read, "read");
        try {
            return new FileRemarks(file, read.apply(file), null);
        } catch (ScriptException e) {
            return new FileRemarks(file, null, e);
        }
    }

    /** {@code proven}, {@code outdated}, {@code accepted} or {@code unproven}; nothing where the file does not speak of a proof. */
    static Optional<String> proof(MigrationFile file) {
        return ProofNote.of(file)
                .map(note -> note.isAccepted()
                        ? "accepted"
                        : !note.isProof() ? "unproven" : note.isAbout(file) ? "proven" : "outdated");
    }

    List<Agreements.Accepted> accepted() {
        return agreements == null ? List.of() : agreements.accepted();
    }

    boolean isVoid(HazardNote note) {
        return agreements != null && agreements.isVoid(note);
    }

    @Nullable
    String reason(HazardNote note) {
        return agreements == null ? null : agreements.reason(note).orElse(null);
    }

    /** What is wrong with it as it stands. */
    List<String> warnings() {
        List<String> lines = new ArrayList<>();
        if (failure != null) {
            lines.add(String.valueOf(failure.getMessage()));
        }
        if (agreements != null) {
            agreements.waiting().stream()
                    .filter(HazardBox::isVoid)
                    .forEach(box -> lines.add("line " + box.note().line() + ": " + box.words()));
        }
        ProofNote.of(file)
                .filter(note -> note.isProof() && !note.isAbout(file))
                .ifPresent(note -> lines.add("line " + note.line() + ": no longer proven: the SQL was changed since"));
        return lines;
    }

    /** {@code AG103 accepted on line 14: the table is small}. */
    List<String> acceptances() {
        return accepted().stream()
                .map(one -> one.acceptance().code() + " accepted on line "
                        + one.acceptance().line() + ": " + one.acceptance().reason())
                .toList();
    }
}

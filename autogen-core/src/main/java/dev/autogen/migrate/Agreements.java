package dev.autogen.migrate;

import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationFile;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What reviewers and authors agreed to in a file, held against its SQL.
 *
 * @param waiting the boxes that are open, and those whose tick no longer counts
 * @param accepted what the file accepts for statements of its upgrade, with the reasons, in its order
 */
public record Agreements(List<HazardBox> waiting, List<Accepted> accepted) {

    /** @param checksum of the statement that it is accepted for */
    public record Accepted(Acceptance acceptance, String checksum) {}

    public Agreements {
        waiting = List.copyOf(waiting);
        accepted = List.copyOf(accepted);
    }

    /**
     * @param codes of hazards that the project accepts
     * @throws ScriptException when the upgrade section cannot be split into statements
     */
    public static Agreements of(MigrationFile file, Collection<String> codes) {
        List<ScriptStatement> statements =
                StatementSplitter.split(file, file.upgrade()).statements();
        return new Agreements(
                HazardBox.waiting(file, codes),
                statements.stream()
                        .flatMap(statement ->
                                statement.accepted().stream().map(one -> new Accepted(one, statement.checksum())))
                        .toList());
    }

    /** Whether a line is ticked, for SQL that is no longer there. */
    public boolean isVoid(HazardNote note) {
        return waiting.stream().anyMatch(box -> box.isVoid() && box.note().equals(note));
    }

    /** Why the file accepts the hazard of a line; nothing where it does not. */
    public Optional<String> reason(HazardNote note) {
        return accepted.stream()
                .filter(one -> one.acceptance().code().equals(note.code()))
                .filter(one -> note.statements().isEmpty() || note.statements().contains(one.checksum()))
                .map(one -> one.acceptance().reason())
                .findFirst();
    }
}

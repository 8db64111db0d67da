package dev.autogen.report;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything a migration file says, ready to be put into its envelope. A renderer adds layout and nothing else.
 *
 * @param revision the id
 * @param parents in the order the header lists them; empty for a base
 * @param branchLabels empty for most revisions
 * @param dependsOn ids or labels as the author wrote them; empty for most revisions
 * @param replaces the revisions this one was squashed from, the oldest first; empty for most
 * @param created to the second
 * @param message one line or several; the renderer keeps every line inside the comment
 * @param changes lines for the section {@code Changes}, without comment marks; empty for a hand-written revision
 * @param hazards lines for the section {@code Hazards}, boxes included, without comment marks
 * @param dataSteps lines for the section {@code Data steps} of a squashed revision, without comment marks
 * @param remarks lines for the section of the runner, without comment marks; empty where Autogen runs the file
 * @param proof what follows {@code Proof: }, or null where nothing was proven
 * @param upgrade the SQL of the section, with its directives, every statement ended by a semicolon; may be empty
 * @param downgrade likewise
 */
public record MigrationDocument(
        String revision,
        List<String> parents,
        List<String> branchLabels,
        List<String> dependsOn,
        List<String> replaces,
        Instant created,
        String message,
        List<String> changes,
        List<String> hazards,
        List<String> dataSteps,
        List<String> remarks,
        @Nullable String proof,
        String upgrade,
        String downgrade) {

    public MigrationDocument {
        requireNonNull(revision, "revision");
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        replaces = List.copyOf(replaces);
        requireNonNull(created, "created");
        requireNonNull(message, "message");
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        dataSteps = List.copyOf(dataSteps);
        remarks = List.copyOf(remarks);
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
    }

    /** The same with a statement about its proof. */
    public MigrationDocument withProof(String value) {
        return new MigrationDocument(
                revision,
                parents,
                branchLabels,
                dependsOn,
                replaces,
                created,
                message,
                changes,
                hazards,
                dataSteps,
                remarks,
                value,
                upgrade,
                downgrade);
    }

    /** The same with other lines about its changes. */
    public MigrationDocument withChanges(List<String> lines) {
        return new MigrationDocument(
                revision,
                parents,
                branchLabels,
                dependsOn,
                replaces,
                created,
                message,
                lines,
                hazards,
                dataSteps,
                remarks,
                proof,
                upgrade,
                downgrade);
    }

    /** The same in the words of another runner. */
    public MigrationDocument forRunner(
            List<String> newHazards, List<String> newRemarks, String newUpgrade, String newDowngrade) {
        return new MigrationDocument(
                revision,
                parents,
                branchLabels,
                dependsOn,
                replaces,
                created,
                message,
                changes,
                newHazards,
                dataSteps,
                newRemarks,
                proof,
                newUpgrade,
                newDowngrade);
    }

    /** A revision that replaces no others. */
    public MigrationDocument(
            String revision,
            List<String> parents,
            List<String> branchLabels,
            List<String> dependsOn,
            Instant created,
            String message,
            List<String> changes,
            List<String> hazards,
            @Nullable String proof,
            String upgrade,
            String downgrade) {
        this(
                revision,
                parents,
                branchLabels,
                dependsOn,
                List.of(),
                created,
                message,
                changes,
                hazards,
                List.of(),
                List.of(),
                proof,
                upgrade,
                downgrade);
    }
}

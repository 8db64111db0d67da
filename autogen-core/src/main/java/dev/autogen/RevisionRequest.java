package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a new revision should be.
 *
 * @param message what it does; its first words become part of the file name
 * @param revisionId an id of one's own, or null for a new one
 * @param parents targets it follows; {@code base} starts a line of its own. None means the single head, for a merge all heads
 * @param splice whether it may follow a revision that is no head, which starts a branch
 * @param branchLabels names for the branch that begins with it
 * @param dependsOn targets of other branches that must be applied before it
 * @param folder the migration directory it goes to, or null for the one of its parent
 */
public record RevisionRequest(
        String message,
        @Nullable String revisionId,
        List<String> parents,
        boolean splice,
        List<String> branchLabels,
        List<String> dependsOn,
        @Nullable Path folder) {

    public RevisionRequest {
        requireNonNull(message, "message");
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
    }

    /** A revision with nothing said but its message. */
    public static RevisionRequest of(String message) {
        return new RevisionRequest(message, null, List.of(), false, List.of(), List.of(), null);
    }

    public RevisionRequest withRevisionId(@Nullable String newId) {
        return new RevisionRequest(message, newId, parents, splice, branchLabels, dependsOn, folder);
    }

    /** The targets it follows, and whether they may be others than heads. */
    public RevisionRequest on(List<String> newParents, boolean newSplice) {
        return new RevisionRequest(message, revisionId, newParents, newSplice, branchLabels, dependsOn, folder);
    }

    public RevisionRequest withBranchLabels(List<String> newLabels) {
        return new RevisionRequest(message, revisionId, parents, splice, newLabels, dependsOn, folder);
    }

    public RevisionRequest withDependsOn(List<String> newDependencies) {
        return new RevisionRequest(message, revisionId, parents, splice, branchLabels, newDependencies, folder);
    }

    public RevisionRequest in(@Nullable Path newFolder) {
        return new RevisionRequest(message, revisionId, parents, splice, branchLabels, dependsOn, newFolder);
    }
}

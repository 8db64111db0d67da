package dev.autogen.review;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One revision as a reviewer sees it.
 *
 * @param message may have several lines, may be empty
 * @param file relative to the repository, with slashes
 * @param parents full ids; several for a merge
 * @param changes grouped by table, by the names of these; what belongs to no table comes last
 * @param hazards of the upgrade, the gravest decision first
 * @param todos what its author has not completed yet
 */
public record ReviewedRevision(
        String id,
        String message,
        String file,
        List<String> parents,
        List<TableChanges> changes,
        List<ReviewedHazard> hazards,
        List<ReviewedTodo> todos,
        ReviewedProof proof,
        ReviewedSection upgrade,
        ReviewedSection downgrade,
        WayBack wayBack) {

    public ReviewedRevision {
        requireNonNull(id, "id");
        requireNonNull(message, "message");
        requireNonNull(file, "file");
        parents = List.copyOf(parents);
        changes = List.copyOf(changes);
        hazards = List.copyOf(hazards);
        todos = List.copyOf(todos);
        requireNonNull(proof, "proof");
        requireNonNull(upgrade, "upgrade");
        requireNonNull(downgrade, "downgrade");
        requireNonNull(wayBack, "wayBack");
    }

    ReviewedRevision withHazards(List<ReviewedHazard> others) {
        return new ReviewedRevision(
                id, message, file, parents, changes, others, todos, proof, upgrade, downgrade, wayBack);
    }

    /** @param other a further file of it, or null for its own */
    public String file(@Nullable String other) {
        return other == null ? file : other;
    }

    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** What going back does not bring back, loses or may fail on; a line each. */
    public List<String> costsOfGoingBack() {
        boolean lossy = hazards.stream().anyMatch(hazard -> hazard.decision() == Decision.LOSES_DATA);
        boolean possible = wayBack.kind() == WayBack.Kind.POSSIBLE || wayBack.kind() == WayBack.Kind.LOSES_DATA;
        Stream<String> lost =
                lossy && possible ? Stream.of("what the upgrade has lost does not come back") : Stream.of();
        return Stream.concat(lost, wayBack.losses().stream()).toList();
    }

    /** The first line of the message. */
    public String title() {
        return message.lines().findFirst().orElse("").strip();
    }
}

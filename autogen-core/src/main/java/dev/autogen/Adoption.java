package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A first revision that describes a database as it is.
 *
 * @param draft what will be written; tried from nothing
 * @param leftOut what the database holds and the revision does not make, with the reason
 * @param entities what separates the database from the entities, or null where that is not known
 * @param record the command that records the revision, where another runner does that; null where Autogen does
 */
public record Adoption(
        Draft draft,
        List<String> leftOut,
        @Nullable Comparison entities,
        @Nullable String record) {

    public Adoption {
        requireNonNull(draft, "draft");
        leftOut = List.copyOf(leftOut);
    }

    /** What separates the database from the entities, where somebody says where those are. */
    public Optional<Comparison> comparedWithEntities() {
        return Optional.ofNullable(entities);
    }
}

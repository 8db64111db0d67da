package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that vanished, and something that appeared and may be the same.
 *
 * @param before in the names the database has
 * @param after in the names that are wanted
 * @param score from 0 to 100: how alike they are
 * @param evidence why they may be the same, a few words each
 * @param origin the class or attribute that asks for the new one, or null
 */
public record RenameCandidate(
        ObjectPath before,
        ObjectPath after,
        int score,
        List<String> evidence,
        @Nullable Origin origin) {

    public RenameCandidate {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
        evidence = List.copyOf(evidence);
    }
}

package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What became of something that vanished.
 *
 * @param candidate what it became, or null
 * @param isKnown false when nobody has answered: then it is dropped, and the hazard says how to get the rename
 */
public record RenameAnswer(@Nullable RenameCandidate candidate, boolean isKnown) {

    /** Nobody was there to ask. */
    public static final RenameAnswer UNKNOWN = new RenameAnswer(null, false);

    /** It is dropped, and what appeared is new. */
    public static final RenameAnswer DROPPED = new RenameAnswer(null, true);

    /** It is one of the candidates. */
    public static RenameAnswer renamed(RenameCandidate candidate) {
        return new RenameAnswer(requireNonNull(candidate, "candidate"), true);
    }
}

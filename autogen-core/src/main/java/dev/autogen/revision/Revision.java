package dev.autogen.revision;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One migration, as the graph sees it: who it is and what it stands on.
 *
 * @param id unique among all revisions; see {@link RevisionIds#check}
 * @param parents full ids; empty for a base, several for a merge
 * @param branchLabels names that may stand for this revision's branch in a target
 * @param dependsOn revisions of other branches that must be applied first: ids, unique prefixes of ids, or branch labels
 * @param created when it was written, or null where nobody said
 * @param message what it does; may have several lines, may be empty
 * @param replaces the line of revisions this one was squashed from, the oldest first; empty for most. A database that has the
 *     last of them has them all, and with that this one
 */
public record Revision(
        String id,
        List<String> parents,
        List<String> branchLabels,
        List<String> dependsOn,
        @Nullable Instant created,
        String message,
        List<String> replaces) {

    public Revision {
        requireNonNull(id, "id");
        parents = List.copyOf(parents);
        branchLabels = List.copyOf(branchLabels);
        dependsOn = List.copyOf(dependsOn);
        requireNonNull(message, "message");
        replaces = List.copyOf(replaces);
    }

    /** A revision that replaces no others. */
    public Revision(
            String id,
            List<String> parents,
            List<String> branchLabels,
            List<String> dependsOn,
            @Nullable Instant created,
            String message) {
        this(id, parents, branchLabels, dependsOn, created, message, List.of());
    }

    /** A revision with nothing but its parents. */
    public static Revision of(String id, String... parents) {
        return new Revision(id, List.of(parents), List.of(), List.of(), null, "");
    }

    /** Whether it starts a line: it has no parents, though it may depend on revisions of other lines. */
    public boolean isBase() {
        return parents.isEmpty();
    }

    /** Whether it joins several lines. */
    public boolean isMerge() {
        return parents.size() > 1;
    }

    /** Whether it was squashed from a line of others. */
    public boolean isSquash() {
        return !replaces.isEmpty();
    }

    /** The first line of the message, for lists. */
    public String title() {
        return message.lines().findFirst().orElse("").strip();
    }
}

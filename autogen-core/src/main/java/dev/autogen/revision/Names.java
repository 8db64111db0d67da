package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What ids and branch labels have in common: both may stand in a target, in a list of a header, and in a file name. */
final class Names {

    private static final int MAXIMUM_LENGTH = 100;

    /** Characters of the target notation, of lists in a header, and those a file name cannot have on some system. */
    private static final String FORBIDDEN = "@-+:,/\\<>\"|?*";

    static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    private static final int LONGEST_RESERVED = "current".length();

    /** Names Windows keeps for devices, whatever follows the dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9]");

    private Names() {}

    /** What keeps a text from being a name, or null. */
    static @Nullable String problem(String kind, String name) {
        if (hasForbidden(name)) {
            return "Character(s) '" + String.join(", ", forbidden(name)) + "' not allowed in " + kind + " '" + name
                    + "'";
        }
        if (name.isEmpty() || name.length() > MAXIMUM_LENGTH) {
            return "A " + kind + " has 1 to " + MAXIMUM_LENGTH + " characters, this one " + name.length();
        }
        if (name.startsWith(".") || name.endsWith(".")) {
            return "'" + name + "' cannot be a " + kind + ": it starts or ends with a dot";
        }
        boolean reserved = name.length() <= LONGEST_RESERVED
                && (RESERVED.contains(name.toLowerCase(Locale.ROOT))
                        || DEVICE.matcher(name).matches());
        return reserved ? "'" + name + "' cannot be a " + kind + ": the name is reserved" : null;
    }

    /** All forbidden characters are among those that one {@code char} holds. */
    private static boolean hasForbidden(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (isForbidden(name.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> forbidden(String name) {
        return name.codePoints()
                .filter(Names::isForbidden)
                .mapToObj(Names::shown)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isForbidden(int character) {
        return FORBIDDEN.indexOf(character) >= 0
                || Character.isWhitespace(character)
                || Character.isSpaceChar(character)
                || isInvisible(character);
    }

    /** Control characters, marks that turn the direction of writing, and what has no width. */
    private static boolean isInvisible(int character) {
        return Character.isISOControl(character) || Character.getType(character) == Character.FORMAT;
    }

    private static String shown(int character) {
        return isInvisible(character) ? String.format("U+%04X", character) : new String(Character.toChars(character));
    }

    /** Fails when a revision or a branch label has the name, or one that differs only in case. */
    static void refuseTaken(String kind, String name, RevisionGraph graph, String alternative) {
        String folded = name.toLowerCase(Locale.ROOT);
        Optional<Revision> squash = graph.replacement(name);
        if (squash.isPresent()) {
            throw new AutogenException(
                    "duplicate-revision",
                    kind + " '" + name + "' is already taken, by a revision that was squashed into "
                            + squash.get().id() + " " + squash.get().title(),
                    "Choose another, " + alternative + ".");
        }
        for (Revision revision : graph.revisions()) {
            String why = null;
            if (revision.id().equals(name)) {
                why = "is already taken";
            } else if (revision.branchLabels().contains(name)) {
                why = "is already a branch label";
            } else if (revision.id().toLowerCase(Locale.ROOT).equals(folded)) {
                why = "differs from another only in case";
            }
            if (why != null) {
                throw new AutogenException(
                        "duplicate-revision",
                        kind + " '" + name + "' " + why + ", by revision " + revision.id() + " " + revision.title(),
                        "Choose another, " + alternative + ".");
            }
        }
    }
}

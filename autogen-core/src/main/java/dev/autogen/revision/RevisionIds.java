package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Ids for new revisions, and what an id may look like. */
public final class RevisionIds {

    private static final int RANDOM_LENGTH = 12;

    private static final int MAXIMUM_LENGTH = 100;

    /** Characters of the target notation, of lists in a header, and those a file name cannot have on some system. */
    private static final String FORBIDDEN = "@-+:,/\\<>\"|?*";

    private static final Set<String> RESERVED = Set.of("head", "heads", "base", "current");

    /** Names Windows keeps for devices, whatever follows the dot. */
    private static final Pattern DEVICE = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

    private static final SecureRandom RANDOM = new SecureRandom();

    private RevisionIds() {}

    /** Twelve hexadecimal characters that no other id starts with. */
    public static String random(RevisionGraph graph) {
        return random(graph, RANDOM);
    }

    static String random(RevisionGraph graph, RandomGenerator random) {
        while (true) {
            String id = String.format("%012x", random.nextLong() & 0xffff_ffff_ffffL);
            // With a letter in it, it can never be taken for a sequential id.
            boolean numeric = NUMBER.matcher(id).matches();
            if (!numeric && TargetResolver.startingWith(graph.ids(), id).isEmpty()) {
                return id.substring(0, RANDOM_LENGTH);
            }
        }
    }

    /**
     * The number after the highest id that is a number.
     *
     * @param width at least so many digits, filled up by zeros
     */
    public static String sequential(RevisionGraph graph, int width) {
        BigInteger highest = graph.ids().keySet().stream()
                .filter(id -> NUMBER.matcher(id).matches())
                .map(BigInteger::new)
                .max(BigInteger::compareTo)
                .orElse(BigInteger.ZERO);
        String next = highest.add(BigInteger.ONE).toString();
        return "0".repeat(Math.max(0, width - next.length())) + next;
    }

    /**
     * Accepts an id given by hand for a new revision.
     *
     * @throws AutogenException when it has characters an id cannot have, or is taken by a revision or a branch label
     */
    public static String check(String id, RevisionGraph graph) {
        String problem = problem(id);
        if (problem != null) {
            throw new AutogenException(
                    "bad-revision-id",
                    problem,
                    "Use letters, digits, '_' and '.', or leave --rev-id out for a new id.");
        }
        if (graph.labels().containsKey(id)) {
            throw taken(id, "is already a branch label", graph.at(graph.labels().getOrDefault(id, 0)));
        }
        String folded = id.toLowerCase(Locale.ROOT);
        for (Revision other : graph.revisions()) {
            if (other.id().toLowerCase(Locale.ROOT).equals(folded)) {
                throw taken(
                        id, other.id().equals(id) ? "is already taken" : "differs from another only in case", other);
            }
        }
        return id;
    }

    private static AutogenException taken(String id, String why, Revision by) {
        return new AutogenException(
                "duplicate-revision",
                "Revision identifier '" + id + "' " + why + ", by revision " + by.id() + " " + by.title(),
                "Choose another id, or leave --rev-id out for a new one.");
    }

    /** What keeps a text from being an id or a branch label, or null. */
    static @Nullable String problem(String id) {
        Collection<String> bad = id.codePoints()
                .filter(c -> c < 128 && FORBIDDEN.indexOf(c) >= 0
                        || Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || Character.isISOControl(c))
                .mapToObj(RevisionIds::shown)
                .collect(Collectors.toCollection(TreeSet::new));
        if (!bad.isEmpty()) {
            return "Character(s) '" + String.join(", ", bad) + "' not allowed in revision identifier '" + id + "'";
        }
        if (id.isEmpty()) {
            return "A revision identifier has at least one character";
        }
        if (id.length() > MAXIMUM_LENGTH) {
            return "A revision identifier has at most " + MAXIMUM_LENGTH + " characters";
        }
        boolean dots = id.startsWith(".") || id.endsWith(".");
        if (dots
                || RESERVED.contains(id.toLowerCase(Locale.ROOT))
                || DEVICE.matcher(id).matches()) {
            return "'" + id + "' cannot be a revision identifier: "
                    + (dots ? "it starts or ends with a dot" : "the name is reserved");
        }
        return null;
    }

    private static String shown(int character) {
        return Character.isISOControl(character)
                ? String.format("U+%04X", character)
                : new String(Character.toChars(character));
    }
}

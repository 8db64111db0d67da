package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ids for new revisions, and what an id may look like. */
public final class RevisionIds {

    private static final int RANDOM_LENGTH = 12;

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
            if (!numeric
                    && graph.replacement(id).isEmpty()
                    && graph.ids().startingWith(id).isEmpty()) {
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
        BigInteger highest = Stream.concat(graph.ids().all().stream(), graph.squashes().replaced().stream())
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
        Names.refuseTaken("Revision identifier", id, graph, "or leave --rev-id out for a new one");
        return id;
    }

    /**
     * Accepts a branch label given by hand for a new revision.
     *
     * @throws AutogenException when it has characters a label cannot have, or is taken by a revision or another label
     */
    static void checkLabel(String label, RevisionGraph graph) {
        String problem = Names.problem("branch label", label);
        if (problem != null) {
            throw new AutogenException("bad-branch-label", problem, "Use letters, digits, '_' and '.'.");
        }
        Names.refuseTaken("Branch label", label, graph, "`autogen branches` lists those there are");
    }

    /** What keeps a text from being an id, or null. */
    static @Nullable String problem(String id) {
        return Names.problem("revision identifier", id);
    }
}

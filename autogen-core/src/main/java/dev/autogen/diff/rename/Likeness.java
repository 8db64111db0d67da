package dev.autogen.diff.rename;

/** How alike two names are, from 0 to 1. */
final class Likeness {

    /** From here on people call two names alike. */
    static final double ALIKE = 0.6;

    private static final double CONTAINED = 0.85;

    private static final int SHORTEST_PART = 3;

    private static final int LONGEST = 200;

    private Likeness() {}

    static double of(String one, String other) {
        NameShape shape = NameShape.of(one);
        return of(shape, new EditDistance(shape.folded()), NameShape.of(other), 0);
    }

    /**
     * The same for names that are compared with many.
     *
     * @param distance from the folded name
     * @param atLeast of what is less alike than this it is only told that it is
     */
    static double of(NameShape one, EditDistance distance, NameShape other, double atLeast) {
        String left = one.folded();
        String right = other.folded();
        if (left.equals(right)) {
            return 1;
        }
        double contained = isPart(left, right) || isPart(right, left) ? CONTAINED : 0;
        boolean sharesWords = (one.wordBits() & other.wordBits()) != 0;
        double known = sharesWords ? Math.max(contained, words(one.words(), other.words())) : contained;
        int longest = Math.max(left.length(), right.length());
        if (longest > LONGEST) {
            return known;
        }
        int leastDistance = Math.max(
                Math.abs(left.length() - right.length()),
                Math.max(
                        Long.bitCount(one.letters() & ~other.letters()),
                        Long.bitCount(other.letters() & ~one.letters())));
        double atBest = 1 - (double) leastDistance / longest;
        return atBest <= known || atBest < atLeast ? known : Math.max(known, 1 - (double) distance.to(right) / longest);
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
    }

    /** {@code user_name} and {@code name_of_user} share two of three words. */
    private static double words(String[] left, String[] right) {
        int common = 0;
        for (String word : left) {
            for (String other : right) {
                if (word.equals(other)) {
                    common++;
                    break;
                }
            }
        }
        int all = left.length + right.length - common;
        return all == 0 ? 0 : (double) common / all;
    }
}

package dev.autogen.diff.rename;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** How alike two names are, from 0 to 1. */
final class Likeness {

    /** From here on people call two names alike. */
    static final double ALIKE = 0.6;

    private static final double CONTAINED = 0.85;

    private static final int SHORTEST_PART = 3;

    private static final int LONGEST = 200;

    private Likeness() {}

    static double of(String one, String other) {
        String left = folded(one);
        String right = folded(other);
        if (left.equals(right)) {
            return 1;
        }
        double contained = isPart(left, right) || isPart(right, left) ? CONTAINED : 0;
        return Math.max(contained, Math.max(words(one, other), letters(left, right)));
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST_PART && (whole.startsWith(part) || whole.endsWith(part));
    }

    /** {@code user_name} and {@code name_of_user} share two of three words. */
    private static double words(String one, String other) {
        Set<String> left = new HashSet<>(split(one));
        Set<String> right = new HashSet<>(split(other));
        Set<String> all = new HashSet<>(left);
        all.addAll(right);
        left.retainAll(right);
        return all.isEmpty() ? 0 : (double) left.size() / all.size();
    }

    private static double letters(String left, String right) {
        int longest = Math.max(left.length(), right.length());
        return longest == 0 || longest > LONGEST ? 0 : 1 - (double) distance(left, right) / longest;
    }

    private static int distance(String left, String right) {
        int[] previous = new int[right.length() + 1];
        Arrays.setAll(previous, j -> j);
        for (int i = 1; i <= left.length(); i++) {
            int[] row = new int[right.length() + 1];
            row[0] = i;
            for (int j = 1; j <= right.length(); j++) {
                int replaced = previous[j - 1] + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replaced, Math.min(previous[j], row[j - 1]) + 1);
            }
            previous = row;
        }
        return previous[right.length()];
    }

    private static List<String> split(String name) {
        return Arrays.stream(name.replaceAll("(\\p{Ll})(\\p{Lu})", "$1_$2")
                        .toLowerCase(Locale.ROOT)
                        .split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}

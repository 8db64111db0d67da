package dev.autogen;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the word somebody probably meant. */
public final class NearestWord {

    /** A longer text is no mistyped word; its cost stays bounded. */
    private static final int LONGEST = 100;

    private NearestWord() {}

    /**
     * The word with the fewest characters added, removed, replaced or swapped with the next, whatever their case; of equally near ones the first.
     *
     * @param words at least one
     */
    public static String to(String typed, Collection<String> words) {
        String folded = typed.toLowerCase(Locale.ROOT);
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(folded, word.toLowerCase(Locale.ROOT))))
                .orElseThrow(() -> new IllegalArgumentException("no words to choose from"));
    }

    /** The nearest word, where it is near enough to be meant: at most every third character is another. */
    public static Optional<String> near(String typed, Collection<String> words) {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> sorted = words.stream().sorted().toList();
        String nearest = to(typed, sorted);
        int distance = distance(typed.toLowerCase(Locale.ROOT), nearest.toLowerCase(Locale.ROOT));
        return distance <= Math.max(1, typed.length() / 3) ? Optional.of(nearest) : Optional.empty();
    }

    /** Levenshtein's distance, where two neighbours that changed places count as one. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST) {
            return one.length();
        }
        int[] beforePrevious = new int[other.length() + 1];
        int[] previous = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] current = new int[other.length() + 1];
            current[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = previous[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, Math.min(previous[j], current[j - 1]) + 1);
                if (isSwapped(one, i, other, j)) {
                    current[j] = Math.min(current[j], beforePrevious[j - 2] + 1);
                }
            }
            beforePrevious = previous;
            previous = current;
        }
        return previous[other.length()];
    }

    private static boolean isSwapped(String one, int i, String other, int j) {
        return i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1);
    }
}

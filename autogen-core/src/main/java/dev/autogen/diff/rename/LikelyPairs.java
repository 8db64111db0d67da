package dev.autogen.diff.rename;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;

/**
 * The likeliest pairs of something that vanished and something that appeared. Of thousands of each there are millions of pairs: names
 * are compared closely only where that can still make a difference, and the work is shared among the common pool.
 *
 * @param nameWeight what equal names are worth
 * @param threshold what a pair must be worth
 */
record LikelyPairs(int nameWeight, int threshold) {

    /** More than are ever offered: some go to others. */
    private static final int MOST_OF_ONE = 8;

    private static final Comparator<Pair> LIKELIEST_FIRST = Comparator.comparingInt((ToIntFunction<Pair>) Pair::score)
            .reversed()
            .thenComparingInt(Pair::appeared);

    /** Places in the lists that were given. */
    record Pair(int vanished, int appeared, int score) {}

    /**
     * @param vanished the names of what vanished
     * @param appeared the names of what appeared
     * @param rest by the place of what vanished and then of what appeared: what a pair is worth beside its names, negative for a pair
     *     that cannot be
     */
    List<Pair> find(List<String> vanished, List<String> appeared, IntFunction<IntToDoubleFunction> rest) {
        requireNonNull(rest, "rest");
        NameShape[] others = appeared.stream().map(NameShape::of).toArray(NameShape[]::new);
        return IntStream.range(0, vanished.size())
                .parallel()
                .mapToObj(i -> of(i, NameShape.of(vanished.get(i)), others, rest.apply(i)))
                .flatMap(List::stream)
                .toList();
    }

    private List<Pair> of(int vanished, NameShape name, NameShape[] others, IntToDoubleFunction rest) {
        EditDistance distance = new EditDistance(name.folded());
        // The one to give up stands first.
        PriorityQueue<Pair> best = new PriorityQueue<>(LIKELIEST_FIRST.reversed());
        for (int i = 0; i < others.length; i++) {
            double worth = rest.applyAsDouble(i);
            int least = best.size() < MOST_OF_ONE ? threshold : best.element().score() + 1;
            double needed = (least - 0.5 - worth) / nameWeight;
            if (worth < 0 || needed > 1) {
                continue;
            }
            int score = (int) Math.round(worth + nameWeight * Likeness.of(name, distance, others[i], needed));
            if (score >= least) {
                best.add(new Pair(vanished, i, score));
                if (best.size() > MOST_OF_ONE) {
                    best.remove();
                }
            }
        }
        return best.stream().sorted(LIKELIEST_FIRST).toList();
    }
}

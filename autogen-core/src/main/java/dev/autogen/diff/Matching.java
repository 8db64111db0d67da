package dev.autogen.diff;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which object of one schema is which of the other, in passes from the strictest likeness to the loosest. Keeps the order
 * it was given, so that equal input gives equal output.
 */
final class Matching<T> {

    /** Two objects that are one. */
    record Pair<T>(T before, T after) {
        Pair {
            requireNonNull(before, "before");
            requireNonNull(after, "after");
        }
    }

    private final List<T> onlyBefore;
    private final List<T> onlyAfter;
    private final List<Pair<T>> pairs = new ArrayList<>();

    Matching(List<? extends T> before, List<? extends T> after) {
        this.onlyBefore = new ArrayList<>(before);
        this.onlyAfter = new ArrayList<>(after);
    }

    /** Pairs objects of equal likeness; null is like nothing. */
    Matching<T> by(Function<T, @Nullable Object> likeness) {
        if (onlyBefore.isEmpty() || onlyAfter.isEmpty()) {
            return this;
        }
        Map<Object, List<T>> candidates = new HashMap<>();
        for (T item : onlyBefore) {
            Object key = likeness.apply(item);
            if (key != null) {
                candidates.computeIfAbsent(key, k -> new ArrayList<>()).add(item);
            }
        }
        for (Iterator<T> iterator = onlyAfter.iterator(); iterator.hasNext(); ) {
            T item = iterator.next();
            Object key = likeness.apply(item);
            List<T> matches = key == null ? null : candidates.get(key);
            if (matches != null && !matches.isEmpty()) {
                T match = matches.remove(0);
                pairs.add(new Pair<>(match, item));
                removeSame(match);
                iterator.remove();
            }
        }
        return this;
    }

    List<Pair<T>> pairs() {
        return List.copyOf(pairs);
    }

    List<T> onlyBefore() {
        return List.copyOf(onlyBefore);
    }

    List<T> onlyAfter() {
        return List.copyOf(onlyAfter);
    }

    /** By identity: two equal objects are two objects. */
    private void removeSame(T match) {
        for (Iterator<T> iterator = onlyBefore.iterator(); iterator.hasNext(); ) {
            if (iterator.next() == match) {
                iterator.remove();
                return;
            }
        }
    }
}

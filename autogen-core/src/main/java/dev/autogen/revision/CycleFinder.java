package dev.autogen.revision;

import dev.autogen.AutogenException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds revisions that stand on themselves, and names them. */
final class CycleFinder {

    private final List<Revision> revisions;

    private final UnaryOperator<String> whereIs;

    CycleFinder(List<Revision> revisions, UnaryOperator<String> whereIs) {
        this.revisions = revisions;
        this.whereIs = whereIs;
    }

    /** Whether following the links somewhere ends where it began. */
    boolean areIn(int[][] links) {
        return !withoutOrder(links).isEmpty();
    }

    /** Fails when following the links ends where it began. */
    void check(int[][] links, String what) {
        BitSet tangled = withoutOrder(links);
        if (tangled.isEmpty()) {
            return;
        }
        List<Integer> cycle = cycle(links, tangled);
        throw new AutogenException(
                what.toLowerCase(Locale.ROOT).replace(' ', '-'),
                what + " is detected in revisions (" + RevisionErrors.limited(affected(links)) + "): "
                        + cycle.stream()
                                .map(i -> whereIs.apply(revisions.get(i).id()))
                                .collect(Collectors.joining(" needs ")),
                "Correct the parents or depends-on line of one of them.");
    }

    /** The revisions left when all that have an order are taken away, oldest first: cycles and what stands on them. */
    private static BitSet withoutOrder(int[][] links) {
        int[][] reversed = Links.reversed(links);
        int[] missing = new int[links.length];
        Deque<Integer> ready = new ArrayDeque<>();
        BitSet left = new BitSet(links.length);
        for (int i = 0; i < links.length; i++) {
            left.set(i);
            missing[i] = links[i].length;
            if (missing[i] == 0) {
                ready.add(i);
            }
        }
        while (!ready.isEmpty()) {
            int revision = ready.pop();
            left.clear(revision);
            for (int next : reversed[revision]) {
                if (--missing[next] == 0) {
                    ready.push(next);
                }
            }
        }
        return left;
    }

    /** One cycle among them, its first revision repeated at the end. */
    private static List<Integer> cycle(int[][] links, BitSet tangled) {
        List<Integer> walk = new ArrayList<>();
        int[] seenAt = new int[links.length];
        int revision = tangled.nextSetBit(0);
        while (seenAt[revision] == 0) {
            walk.add(revision);
            seenAt[revision] = walk.size();
            revision = IntStream.of(links[revision])
                    .filter(tangled::get)
                    .findFirst()
                    .orElseThrow();
        }
        List<Integer> cycle = new ArrayList<>(walk.subList(seenAt[revision] - 1, walk.size()));
        Collections.rotate(cycle, -cycle.indexOf(Collections.min(cycle)));
        cycle.add(cycle.get(0));
        return cycle;
    }

    /** The revisions that are not on a way from a head to a base: those of the cycle, and those it cuts off. */
    private List<String> affected(int[][] links) {
        int[][] reversed = Links.reversed(links);
        BitSet sound = Links.reach(ends(reversed), links);
        sound.and(Links.reach(ends(links), reversed));
        return IntStream.range(0, links.length)
                .filter(i -> !sound.get(i))
                .mapToObj(i -> revisions.get(i).id())
                .sorted()
                .toList();
    }

    private static List<Integer> ends(int[][] links) {
        return IntStream.range(0, links.length)
                .filter(i -> links[i].length == 0)
                .boxed()
                .toList();
    }
}

package dev.autogen.revision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.List;

/**
 * The links between revisions as numbers: a revision is its place in the graph's order. Everything here is linear and iterative,
 * for graphs of ten thousand revisions in one line.
 */
final class Links {

    private final int[][] parents;

    private final int[][] children;

    private final int[][] requirements;

    private final int[][] dependents;

    /**
     * @param parents for each revision its parents
     * @param requirements for each revision its parents, then what it depends on; without repetitions
     */
    Links(int[][] parents, int[][] requirements) {
        this.parents = parents;
        this.children = reversed(parents);
        this.requirements = requirements;
        this.dependents = reversed(requirements);
    }

    static int[][] reversed(int[][] links) {
        int[] counts = new int[links.length];
        for (int[] targets : links) {
            for (int target : targets) {
                counts[target]++;
            }
        }
        int[][] reversed = new int[links.length][];
        for (int i = 0; i < links.length; i++) {
            reversed[i] = new int[counts[i]];
        }
        for (int i = links.length - 1; i >= 0; i--) {
            for (int target : links[i]) {
                reversed[target][--counts[target]] = i;
            }
        }
        return reversed;
    }

    int size() {
        return parents.length;
    }

    int[] parents(int revision) {
        return parents[revision];
    }

    /** The revisions that name this one as parent, in the graph's order. */
    int[] children(int revision) {
        return children[revision];
    }

    /** The parents of a revision, then what it depends on. */
    int[] requirements(int revision) {
        return requirements[revision];
    }

    /** The revisions that name this one as parent or depend on it, in the graph's order. */
    int[] dependents(int revision) {
        return dependents[revision];
    }

    /** The revisions given and all they need, by parent or dependency. */
    BitSet needs(Collection<Integer> revisions) {
        return reach(revisions, requirements);
    }

    /** The revisions given and all that need them, by parent or dependency. */
    BitSet needing(Collection<Integer> revisions) {
        return reach(revisions, dependents);
    }

    /** The revisions given and their ancestors by parents alone. */
    BitSet ancestry(Collection<Integer> revisions) {
        return reach(revisions, parents);
    }

    /** The revisions given and their descendants by parents alone. */
    BitSet descent(Collection<Integer> revisions) {
        return reach(revisions, children);
    }

    /** A revision with its ancestors and descendants by parents alone: what a branch named by it consists of. */
    BitSet lineage(int revision) {
        BitSet lineage = ancestry(List.of(revision));
        lineage.or(descent(List.of(revision)));
        return lineage;
    }

    static BitSet reach(Collection<Integer> from, int[][] links) {
        BitSet seen = new BitSet(links.length);
        Deque<Integer> open = new ArrayDeque<>();
        for (int revision : from) {
            if (!seen.get(revision)) {
                seen.set(revision);
                open.push(revision);
            }
        }
        while (!open.isEmpty()) {
            for (int next : links[open.pop()]) {
                if (!seen.get(next)) {
                    seen.set(next);
                    open.push(next);
                }
            }
        }
        return seen;
    }

    /**
     * The revisions selected, newest first: a revision before all it needs, each line followed down to where it branched off
     * before the next begins, lines and first steps in the graph's order.
     */
    List<Integer> newestFirst(BitSet selected) {
        int[] waiting = new int[size()];
        selected.stream().forEach(i -> {
            for (int requirement : requirements[i]) {
                waiting[requirement]++;
            }
        });
        Deque<Integer> ready = new ArrayDeque<>();
        selected.stream().filter(i -> waiting[i] == 0).forEach(ready::addLast);
        List<Integer> order = new ArrayList<>();
        while (!ready.isEmpty()) {
            int revision = ready.pop();
            order.add(revision);
            int[] next = requirements[revision];
            for (int i = next.length - 1; i >= 0; i--) {
                if (--waiting[next[i]] == 0 && selected.get(next[i])) {
                    ready.push(next[i]);
                }
            }
        }
        return order;
    }

    /** The same revisions in the order an upgrade runs them. */
    List<Integer> oldestFirst(BitSet selected) {
        List<Integer> order = newestFirst(selected);
        Collections.reverse(order);
        return order;
    }
}

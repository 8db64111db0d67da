package dev.autogen.plan;

import dev.autogen.AutogenException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Sorts actions by their facts; where these leave a choice, by phase and then as they came. One input has one result. */
final class ActionOrder {

    private final List<Action> actions;
    private final List<Set<Integer>> successors = new ArrayList<>();
    private final int[] predecessors;

    private ActionOrder(List<Action> actions) {
        this.actions = actions;
        this.predecessors = new int[actions.size()];
        actions.forEach(action -> successors.add(new TreeSet<>()));
    }

    static List<Action> sort(List<Action> actions) {
        ActionOrder order = new ActionOrder(List.copyOf(actions));
        order.connect();
        return order.sorted();
    }

    private void connect() {
        Map<Fact, List<Integer>> producers = index(Action::produces);
        Map<Fact, List<Integer>> destroyers = index(Action::destroys);
        for (int i = 0; i < actions.size(); i++) {
            Action action = actions.get(i);
            for (Fact fact : action.requires()) {
                after(i, producers.getOrDefault(fact, List.of()));
                before(i, destroyers.getOrDefault(fact, List.of()));
            }
            for (Fact fact : action.releases()) {
                before(i, destroyers.getOrDefault(fact, List.of()));
            }
            for (Fact fact : action.destroys()) {
                after(i, producers.getOrDefault(fact, List.of()));
            }
        }
    }

    private Map<Fact, List<Integer>> index(Function<Action, Set<Fact>> facts) {
        Map<Fact, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < actions.size(); i++) {
            for (Fact fact : facts.apply(actions.get(i))) {
                index.computeIfAbsent(fact, f -> new ArrayList<>()).add(i);
            }
        }
        return index;
    }

    private void after(int action, List<Integer> others) {
        others.forEach(other -> edge(other, action));
    }

    private void before(int action, List<Integer> others) {
        others.forEach(other -> edge(action, other));
    }

    private void edge(int first, int second) {
        if (first != second && successors.get(first).add(second)) {
            predecessors[second]++;
        }
    }

    private List<Action> sorted() {
        PriorityQueue<Integer> ready = new PriorityQueue<>(
                Comparator.comparing((Integer i) -> actions.get(i).phase()).thenComparing(i -> i));
        for (int i = 0; i < actions.size(); i++) {
            if (predecessors[i] == 0) {
                ready.add(i);
            }
        }
        List<Action> sorted = new ArrayList<>();
        Set<Integer> done = new HashSet<>();
        while (!ready.isEmpty()) {
            int next = ready.remove();
            done.add(next);
            sorted.add(actions.get(next));
            for (int successor : successors.get(next)) {
                if (--predecessors[successor] == 0) {
                    ready.add(successor);
                }
            }
        }
        if (sorted.size() < actions.size()) {
            throw cycle(done);
        }
        return sorted;
    }

    private AutogenException cycle(Set<Integer> done) {
        Set<Integer> stuck = new TreeSet<>();
        for (int i = 0; i < actions.size(); i++) {
            if (!done.contains(i)) {
                stuck.add(i);
            }
        }
        // What only waits for the cycle is no part of it.
        while (stuck.removeIf(i -> successors.get(i).stream().noneMatch(stuck::contains))) {
            // Until nothing can be removed any more.
        }
        String statements = stuck.stream()
                .map(i -> actions.get(i).step().sql().lines().findFirst().orElse(""))
                .collect(Collectors.joining("\n  ", "  ", ""));
        return new AutogenException(
                "plan-cycle",
                "Internal error: these statements wait for each other:\n" + statements,
                "Please report this with the changes that were to be planned; nothing was written.");
    }
}

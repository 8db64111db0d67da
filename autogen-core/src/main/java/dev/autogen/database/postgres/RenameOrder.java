package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts renames that happen at once in an order in which each finds its new name free, with a detour where names go in circles. */
final class RenameOrder {

    /**
     * One step.
     *
     * @param <K> a kind of name
     */
    record Move<K>(K from, K to) {
        Move {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
        }
    }

    private RenameOrder() {}

    /** @param aside a free name for something that has to give way for a moment */
    static <K> List<Move<K>> of(List<Move<K>> moves, UnaryOperator<K> aside) {
        Map<K, K> waiting = new LinkedHashMap<>();
        moves.forEach(move -> waiting.put(move.from(), move.to()));
        List<Move<K>> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            int before = waiting.size();
            for (Iterator<Map.Entry<K, K>> entries = waiting.entrySet().iterator(); entries.hasNext(); ) {
                Map.Entry<K, K> entry = entries.next();
                if (!waiting.containsKey(entry.getValue())) {
                    ordered.add(new Move<>(entry.getKey(), entry.getValue()));
                    entries.remove();
                    break;
                }
            }
            if (waiting.size() == before) {
                Map.Entry<K, K> first = waiting.entrySet().iterator().next();
                K detour = aside.apply(first.getKey());
                ordered.add(new Move<>(first.getKey(), detour));
                waiting.remove(first.getKey());
                waiting.put(detour, first.getValue());
            }
        }
        return ordered;
    }
}

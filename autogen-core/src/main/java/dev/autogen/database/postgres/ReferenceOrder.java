package dev.autogen.database.postgres;

import dev.autogen.schema.ForeignKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Puts tables after those they reference, as far as circles allow; otherwise by name. */
final class ReferenceOrder {

    private final Map<QualifiedName, Table> tables = new TreeMap<>();
    private final Set<QualifiedName> placed = new LinkedHashSet<>();

    private ReferenceOrder(List<Table> tables) {
        tables.forEach(table -> this.tables.put(table.name(), table));
    }

    static List<Table> sort(List<Table> tables) {
        ReferenceOrder order = new ReferenceOrder(tables);
        order.tables.keySet().forEach(order::place);
        return order.placed.stream().map(order.tables::get).toList();
    }

    /** Without recursion: a chain of references can be as long as there are tables. */
    private void place(QualifiedName start) {
        Set<QualifiedName> open = new LinkedHashSet<>();
        Deque<QualifiedName> stack = new ArrayDeque<>();
        stack.push(start);
        while (!stack.isEmpty()) {
            QualifiedName name = stack.peek();
            List<QualifiedName> waitingFor = placed.contains(name) || !open.add(name) ? List.of() : referenced(name);
            List<QualifiedName> next = new ArrayList<>(waitingFor);
            next.removeIf(other -> placed.contains(other) || open.contains(other));
            if (next.isEmpty()) {
                placed.add(stack.pop());
            } else {
                next.forEach(stack::push);
            }
        }
    }

    private List<QualifiedName> referenced(QualifiedName name) {
        Table table = tables.get(name);
        return table == null
                ? List.of()
                : table.foreignKeys().stream()
                        .map(ForeignKey::referencedTable)
                        .filter(tables::containsKey)
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .toList();
    }
}

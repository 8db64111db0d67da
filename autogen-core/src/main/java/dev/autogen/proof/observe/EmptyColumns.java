package dev.autogen.proof.observe;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.Set;

/** Columns that the statements so far have added to tables that were there, and that no row has a value in yet. */
final class EmptyColumns {

    private final CatalogState baseline;
    private final Set<ColumnId> columns = new HashSet<>();

    EmptyColumns(CatalogState baseline) {
        this.baseline = requireNonNull(baseline, "baseline");
    }

    /** The next statement has been run. */
    void after(Effect effect) {
        columns.removeIf(effect::mayFill);
        if (effect.mayWrite()) {
            return;
        }
        effect.after().columns().forEach((id, column) -> {
            if (baseline.relations().containsKey(id.table())
                    && !effect.before().columns().containsKey(id)
                    && isEmpty(column)) {
                columns.add(id);
            }
        });
    }

    Set<ColumnId> columns() {
        return columns;
    }

    private static boolean isEmpty(Column column) {
        return !column.notNull()
                && !column.identity()
                && !column.generated()
                && column.defaultValue().isEmpty();
    }
}

package dev.autogen.diff;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The tables in which nothing has changed: found once, many at a time, since nearly all of them are. */
final class Unchanged {

    private final Map<Table, Table> before = new IdentityHashMap<>();

    private Unchanged() {}

    /** Of schemas nobody has compared. */
    static Unchanged none() {
        return new Unchanged();
    }

    static Unchanged between(Schema before, Schema after, DiffRules rules) {
        Map<QualifiedName, Table> tables = new HashMap<>();
        before.tables().forEach(table -> tables.put(table.name(), table));
        Identical identical = new Identical(new Structure(rules));
        List<Table> same = after.tables().parallelStream()
                .filter(table -> {
                    Table counterpart = tables.get(table.name());
                    return counterpart != null && identical.are(counterpart, table);
                })
                .toList();
        Unchanged unchanged = new Unchanged();
        same.forEach(table -> unchanged.before.put(table, tables.get(table.name())));
        return unchanged;
    }

    /** Whether these very two were found to be the same. */
    boolean has(Table reached, Table wanted) {
        return before.get(wanted) == reached;
    }
}

package dev.autogen.database.postgres;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The tables as they were read before, and which of them have to be read again. */
final class KnownTables {

    private final Map<QualifiedName, Table> tables = new HashMap<>();

    private final Set<Long> changed;

    /** @param changed the object ids of the relations that may be others now */
    KnownTables(Schema before, Set<Long> changed) {
        before.tables().forEach(table -> tables.put(table.name(), table));
        this.changed = Set.copyOf(changed);
    }

    Set<Long> changed() {
        return changed;
    }

    boolean isKnown(long id) {
        return !changed.contains(id);
    }

    /** One that is known. */
    Table table(QualifiedName name) {
        Table table = tables.get(name);
        if (table == null) {
            throw new IllegalStateException("table " + name + " is said to have been there before");
        }
        return table;
    }
}

package dev.autogen.database.postgres;

import dev.autogen.database.Introspection;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables as they were read before, and which of them have to be read again. */
final class KnownTables {

    private final Map<QualifiedName, Table> tables = new HashMap<>();

    private final Map<Long, List<UnmanagedObject>> unmanaged;

    private final Set<Long> changed;

    /** @param changed the object ids of the relations that may be others now */
    KnownTables(Introspection before, Set<Long> changed) {
        before.schema().tables().forEach(table -> tables.put(table.name(), table));
        this.unmanaged = before.unmanagedWithout(changed);
        this.changed = Set.copyOf(changed);
    }

    Set<Long> changed() {
        return changed;
    }

    boolean isKnown(long id) {
        return !changed.contains(id);
    }

    /** What hangs on those that are known. */
    Map<Long, List<UnmanagedObject>> unmanaged() {
        return unmanaged;
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

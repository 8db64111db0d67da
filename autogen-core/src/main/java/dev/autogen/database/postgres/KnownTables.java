package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Introspection;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The tables and sequences as they were read before, and which of them have to be read again. */
final class KnownTables {

    private final Introspection before;

    private final Map<QualifiedName, Table> tables = new HashMap<>();

    private final Set<Long> changed;

    /** @param changed the object ids of the relations that may be others now */
    KnownTables(Introspection before, Set<Long> changed) {
        this.before = before;
        before.schema().tables().forEach(table -> tables.put(table.name(), table));
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
        return before.unmanagedWithout(changed);
    }

    /** The names of those that are known, by their object ids. */
    Map<Long, QualifiedName> names() {
        return without(before.tables());
    }

    /** The object ids of those that are passed over, and known. */
    Set<Long> ownTables() {
        Set<Long> own = new HashSet<>(before.ownTables());
        own.removeAll(changed);
        return own;
    }

    /** The sequences that are known, by their object ids. */
    Map<Long, Sequence> sequences() {
        return without(before.sequences());
    }

    private <T> Map<Long, T> without(Map<Long, T> all) {
        Map<Long, T> known = new HashMap<>(all);
        known.keySet().removeAll(changed);
        return known;
    }

    /** One that is known. */
    Table table(QualifiedName name) {
        return requireNonNull(tables.get(name), () -> "table " + name + " is said to have been there before");
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Everything in scope that no mapping can express; of indexes, which records carry whole, those that are beyond mappings. */
final class CatalogUnmanaged {

    private static final Comparator<UnmanagedObject> ORDER = Comparator.comparing(UnmanagedObject::name)
            .thenComparing(UnmanagedObject::kind)
            .thenComparing(UnmanagedObject::reason);

    private final CatalogTables tables;
    private final @Nullable KnownTables known;
    private final List<UnmanagedObject> objects = new ArrayList<>();
    private final Map<Long, List<UnmanagedObject>> onRelations = new HashMap<>();

    /** @param known relations that need not be read again; null where all are read */
    CatalogUnmanaged(CatalogTables tables, @Nullable KnownTables known) {
        this.tables = requireNonNull(tables, "tables");
        this.known = known;
    }

    void read(CatalogQueries queries) throws SQLException {
        if (known != null) {
            onRelations.putAll(known.unmanaged());
        }
        queries.eachOrPart(UnmanagedQueries.all(queries.majorVersion()), UnmanagedQueries.SOME, this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        long relation = row.getLong(4);
        UnmanagedObject object = new UnmanagedObject(row.getString(1), row.getString(2), row.getString(3));
        if (relation == 0) {
            objects.add(object);
        } else if (!tables.isOwnTable(relation) && (known == null || !known.isKnown(relation))) {
            onRelations.computeIfAbsent(relation, id -> new ArrayList<>()).add(object);
        }
    }

    /** What hangs on relations, by their object ids. */
    Map<Long, List<UnmanagedObject>> onRelations() {
        return Map.copyOf(onRelations);
    }

    /** Sorted by name, with those of the indexes of these tables that are beyond mappings. */
    List<UnmanagedObject> sortedWithIndexesOf(List<Table> managed) {
        List<UnmanagedObject> all = new ArrayList<>(objects);
        onRelations.values().forEach(all::addAll);
        for (Table table : managed) {
            for (Index index : table.indexes()) {
                String name = table.name().sibling(index.name().toString()).toString();
                index.beyondMapping().ifPresent(reason -> all.add(new UnmanagedObject("index", name, reason)));
            }
        }
        all.sort(ORDER);
        return all;
    }
}

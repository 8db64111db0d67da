package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.Index;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Everything in scope that no mapping can express; of indexes, which records carry whole, those that are beyond mappings. */
final class CatalogUnmanaged {

    private static final Comparator<UnmanagedObject> ORDER = Comparator.comparing(UnmanagedObject::name)
            .thenComparing(UnmanagedObject::kind)
            .thenComparing(UnmanagedObject::reason);

    private final CatalogTables tables;
    private final List<UnmanagedObject> objects = new ArrayList<>();

    CatalogUnmanaged(CatalogTables tables) {
        this.tables = requireNonNull(tables, "tables");
    }

    void read(CatalogQueries queries) throws SQLException {
        queries.each(UnmanagedQueries.all(queries.majorVersion()), this::readRow);
    }

    private void readRow(ResultSet row) throws SQLException {
        if (!tables.isOwnTable(row.getLong(4))) {
            objects.add(new UnmanagedObject(row.getString(1), row.getString(2), row.getString(3)));
        }
    }

    /** Sorted by name, with those of the indexes of these tables that are beyond mappings. */
    List<UnmanagedObject> sortedWithIndexesOf(List<Table> managed) {
        List<UnmanagedObject> all = new ArrayList<>(objects);
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

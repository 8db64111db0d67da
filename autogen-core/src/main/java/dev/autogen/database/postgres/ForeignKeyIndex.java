package dev.autogen.database.postgres;

import dev.autogen.schema.Index;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.Table;
import dev.autogen.schema.UniqueConstraint;
import java.util.List;
import java.util.stream.Stream;

/** Whether rows that reference a row can be found without reading all of them. */
final class ForeignKeyIndex {

    private ForeignKeyIndex() {}

    static boolean exists(Table table, List<String> columns) {
        PrimaryKey primary = table.primaryKey();
        Stream<List<String>> keys = Stream.concat(
                Stream.ofNullable(primary).map(PrimaryKey::columns),
                table.uniqueConstraints().stream().map(UniqueConstraint::columns));
        Stream<List<String>> indexes = table.indexes().stream()
                .filter(index -> index.predicate() == null && index.valid())
                .map(ForeignKeyIndex::leadingColumns);
        return Stream.concat(keys, indexes)
                .anyMatch(indexed ->
                        indexed.size() >= columns.size() && columns.containsAll(indexed.subList(0, columns.size())));
    }

    /** The columns before the first expression. */
    private static List<String> leadingColumns(Index index) {
        return index.keys().stream()
                .takeWhile(key -> key.column() != null)
                .map(key -> String.valueOf(key.column()))
                .toList();
    }
}

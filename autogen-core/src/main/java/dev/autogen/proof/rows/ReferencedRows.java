package dev.autogen.proof.rows;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.proof.rows.SampleTable.Reference;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The rows that others may reference, within the transaction at hand. */
final class ReferencedRows {

    private static final int MOST = 2;

    private final Connection connection;

    private final boolean remembered;

    private final Map<Key, List<List<String>>> known = new HashMap<>();

    private record Key(QualifiedName table, List<String> columns) {}

    /** @param remembered whether nothing happens to a table once it has rows */
    ReferencedRows(Connection connection, boolean remembered) {
        this.connection = connection;
        this.remembered = remembered;
    }

    /**
     * The values of a row that is there, each as the referencing column has it.
     *
     * @param row the second references another than the first, where there is one
     */
    Optional<Map<String, String>> values(SampleTable table, Reference reference, int row) throws SQLException {
        List<List<String>> rows = rows(table, reference);
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> texts = rows.get(Math.min(row, rows.size()) - 1);
        Map<String, String> types = new HashMap<>();
        table.columns().forEach(column -> types.put(column.name(), column.type()));
        Map<String, String> found = new HashMap<>();
        for (int i = 0; i < texts.size(); i++) {
            String column = reference.columns().get(i);
            found.put(column, PostgresNames.literal(texts.get(i)) + "::" + types.get(column));
        }
        return Optional.of(found);
    }

    private List<List<String>> rows(SampleTable table, Reference reference) throws SQLException {
        Key key = new Key(reference.table(), reference.referenced());
        List<List<String>> rows = known.get(key);
        if (rows == null) {
            rows = read(reference);
            // A table without rows may get some, and so may the one that is being filled.
            if (remembered && !rows.isEmpty() && !reference.table().equals(table.name())) {
                known.put(key, rows);
            }
        }
        return rows;
    }

    private List<List<String>> read(Reference reference) throws SQLException {
        List<String> columns = reference.referenced().stream()
                .map(column -> PostgresNames.identifier(column) + "::text")
                .toList();
        String query = "SELECT " + String.join(", ", columns) + " FROM " + RowInserter.sql(reference.table())
                + " WHERE "
                + reference.referenced().stream()
                        .map(column -> PostgresNames.identifier(column) + " IS NOT NULL")
                        .collect(Collectors.joining(" AND "))
                + " ORDER BY 1 LIMIT " + MOST;
        List<List<String>> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                List<String> texts = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    texts.add(rows.getString(i));
                }
                found.add(texts);
            }
        }
        return found;
    }
}

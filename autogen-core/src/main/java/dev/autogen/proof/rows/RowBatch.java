package dev.autogen.proof.rows;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Rows of several tables, none of which references another of them, that most likely need no trial: inserted at once, and where that
 * fails table by table, as ever.
 */
final class RowBatch {

    private static final int MOST = 50;

    private final Connection connection;

    private final List<Part> parts = new ArrayList<>();

    private final Set<QualifiedName> names = new HashSet<>();

    private record Part(RowInserter inserter, String statement) {}

    /** What is told of each table, in the order in which they came. */
    interface Listener {

        /** @param reason why it stays empty; or nothing */
        void told(SampleTable table, Optional<String> reason);
    }

    RowBatch(Connection connection) {
        this.connection = connection;
    }

    /** Whether one of the tables awaits its rows that this one references. */
    boolean holdsReferencedBy(SampleTable table) {
        return table.references().stream().anyMatch(reference -> names.contains(reference.table()));
    }

    void add(RowInserter inserter, String statement, Listener listener) throws SQLException {
        parts.add(new Part(inserter, statement));
        names.add(inserter.table().name());
        if (parts.size() == MOST) {
            flush(listener);
        }
    }

    void flush(Listener listener) throws SQLException {
        List<Part> all = List.copyOf(parts);
        parts.clear();
        names.clear();
        insert(all, listener);
    }

    private void insert(List<Part> some, Listener listener) throws SQLException {
        if (some.isEmpty()) {
            return;
        }
        if (isInserted(some)) {
            some.forEach(part -> listener.told(part.inserter().table(), Optional.empty()));
        } else if (some.size() == 1) {
            RowInserter inserter = some.get(0).inserter();
            listener.told(inserter.table(), inserter.insert());
        } else {
            insert(some.subList(0, some.size() / 2), listener);
            insert(some.subList(some.size() / 2, some.size()), listener);
        }
    }

    private boolean isInserted(List<Part> some) throws SQLException {
        String statements = some.stream().map(Part::statement).collect(Collectors.joining("; "));
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try {
                statement.execute(RowInserter.inSavepoint(statements));
                return true;
            } catch (SQLException e) {
                // Each is tried by itself, and then tells why.
                statement.execute(RowInserter.BACK);
                return false;
            }
        }
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/** Runs catalogue queries over the schemas in scope, inside a transaction that somebody else has opened. */
final class CatalogQueries {

    /** Enough that a large database costs few round trips, few enough that the heap does not notice. */
    private static final int ROWS_PER_FETCH = 5000;

    private final Connection connection;
    private final ServerVersion version;
    private final Set<String> schemas;

    CatalogQueries(Connection connection, ServerVersion version, Set<String> schemas) {
        this.connection = requireNonNull(connection, "connection");
        this.version = requireNonNull(version, "version");
        this.schemas = Set.copyOf(schemas);
    }

    int majorVersion() {
        return version.major();
    }

    /** Whether the server is of this major version or a later one. */
    boolean isAtLeast(int major) {
        return version.major() >= major;
    }

    /** Runs a query whose only parameter is the array of schema names. */
    void each(String query, RowReader reader) throws SQLException {
        Array names = connection.createArrayOf("name", schemas.stream().sorted().toArray());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, names);
            statement.setFetchSize(ROWS_PER_FETCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        } finally {
            names.free();
        }
    }

    /** Reads the current row. */
    @FunctionalInterface
    interface RowReader {
        void read(ResultSet row) throws SQLException;
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Runs catalogue queries over the schemas in scope, inside a transaction that somebody else has opened. */
final class CatalogQueries {

    /** Enough that a large database costs few round trips, few enough that the heap does not notice. */
    private static final int ROWS_PER_FETCH = 5000;

    private final Connection connection;
    private final ServerVersion version;
    private final Set<String> schemas;
    private final @Nullable Set<Long> tables;

    /** @param tables the object ids of those whose parts are read; null for all */
    CatalogQueries(Connection connection, ServerVersion version, Set<String> schemas, @Nullable Set<Long> tables) {
        this.connection = requireNonNull(connection, "connection");
        this.version = requireNonNull(version, "version");
        this.schemas = Set.copyOf(schemas);
        this.tables = tables == null ? null : Set.copyOf(tables);
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
        each(query, null, reader);
    }

    /**
     * Runs a query about parts of tables, of those that are to be read.
     *
     * @param query with the array of schema names as its only parameter, and after that {@code $tables} in its condition
     * @param table the expression for the object id of the table
     */
    void eachPart(String query, String table, RowReader reader) throws SQLException {
        Set<Long> some = tables;
        if (some == null) {
            each(query.replace("$tables", ""), reader);
        } else if (!some.isEmpty()) {
            each(query.replace("$tables", "AND " + table + " = ANY (?)"), some, reader);
        }
    }

    /**
     * Runs a query about all objects, of tables and what belongs to them only those that are to be read, where that is less.
     *
     * @param query with the array of schema names as its only parameter, and after that {@code $tables} in a condition
     * @param condition that holds for those tables, whose array is its only parameter
     */
    void eachOrPart(String query, String condition, RowReader reader) throws SQLException {
        each(query.replace("$tables", tables == null ? "" : condition), tables, reader);
    }

    private void each(String query, @Nullable Set<Long> some, RowReader reader) throws SQLException {
        Array names = connection.createArrayOf("name", schemas.stream().sorted().toArray());
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, names);
            if (some != null) {
                statement.setArray(2, connection.createArrayOf("oid", some.toArray()));
            }
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

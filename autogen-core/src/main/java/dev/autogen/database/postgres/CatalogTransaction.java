package dev.autogen.database.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A transaction in which the catalogue prints the same text whoever asks.
 *
 * <p>{@code pg_get_expr} and {@code format_type} qualify what the search path does not find, and print dates, intervals and
 * strings as the session wants them. The path is the default schema and nothing else, so that a type, function or sequence
 * elsewhere is always qualified; temporary objects of the session come last and hide nothing.
 */
final class CatalogTransaction {

    private static final String SETTINGS = """
            SET LOCAL quote_all_identifiers = off;
            SET LOCAL standard_conforming_strings = on;
            SET LOCAL DateStyle = 'ISO, YMD';
            SET LOCAL IntervalStyle = 'postgres';
            SET LOCAL TimeZone = 'UTC';
            SET LOCAL extra_float_digits = 1;
            SET LOCAL bytea_output = 'hex';
            SET LOCAL jit = off;
            """;

    /** Of few relations: planning the queries for just these would take longer than finding them in indexes. */
    private static final String PART =
            "SET LOCAL plan_cache_mode = force_generic_plan; SET LOCAL enable_seqscan = off;";

    private CatalogTransaction() {}

    /** Reads in one snapshot. */
    static <T> T readOnly(Connection connection, String defaultSchema, Reader<T> reader) throws SQLException {
        return readOnly(connection, "", defaultSchema, reader);
    }

    /** The same, for reading few relations of many. */
    static <T> T readPart(Connection connection, String defaultSchema, Reader<T> reader) throws SQLException {
        return readOnly(connection, PART, defaultSchema, reader);
    }

    private static <T> T readOnly(Connection connection, String settings, String defaultSchema, Reader<T> reader)
            throws SQLException {
        String path = path(defaultSchema);
        return inTransaction(connection, () -> {
            execute(
                    connection,
                    "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY;" + settings + printSettings(path));
            return reader.read(connection);
        });
    }

    /** Where the search path does not change with each transaction, neither driver nor server drop the plans they have. */
    static void prepareSession(Connection connection, String defaultSchema) throws SQLException {
        execute(connection, setPath(path(defaultSchema), false));
    }

    private static String path(String defaultSchema) {
        return PostgresNames.identifier(defaultSchema) + ", pg_temp";
    }

    /** Does something that leaves nothing behind. */
    static <T> T rolledBack(Connection connection, Work<T> work) throws SQLException {
        return inTransaction(connection, work);
    }

    /** From here to the end of the transaction the catalogue prints texts the way introspection reads them. */
    static void printPredictably(Connection connection, String searchPath) throws SQLException {
        execute(connection, printSettings(searchPath));
    }

    private static String printSettings(String searchPath) {
        // After SET search_path the JDBC driver would prepare all its statements again.
        return SETTINGS + setPath(searchPath, true);
    }

    private static String setPath(String path, boolean local) {
        return "SELECT pg_catalog.set_config('search_path', " + PostgresNames.literal(path) + ", " + local + ")";
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static <T> T inTransaction(Connection connection, Work<T> work) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("the connection must be in auto-commit mode");
        }
        connection.setAutoCommit(false);
        T result;
        try {
            result = work.run();
        } catch (SQLException | RuntimeException e) {
            try {
                end(connection);
            } catch (SQLException broken) {
                // What came first says more.
                e.addSuppressed(broken);
            }
            throw e;
        }
        end(connection);
        return result;
    }

    private static void end(Connection connection) throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
    }

    /** Reads from a connection within the transaction. */
    @FunctionalInterface
    interface Reader<T> {
        T read(Connection connection) throws SQLException;
    }

    /** Works within the transaction. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws SQLException;
    }
}

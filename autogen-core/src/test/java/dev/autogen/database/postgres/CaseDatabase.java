package dev.autogen.database.postgres;

import dev.autogen.database.Scope;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** A database in which every case has a schema of its own, which is its default schema. */
final class CaseDatabase implements AutoCloseable {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final AtomicInteger cases = new AtomicInteger();

    /** Runs the statements in a new schema, and reads it. {@code $s} is the name of the schema. */
    Schema read(String ddl) throws SQLException {
        String schema = newSchema(ddl);
        return introspect(schema, Set.of(schema));
    }

    /** Runs the statements in a new schema. */
    String newSchema(String ddl) {
        String schema = "case_" + cases.incrementAndGet();
        database.execute(
                "CREATE SCHEMA " + schema + "; SET search_path = " + schema + "; " + ddl.replace("$s", schema));
        return schema;
    }

    Schema introspect(String defaultSchema, Set<String> schemas) throws SQLException {
        try (Connection connection = connect()) {
            return new PostgresDatabase().introspect(connection, new Scope(defaultSchema, schemas, Set.of()));
        }
    }

    Connection connect() throws SQLException {
        return database.connect();
    }

    TestDatabase database() {
        return database;
    }

    /** The table named {@code t}. */
    static Table t(Schema schema) {
        return schema.tables().stream()
                .filter(table -> table.name().name().equals("t"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no table t in " + schema));
    }

    @Override
    public void close() {
        database.close();
    }
}

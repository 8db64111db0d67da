package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Scope;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.LargeModel;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Reading a catalogue costs at most twice what its own queries cost a plain JDBC loop. */
class IntrospectionSpeedTest {

    private static final int ENTITIES = Integer.getInteger("autogen.speed.entities", 200);
    private static final int RUNS = 7;
    private static final Scope PUBLIC = new Scope("public", Set.of("public"), Set.of());

    @Test
    void costsAtMostTwiceItsBareQueries() throws SQLException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            HibernateSchema.create(database, LargeModel.entities(ENTITIES));
            List<String> queries = queriesOf(database);
            long bare = Long.MAX_VALUE;
            long whole = Long.MAX_VALUE;
            try (Connection connection = database.connect()) {
                for (int run = 0; run < RUNS; run++) {
                    bare = Math.min(bare, nanoseconds(() -> runPlainly(connection, queries)));
                    whole = Math.min(whole, nanoseconds(() -> new PostgresDatabase().introspect(connection, PUBLIC)));
                }
            }
            System.out.printf(
                    "introspection of %d tables: %.1f ms, its bare queries: %.1f ms%n",
                    ENTITIES, whole / 1e6, bare / 1e6);
            assertThat(whole).isLessThan(2 * bare);
        }
    }

    private static List<String> queriesOf(TestDatabase database) throws SQLException {
        try (CountedConnection counted = new CountedConnection(database.connect())) {
            new PostgresDatabase().introspect(counted.connection(), PUBLIC);
            return counted.statements();
        }
    }

    private static void runPlainly(Connection connection, List<String> queries) throws SQLException {
        connection.setAutoCommit(false);
        for (String query : queries) {
            if (query.contains("?")) {
                read(connection, query);
            } else {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(query);
                }
            }
        }
        connection.rollback();
        connection.setAutoCommit(true);
    }

    private static void read(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(1, connection.createArrayOf("name", new String[] {"public"}));
            try (ResultSet rows = statement.executeQuery()) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    for (int column = 1; column <= columns; column++) {
                        rows.getString(column);
                    }
                }
            }
        }
    }

    private static long nanoseconds(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return System.nanoTime() - start;
    }

    /** Something to measure. */
    private interface Work {
        void run() throws SQLException;
    }
}

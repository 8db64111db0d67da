package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Scope;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresIntrospectorTest {

    @Test
    void readsAnEmptyDatabase() throws SQLException {
        try (TestDatabase database = TestPostgres.createDatabase()) {
            assertThat(introspect(database)).isEqualTo(Schema.empty("public"));
        }
    }

    static Schema introspect(TestDatabase database, String... schemas) throws SQLException {
        Set<String> all = new java.util.HashSet<>(Set.of(schemas));
        all.add("public");
        try (Connection connection = database.connect()) {
            return new PostgresDatabase().introspect(connection, new Scope("public", all, Set.of()));
        }
    }
}

package dev.autogen.cli;

import dev.autogen.fixtures.TestDatabase;
import dev.autogen.proof.CatalogFingerprint;
import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** The fingerprint of a whole test database without Autogen's own two tables. */
final class Catalog {

    private static final Set<QualifiedName> OWN_TABLES =
            Set.of(new QualifiedName("public", "autogen_version"), new QualifiedName("public", "autogen_log"));

    private Catalog() {}

    static CatalogFingerprint of(TestDatabase database) {
        List<String> schemas = database.column("""
                SELECT nspname FROM pg_namespace
                WHERE nspname NOT LIKE 'pg\\_%' AND nspname <> 'information_schema' ORDER BY nspname
                """);
        try (Connection connection = database.connect()) {
            return CatalogFingerprint.of(connection, schemas, OWN_TABLES);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}

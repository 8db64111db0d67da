package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.proof.CatalogFingerprint;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The statements that Hibernate says it would create a schema with make the database that a start of the application makes. */
class CreationStatementsTest {

    private static final String SCHEMAS =
            "SELECT nspname FROM pg_namespace WHERE nspname !~ '^pg_' AND nspname <> 'information_schema' ORDER BY 1";

    static Stream<EntityModelSource> models() {
        return SameAsHibernateTest.models();
    }

    @ParameterizedTest
    @MethodSource("models")
    void makeWhatAStartOfTheApplicationMakes(EntityModelSource source) throws SQLException {
        try (TestDatabase started = TestPostgres.createDatabase();
                TestDatabase stated = TestPostgres.createDatabase()) {
            HibernateSchema.create(started, source);
            run(stated, statements(source));

            assertThat(fingerprint(stated).differencesTo(fingerprint(started), Set.of()))
                    .isEmpty();
        }
    }

    @Test
    void areNotThereBeforeTheEntitiesAreRead() {
        try (EntitySearch search = EntitySearch.open(Sources.of(StoreApp.version(1)));
                StartedHibernate hibernate = search.start(Sources::server)) {
            assertThatThrownBy(hibernate::creationStatements).isInstanceOf(IllegalStateException.class);
        }
    }

    private static List<String> statements(EntityModelSource source) {
        try (EntitySearch search = EntitySearch.open(Sources.of(source))) {
            FoundEntities found = search.find();
            try (StartedHibernate hibernate = search.start(Sources::server)) {
                assertThat(found.read(hibernate).entityClasses()).isNotEmpty();
                return hibernate.creationStatements();
            }
        }
    }

    private static void run(TestDatabase database, List<String> statements) throws SQLException {
        try (Connection connection = database.connect();
                Statement jdbc = connection.createStatement()) {
            jdbc.setEscapeProcessing(false);
            for (String statement : statements) {
                jdbc.execute(statement);
            }
        }
    }

    private static CatalogFingerprint fingerprint(TestDatabase database) throws SQLException {
        try (Connection connection = database.connect()) {
            return CatalogFingerprint.of(connection, database.column(SCHEMAS), List.of());
        }
    }
}

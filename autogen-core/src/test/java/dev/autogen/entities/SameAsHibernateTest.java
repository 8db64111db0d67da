package dev.autogen.entities;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.LargeModel;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read from the entities is what Hibernate makes of them in a database. */
class SameAsHibernateTest {

    static Stream<EntityModelSource> models() {
        Stream<EntityModelSource> store =
                IntStream.rangeClosed(1, StoreApp.VERSIONS).mapToObj(StoreApp::version);
        return Stream.of(
                        store,
                        PublishedApps.all().stream(),
                        ConfiguredApps.all().stream(),
                        Stream.of(LargeModel.entities(12)))
                .flatMap(models -> models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void everyFacetIsTheSame(EntityModelSource source) throws SQLException {
        EntityModel model = EntityReader.read(Sources.of(source), Sources.server());

        assertSameAsCreated(source, model.schema());
    }

    static void assertSameAsCreated(EntityModelSource source, Schema schema) throws SQLException {
        try (var database = TestPostgres.createDatabase()) {
            HibernateSchema.create(database, source);
            Scope scope = new Scope(schema.defaultSchema(), Set.copyOf(schema.namespaces()), Set.of());
            try (Connection connection = database.connect()) {
                Schema created = new PostgresDatabase().introspect(connection, scope);
                List<String> read = new ArrayList<>(SchemaShape.of(schema, created));
                List<String> made = new ArrayList<>(SchemaShape.of(created, schema));
                SchemaShape.of(schema, created).forEach(made::remove);
                SchemaShape.of(created, schema).forEach(read::remove);
                assertThat(read)
                        .as("read from the entities, and not made by Hibernate; it made %s", made)
                        .isEmpty();
                assertThat(made)
                        .as("made by Hibernate, and not read from the entities")
                        .isEmpty();
            }
        }
    }
}

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
import java.util.TreeSet;
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
                        Stream.of(LargeModel.entities(12)),
                        variants(StoreApp.version(1)))
                .flatMap(models -> models);
    }

    /** Settings that change names, types or order everywhere. */
    private static Stream<EntityModelSource> variants(EntityModelSource store) {
        EntityModelSource large = LargeModel.entities(3);
        return Stream.of(
                PublishedApps.jbpmUserTasks().withSetting("hibernate.globally_quoted_identifiers", "true"),
                PublishedApps.kogitoDataIndex()
                        .withSetting("hibernate.globally_quoted_identifiers", "true")
                        .withSetting("hibernate.globally_quoted_identifiers_skip_column_definitions", "true"),
                store.withSetting("hibernate.auto_quote_keyword", "true"),
                store.withSetting("hibernate.default_schema", "\"Shop\""),
                large.withSetting("hibernate.implicit_naming_strategy", "legacy-hbm"),
                store.withSetting("hibernate.column_ordering_strategy", "legacy"),
                store.withSetting("hibernate.type.preferred_uuid_jdbc_type", "CHAR")
                        .withSetting("hibernate.type.preferred_instant_jdbc_type", "TIMESTAMP")
                        .withSetting("hibernate.type.preferred_duration_jdbc_type", "INTERVAL_SECOND"),
                store.withSetting("hibernate.timezone.default_storage", "NORMALIZE"),
                store.withSetting("hibernate.hbm2ddl.default_constraint_mode", "NO_CONSTRAINT"),
                large.withSetting("hibernate.id.db_structure_naming_strategy", "single"),
                store.withSetting("hibernate.use_nationalized_character_data", "true"));
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
            Set<String> schemas = new TreeSet<>(schema.namespaces());
            schemas.add(schema.defaultSchema());
            Scope scope = new Scope(schema.defaultSchema(), schemas, Set.of());
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

package dev.autogen.database.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.autogen.database.Scope;
import dev.autogen.entities.EntityReader;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.TargetServer;
import dev.autogen.fixtures.ConfiguredApps;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.LargeModel;
import dev.autogen.fixtures.PublishedApps;
import dev.autogen.fixtures.StoreApp;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.CheckConstraint;
import dev.autogen.schema.Column;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Entities and the database that Hibernate made of them agree without a question to the server. */
class SettlementOfEntitiesTest {

    static Stream<EntityModelSource> models() {
        Stream<EntityModelSource> store =
                IntStream.rangeClosed(1, StoreApp.VERSIONS).mapToObj(StoreApp::version);
        return Stream.of(
                        store,
                        PublishedApps.all().stream(),
                        ConfiguredApps.all().stream(),
                        Stream.of(LargeModel.entities(12)),
                        // Types stay where the connection searches, tables go elsewhere.
                        Stream.of(StoreApp.version(StoreApp.VERSIONS)
                                .withSetting("hibernate.default_schema", "\"Shop\"")))
                .flatMap(models -> models);
    }

    @ParameterizedTest
    @MethodSource("models")
    void agreeWithoutAQuestion(EntityModelSource source) throws SQLException {
        Schema desired = EntityReader.read(entities(source), new TargetServer(TestPostgres.majorVersion(), 0, "public"))
                .schema();
        try (TestDatabase database = TestPostgres.createDatabase();
                CountedConnection counted = new CountedConnection(database.connect())) {
            HibernateSchema.create(database, source);
            Schema current = introspect(database, desired);
            Schema settled = new PostgresDatabase().settle(counted.connection(), desired, current);
            assertThat(counted.statements()).isEmpty();
            assertThat(texts(settled)).isEqualTo(texts(current));
        }
    }

    private static Schema introspect(TestDatabase database, Schema desired) throws SQLException {
        Set<String> schemas = new TreeSet<>(desired.namespaces());
        schemas.add(desired.defaultSchema());
        Scope scope = new Scope(desired.defaultSchema(), schemas, Set.of());
        try (Connection connection = database.connect()) {
            return new PostgresDatabase().introspect(connection, scope);
        }
    }

    private static Set<String> texts(Schema schema) {
        Set<String> texts = new TreeSet<>();
        for (Table table : schema.tables()) {
            for (Column column : table.columns()) {
                texts.add(table.name() + "." + column.name() + " " + column.type() + " " + column.collation() + " "
                        + column.defaultExpression() + " " + column.generated() + " " + column.nullable());
            }
            for (CheckConstraint check : table.checks()) {
                texts.add(table.name() + " " + check.name() + " " + check.columns() + " " + check.expression());
            }
            table.uniqueConstraints().forEach(unique -> texts.add(table.name() + " " + unique.columns()));
        }
        return texts;
    }

    private static EntitySource entities(EntityModelSource source) {
        return new EntitySource(
                source.classpath(),
                source.packages(),
                source.persistenceUnit(),
                source.hibernateConfig(),
                source.mappingFiles().stream().map(Path::toString).toList(),
                source.settings());
    }
}

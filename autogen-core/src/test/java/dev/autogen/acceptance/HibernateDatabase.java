package dev.autogen.acceptance;

import dev.autogen.database.Scope;
import dev.autogen.entities.EntityReader;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.TargetServer;
import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.EveryStyleApp;
import dev.autogen.fixtures.HibernateSchema;
import dev.autogen.fixtures.TestDatabase;
import dev.autogen.fixtures.TestPostgres;
import dev.autogen.schema.Schema;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A database that Hibernate made, to be copied for each change, and what its entities ask for. */
final class HibernateDatabase implements AutoCloseable {

    private final TestDatabase database = TestPostgres.createDatabase();
    private final Schema desired;

    HibernateDatabase() {
        EntityModelSource source = EveryStyleApp.model(TestPostgres.majorVersion());
        database.execute(EveryStyleApp.SETUP);
        HibernateSchema.create(database, source);
        desired = EntityReader.read(
                        new EntitySource(
                                source.classpath(),
                                source.packages(),
                                source.persistenceUnit(),
                                source.hibernateConfig(),
                                source.mappingFiles().stream()
                                        .map(Path::toString)
                                        .toList(),
                                source.settings()),
                        new TargetServer(TestPostgres.majorVersion(), 0, "public"))
                .schema();
    }

    TestDatabase copy() {
        return database.copy();
    }

    /** As read from the entities, in their words. */
    Schema desired() {
        return desired;
    }

    /** The schemas that the entities name. */
    Scope scope() {
        Set<String> schemas = new TreeSet<>(desired.namespaces());
        schemas.add(desired.defaultSchema());
        return new Scope(desired.defaultSchema(), schemas, Set.of());
    }

    @Override
    public void close() {
        database.close();
    }
}

package dev.autogen.entities;

import dev.autogen.fixtures.EntityModelSource;
import dev.autogen.fixtures.TestPostgres;
import java.nio.file.Path;

/** The models of the fixtures, as the reader takes them. */
final class Sources {

    private Sources() {}

    static EntitySource of(EntityModelSource source) {
        return new EntitySource(
                source.classpath(),
                source.packages(),
                source.persistenceUnit(),
                source.hibernateConfig(),
                source.mappingFiles().stream().map(Path::toString).toList(),
                source.settings());
    }

    static TargetServer server() {
        return new TargetServer(TestPostgres.majorVersion(), 0, "public");
    }
}

package dev.autogen;

import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntitySearch;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.FoundEntities;
import dev.autogen.entities.StartedHibernate;
import dev.autogen.entities.TargetServer;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/** The entities of a class path, read by a Hibernate that is started for them: finding them and the start begin at once. */
final class ClassPathReading implements ModelReading {

    private final Background<EntitySearch> search;

    private final Background<FoundEntities> entities;

    private final Background<StartedHibernate> hibernate;

    /** @param server is waited for by Hibernate's start */
    ClassPathReading(EntitySource source, Supplier<TargetServer> server) {
        this.search = Background.start("class path", () -> EntitySearch.open(source));
        this.entities = Background.start("entities", () -> search.result().find());
        this.hibernate = Background.start("hibernate", () -> search.result().start(server));
    }

    @Override
    public EntityModel model(TargetServer server) throws SQLException {
        return entities.result().read(hibernate.result());
    }

    @Override
    public List<String> creationStatements() throws SQLException {
        return hibernate.result().creationStatements();
    }

    @Override
    public void end() throws SQLException {
        entities.end(found -> {});
        hibernate.end(StartedHibernate::close);
        search.end(EntitySearch::close);
    }
}

package dev.autogen;

import dev.autogen.entities.EntityModel;
import dev.autogen.entities.RunningEntities;
import dev.autogen.entities.TargetServer;
import java.sql.SQLException;
import java.util.List;

/** What a comparison asks of the side of the entities. */
interface ModelReading {

    /** @param server the one to read them for */
    EntityModel model(TargetServer server) throws SQLException;

    /** The statements with which Hibernate itself would make what the entities ask for, once they were read. */
    List<String> creationStatements() throws SQLException;

    /** Waits for what is under way, and gives back what it holds. */
    void end() throws SQLException;

    /** The entities of the application at hand, whose own Hibernate has read them. */
    static ModelReading of(RunningEntities entities) {
        return new ModelReading() {
            @Override
            public EntityModel model(TargetServer server) {
                return entities.read(server);
            }

            @Override
            public List<String> creationStatements() {
                throw new IllegalStateException("A running application proves nothing");
            }

            @Override
            public void end() {}
        };
    }
}

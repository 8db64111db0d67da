package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependents;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Action;
import dev.autogen.plan.ActionWriter;
import dev.autogen.plan.Direction;
import dev.autogen.plan.Obstacle;
import dev.autogen.plan.WrittenActions;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The statements of PostgreSQL. */
public final class PostgresActionWriter implements ActionWriter {

    private final ServerVersion version;
    private final Renaming renaming;
    private final Dependents dependents;

    private final boolean online;

    /**
     * @param version of the server the statements will run on
     * @param renaming what was decided: what is dropped for want of an answer says so
     * @param dependents to drop and make again around the changes
     * @param online whether statements take the forms that keep an application running
     */
    public PostgresActionWriter(ServerVersion version, Renaming renaming, Dependents dependents, boolean online) {
        this.version = requireNonNull(version, "version");
        this.renaming = requireNonNull(renaming, "renaming");
        this.dependents = requireNonNull(dependents, "dependents");
        this.online = online;
    }

    @Override
    public WrittenActions write(List<Change> changes, Schema before, Schema after, Direction direction) {
        List<Action> actions = new ArrayList<>();
        DdlContext context = new DdlContext(before, after, direction, version, renaming, dependents, online);
        List<Obstacle> obstacles = new PlanWriter(context, changes, actions::add).write();
        return new WrittenActions(actions, obstacles);
    }
}

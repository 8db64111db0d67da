package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.plan.Action;
import dev.autogen.plan.ActionWriter;
import dev.autogen.plan.Direction;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The statements of PostgreSQL. */
public final class PostgresActionWriter implements ActionWriter {

    private final ServerVersion version;

    /** @param version of the server the statements will run on */
    public PostgresActionWriter(ServerVersion version) {
        this.version = requireNonNull(version, "version");
    }

    @Override
    public List<Action> write(List<Change> changes, Schema before, Schema after, Direction direction) {
        List<Action> actions = new ArrayList<>();
        new ChangeWriter(new DdlContext(before, after, direction, version), changes, actions::add).write();
        return List.copyOf(actions);
    }
}

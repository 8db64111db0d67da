package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.plan.Action;
import dev.autogen.plan.ActionWriter;
import dev.autogen.plan.Direction;
import dev.autogen.schema.Schema;
import java.util.ArrayList;
import java.util.List;

/** The statements of PostgreSQL. */
public final class PostgresActionWriter implements ActionWriter {

    private final ServerVersion version;

    private final Renaming renaming;

    /** @param version of the server the statements will run on */
    public PostgresActionWriter(ServerVersion version) {
        this(version, Renaming.NONE);
    }

    /**
     * @param version of the server the statements will run on
     * @param renaming what was decided: what is dropped for want of an answer says so
     */
    public PostgresActionWriter(ServerVersion version, Renaming renaming) {
        this.version = requireNonNull(version, "version");
        this.renaming = requireNonNull(renaming, "renaming");
    }

    @Override
    public List<Action> write(List<Change> changes, Schema before, Schema after, Direction direction) {
        List<Action> actions = new ArrayList<>();
        new ChangeWriter(new DdlContext(before, after, direction, version, renaming), changes, actions::add).write();
        return List.copyOf(actions);
    }
}

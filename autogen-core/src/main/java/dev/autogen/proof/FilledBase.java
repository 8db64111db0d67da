package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.ConnectionSource;
import dev.autogen.proof.EmptyDatabases.EmptyDatabase;

/**
 * A copy of what was run before in which rows were made up, to be copied for each line that begins with them.
 *
 * @param known what lines in copies begin with
 */
record FilledBase(RunBefore.Copy database, ReplayedLine.Base known) implements AutoCloseable {

    FilledBase {
        requireNonNull(database, "database");
        requireNonNull(known, "known");
    }

    /** For a line that leaves it when it ends. */
    static EmptyDatabase lent(RunBefore.Copy database) {
        return new EmptyDatabase() {

            @Override
            public ConnectionSource connections() {
                return database.connections();
            }

            @Override
            public void close() {
                // Others copy it.
            }
        };
    }

    @Override
    public void close() {
        database.close();
    }
}

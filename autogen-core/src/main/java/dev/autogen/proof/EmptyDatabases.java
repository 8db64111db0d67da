package dev.autogen.proof;

import dev.autogen.migrate.ConnectionSource;
import java.sql.SQLException;

/** Makes empty databases in which migrations can be replayed. */
public interface EmptyDatabases {

    /**
     * A new one, ready for the first migration.
     *
     * @throws dev.autogen.AutogenException when there can be none
     */
    EmptyDatabase create() throws SQLException;

    /** Closing it drops it. */
    interface EmptyDatabase extends AutoCloseable {

        /** To it, in its default schema. */
        ConnectionSource connections();

        @Override
        void close();
    }
}

package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.ConnectionSource;
import dev.autogen.proof.EmptyDatabases;
import dev.autogen.proof.ThrowawayDatabase;

/**
 * A throw-away database with what the migrations make.
 *
 * @param connections to it, in its default schema
 */
record Replayed(ThrowawayDatabase database, ConnectionSource connections) implements EmptyDatabases.EmptyDatabase {

    Replayed {
        requireNonNull(database, "database");
        requireNonNull(connections, "connections");
    }

    @Override
    public void close() {
        database.close();
    }
}

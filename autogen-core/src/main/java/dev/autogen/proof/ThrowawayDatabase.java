package dev.autogen.proof;

import dev.autogen.migrate.ConnectionSource;

/** A database nobody needs; closing it drops it, whoever is still connected. */
public interface ThrowawayDatabase extends ConnectionSource, AutoCloseable {

    /**
     * A new database with everything that this one holds. Nobody may be connected to this one; sessions that are about to end are
     * waited for.
     *
     * <p>Left out is what PostgreSQL keeps about a database rather than in it: its comment, its privileges, its own settings.
     *
     * @throws dev.autogen.AutogenException when there can be none
     */
    ThrowawayDatabase copy();

    @Override
    void close();
}

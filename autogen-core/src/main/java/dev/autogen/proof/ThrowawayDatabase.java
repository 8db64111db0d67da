package dev.autogen.proof;

import dev.autogen.migrate.ConnectionSource;

/** A database nobody needs; closing it drops it, whoever is still connected. */
public interface ThrowawayDatabase extends ConnectionSource, AutoCloseable {

    @Override
    void close();
}

package dev.autogen.database;

import static java.util.Objects.requireNonNull;

/**
 * The version of a server.
 *
 * @param major 18 for PostgreSQL 18.6
 * @param minor 6 for PostgreSQL 18.6
 * @param text as people read it: {@code PostgreSQL 18.6}
 */
public record ServerVersion(int major, int minor, String text) {

    public ServerVersion {
        requireNonNull(text, "text");
    }
}

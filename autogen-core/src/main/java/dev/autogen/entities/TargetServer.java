package dev.autogen.entities;

import static java.util.Objects.requireNonNull;

/**
 * The PostgreSQL server the schema is for: types and DDL depend on its version.
 *
 * @param major 18 for PostgreSQL 18.6
 * @param minor 6 for PostgreSQL 18.6
 * @param defaultSchema where objects go that nothing puts elsewhere: the first schema of the connection's search path
 */
public record TargetServer(int major, int minor, String defaultSchema) {

    public TargetServer {
        requireNonNull(defaultSchema, "defaultSchema");
    }
}

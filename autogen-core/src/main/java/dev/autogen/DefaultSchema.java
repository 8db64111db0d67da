package dev.autogen;

import java.sql.Connection;
import java.sql.SQLException;

/** Where unqualified names live: the first schema of the connection's search path that exists. */
final class DefaultSchema {

    private DefaultSchema() {}

    static String of(Connection connection) throws SQLException {
        String schema = connection.getSchema();
        if (schema == null) {
            throw new AutogenException(
                    "no-default-schema",
                    "The connection has no default schema: none of the schemas in its search_path exists, or the user"
                            + " may not use them.",
                    "Create the schema, or name an existing one in the URL: ?currentSchema=NAME");
        }
        return schema;
    }
}

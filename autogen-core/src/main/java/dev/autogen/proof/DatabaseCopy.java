package dev.autogen.proof;

import dev.autogen.database.postgres.PostgresNames;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Copies a database to which nobody is connected, with {@code CREATE DATABASE … TEMPLATE}. */
public final class DatabaseCopy {

    /**
     * Copying files takes half as long for some thousand of them as writing all pages to the log, but has the whole server write what
     * it holds in memory, which is cheap only where nothing has to reach a disk. PostgreSQL 15 and later leave the choice.
     */
    private static final String COPIES_FILES =
            "SELECT pg_catalog.current_setting('server_version_num')::integer >= 150000"
                    + " AND pg_catalog.current_setting('fsync') = 'off'";

    private DatabaseCopy() {}

    /**
     * Makes a database with everything that another one of the same server holds.
     *
     * @param connection to a third one
     * @param name of the new database
     * @param template that is copied
     */
    public static void make(Connection connection, String name, String template) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            boolean files;
            try (ResultSet row = statement.executeQuery(COPIES_FILES)) {
                files = row.next() && row.getBoolean(1);
            }
            statement.execute("CREATE DATABASE " + PostgresNames.identifier(name) + " TEMPLATE "
                    + PostgresNames.identifier(template) + (files ? " STRATEGY file_copy" : ""));
        }
    }
}

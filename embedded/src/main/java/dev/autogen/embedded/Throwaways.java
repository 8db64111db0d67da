package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Databases that are made and thrown away, on one server for all projects of a user. */
public final class Throwaways {

    private static final String PREFIX = "try_";

    private static final String LEFT_OVER =
            "SELECT datname FROM pg_database WHERE starts_with(datname, '" + PREFIX + "')";

    private Throwaways() {}

    /**
     * Finds the folder where the server lives; it lies beside the unpacked binaries.
     *
     * @param fallback where it is when the user has no folder that can be written
     */
    public static Path folder(Path fallback) {
        try {
            return CacheFolder.find(fallback).resolve("throwaway");
        } catch (IOException e) {
            throw new EmbeddedServerException(
                    "embedded-folder",
                    "No folder can be written for a throw-away server: " + Folders.reason(e),
                    "Name one in AUTOGEN_CACHE.",
                    e);
        }
    }

    /** A name of its own for such a database, of letters, digits and underscores. Whoever forgets to drop it: the server's next start does. */
    public static String newName() {
        return PREFIX + UUID.randomUUID().toString().replace("-", "");
    }

    /** Creates an empty database; where there is plenty of memory, its files are kept there, which no disk slows down. */
    public static void create(ServerAddress address, String name) {
        try (Connection connection = address.connect(ServerAddress.MAINTENANCE_DATABASE)) {
            if (!MemoryTablespace.isReady(connection) || !isCreatedThere(connection, name)) {
                execute(connection, "CREATE DATABASE " + name);
            }
        } catch (SQLException e) {
            throw ServerAddress.notCreated(name, e);
        }
    }

    private static boolean isCreatedThere(Connection connection, String name) {
        try {
            execute(connection, "CREATE DATABASE " + name + " TABLESPACE " + MemoryTablespace.NAME);
            return true;
        } catch (SQLException e) {
            // Whatever is in the way there, there is the disk.
            return false;
        }
    }

    /** Drops what processes that were killed have left; to be called while nobody uses the server yet. */
    static void dropLeftOver(ServerAddress address) throws SQLException {
        try (Connection connection = address.connect(ServerAddress.MAINTENANCE_DATABASE)) {
            List<String> names = new ArrayList<>();
            try (Statement statement = connection.createStatement();
                    ResultSet rows = statement.executeQuery(LEFT_OVER)) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
            for (String name : names) {
                execute(connection, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}

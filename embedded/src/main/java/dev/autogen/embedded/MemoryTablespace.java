package dev.autogen.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tablespace of a throw-away server whose files are kept in memory. Proofs make and drop thousands of small files; ext4 looks long
 * for an inode in place of each that was dropped in the seconds before.
 *
 * <p>The memory is free again when the databases are dropped; only an empty folder stays.
 */
final class MemoryTablespace {

    static final String NAME = "autogen_memory";

    private static final Path SHARED_MEMORY = Path.of("/dev/shm");

    private static final String FOLDER = "autogen-";

    /** Held while it is made, so that one process makes it. */
    private static final int MAKING = 0x41_47_03;

    private MemoryTablespace() {}

    /** Whether databases can be made there now; makes the tablespace where it is missing. */
    static boolean isReady(Connection connection) {
        try {
            if (!MemoryAtHand.ofThisMachine().isPlenty(SHARED_MEMORY)) {
                return false;
            }
            if (isThere(connection)) {
                return true;
            }
            value(connection, "SELECT pg_advisory_lock(" + MAKING + ")");
            try {
                if (!isThere(connection)) {
                    make(connection);
                }
                return true;
            } finally {
                value(connection, "SELECT pg_advisory_unlock(" + MAKING + ")");
            }
        } catch (IOException | SQLException e) {
            // Whatever is in the way there, there is the disk.
            return false;
        }
    }

    private static boolean isThere(Connection connection) throws SQLException {
        var location = value(
                connection,
                "SELECT max(pg_tablespace_location(oid)) FROM pg_tablespace WHERE spcname = '" + NAME + "'");
        return location != null && Files.isDirectory(Path.of(location));
    }

    private static void make(Connection connection) throws SQLException, IOException {
        var folder =
                SHARED_MEMORY.resolve(FOLDER + value(connection, "SELECT system_identifier FROM pg_control_system()"));
        try (Statement statement = connection.createStatement()) {
            // Its folder was deleted, as some systems do when their user logs out.
            statement.execute("DROP TABLESPACE IF EXISTS " + NAME);
            Folders.create(folder);
            if (Files.isSymbolicLink(folder)
                    || !Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS).equals(ownUser())) {
                throw new IOException(folder + " belongs to somebody else");
            }
            statement.execute("CREATE TABLESPACE " + NAME + " LOCATION '" + folder + "'");
        }
    }

    private static Object ownUser() throws IOException {
        return Files.getOwner(Path.of("/proc/self"));
    }

    /** Lets a server start whose files in memory are gone, as they are after the machine was: it asks for the folder. */
    static void restoreFolders(Path data) throws IOException {
        for (var folder : folders(data)) {
            Folders.create(folder);
        }
    }

    /** Deletes what a server has there, before the server itself is deleted. */
    static void delete(Path data) throws IOException {
        for (var folder : folders(data)) {
            Folders.delete(folder);
        }
    }

    private static List<Path> folders(Path data) throws IOException {
        var links = data.resolve("pg_tblspc");
        if (!Files.isDirectory(links)) {
            return List.of();
        }
        try (var paths = Files.list(links)) {
            return paths.filter(Files::isSymbolicLink)
                    .map(MemoryTablespace::target)
                    .filter(folder -> SHARED_MEMORY.equals(folder.getParent())
                            && folder.getFileName().toString().startsWith(FOLDER))
                    .toList();
        }
    }

    private static Path target(Path link) {
        try {
            return Files.readSymbolicLink(link);
        } catch (IOException e) {
            return link;
        }
    }

    private static @Nullable String value(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getString(1);
        }
    }
}

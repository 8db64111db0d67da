package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.proof.EmptyDatabases.EmptyDatabase;
import dev.autogen.revision.MigrationFile;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/**
 * Revisions that were run already, in a database that can be copied.
 *
 * @param files in the order in which they were run
 * @param copies databases with what they made, and with their rows in the version table
 */
public record RunBefore(List<MigrationFile> files, Copies copies) {

    /** Makes copies. */
    public interface Copies {

        Copy make() throws SQLException;
    }

    /** A copy; closing it drops it. */
    public interface Copy extends EmptyDatabase {

        /** Another one with what this one holds, to which nobody is connected. */
        Copy copy() throws SQLException;
    }

    public RunBefore {
        files = List.copyOf(files);
        requireNonNull(copies, "copies");
    }

    /** Whether these come first, and none of them is wanted. */
    boolean leadsTo(List<MigrationFile> all, Set<String> wanted) {
        return all.size() >= files.size()
                && all.subList(0, files.size()).equals(files)
                && files.stream().noneMatch(file -> wanted.contains(file.id()));
    }
}

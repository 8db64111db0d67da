package dev.autogen.format;

import dev.autogen.revision.MigrationDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What a runner has recorded in its own table. */
public interface RunnerHistory {

    /** Reads the table; a database without it has nothing applied. Creates nothing. */
    Applied read(Connection connection, MigrationDirectory migrations) throws SQLException;

    /**
     * What is applied.
     *
     * @param rows what the runner calls the place where the database stands; empty when nothing is applied
     * @param applied the ids of the revisions that are applied whole
     * @param unknown what was applied and no file has
     */
    record Applied(List<String> rows, Set<String> applied, List<String> unknown) {

        /** That of a database the runner has never seen. */
        public static final Applied NOTHING = new Applied(List.of(), Set.of(), List.of());

        public Applied {
            rows = List.copyOf(rows);
            applied = Set.copyOf(applied);
            unknown = List.copyOf(unknown);
        }
    }
}

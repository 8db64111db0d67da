package dev.autogen.format;

import dev.autogen.revision.MigrationDirectory;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** What a runner has recorded in its own table. */
public interface RunnerHistory {

    /** Reads the table; a database without it has nothing applied. Creates nothing. */
    Applied read(Connection connection, MigrationDirectory migrations) throws SQLException;

    /**
     * What is wrong with it, which takes longer: files are read anew.
     *
     * @throws SQLException when the table cannot be read
     */
    default Condition inspect(Connection connection, MigrationDirectory migrations) throws SQLException {
        return Condition.GOOD;
    }

    /**
     * In which condition a history is.
     *
     * @param failed what was run last and failed, in the runner's words
     * @param changed files whose checksum is not the one that was recorded
     * @param passedOver what it has applied and no file here says, by where it came from
     */
    record Condition(List<String> failed, List<Path> changed, List<String> passedOver) {

        /** Nothing is wrong. */
        public static final Condition GOOD = new Condition(List.of(), List.of(), List.of());

        public Condition {
            failed = List.copyOf(failed);
            changed = List.copyOf(changed);
            passedOver = List.copyOf(passedOver);
        }
    }

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

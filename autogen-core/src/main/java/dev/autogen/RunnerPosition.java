package dev.autogen;

import dev.autogen.format.MigrationFormat;
import dev.autogen.format.RunnerHistory.Applied;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;

/** Says where a database stands by the history of another runner. */
final class RunnerPosition {

    private final MigrationFormat format;

    private final ConnectionSource connections;

    RunnerPosition(MigrationFormat format, ConnectionSource connections) {
        this.format = format;
        this.connections = connections;
    }

    /** A line of revisions may have gaps: runners apply an older one late, when they are told to. */
    DatabasePosition of(MigrationDirectory migrations) {
        Applied applied = read(migrations);
        List<Revision> line = migrations.graph().revisions();
        List<Revision> current = line.stream()
                .filter(revision -> applied.applied().contains(revision.id()))
                .reduce((first, second) -> second)
                .stream()
                .toList();
        List<Revision> pending = line.stream()
                .filter(revision -> !applied.applied().contains(revision.id()))
                .toList();
        return new DatabasePosition(
                applied.rows(),
                current,
                applied.unknown(),
                applied.unknown().isEmpty() ? pending : List.of(),
                List.of(),
                format.runner());
    }

    /** The files whose checksum is not the one that the runner has recorded. */
    Set<Path> changed(MigrationDirectory migrations) {
        try (Connection connection = connections.open()) {
            return Set.copyOf(format.history()
                    .orElseThrow()
                    .inspect(connection, migrations)
                    .changed());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Applied read(MigrationDirectory migrations) {
        try (Connection connection = connections.open()) {
            return format.history().orElseThrow().read(connection, migrations);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private static AutogenException failed(SQLException e) {
        return new AutogenException(
                "database-error", "Reading the history of the runner failed: " + e.getMessage(), null, e);
    }
}

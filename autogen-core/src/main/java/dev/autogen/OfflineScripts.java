package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.migrate.OfflineScript;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/** Writes scripts for psql instead of running anything. */
final class OfflineScripts {

    private final Settings settings;

    private final Connections connections;

    private final Runs runs;

    /** Writes one script, from the version rows to the targets. */
    interface Kind {
        String write(OfflineScript script, Collection<String> from, List<String> to);
    }

    OfflineScripts(Settings settings, Connections connections, Runs runs) {
        this.settings = settings;
        this.connections = connections;
        this.runs = runs;
    }

    /** @param targets counted from where the database stands; or a single {@code FROM:TO}, which asks no database */
    OfflineSql write(MigrationDirectory migrations, List<String> targets, RunOptions options, Kind kind) {
        OfflineScript script =
                new OfflineScript(migrations, runs.settings(options).withDefaultSchema(defaultSchema()), true);
        if (targets.size() == 1 && RevisionRange.isRange(targets.get(0))) {
            RevisionRange range = RevisionRange.parse(targets.get(0));
            String start = Objects.requireNonNullElse(range.from(), "base");
            List<String> from =
                    migrations.graph().resolve(start).stream().map(Revision::id).toList();
            List<String> to = List.of(Objects.requireNonNullElse(range.to(), "heads"));
            return new OfflineSql(kind.write(script, from, to), from, false);
        }
        DatabasePosition position = runs.position(migrations);
        if (!position.unknown().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
        return new OfflineSql(kind.write(script, position.rows(), targets), position.rows(), true);
    }

    /** The default schema of the database where one is named, else PostgreSQL's own. */
    private String defaultSchema() {
        if (settings.databaseUrl().isEmpty()) {
            return "public";
        }
        try (Connection connection = connections.open()) {
            return DefaultSchema.of(connection);
        } catch (SQLException e) {
            throw new AutogenException("database-error", "Reading the database failed: " + e.getMessage(), null, e);
        }
    }
}

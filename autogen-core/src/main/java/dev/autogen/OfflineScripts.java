package dev.autogen;

import dev.autogen.migrate.OfflineScript;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes scripts for psql instead of running anything. */
final class OfflineScripts {

    /** The schema that PostgreSQL's own {@code search_path} leads to. */
    private static final String POSTGRES_DEFAULT = "public";

    private final Connections connections;

    private final Runs runs;

    /** Writes one script, from the version rows to the targets. */
    interface Kind {
        String write(OfflineScript script, Collection<String> from, List<String> to);
    }

    OfflineScripts(Connections connections, Runs runs) {
        this.connections = connections;
        this.runs = runs;
    }

    OfflineSql upgrade(MigrationDirectory migrations, String target, RunOptions options) {
        return write(
                "upgrade", migrations, List.of(target), options, (script, from, to) -> script.upgrade(from, to.get(0)));
    }

    OfflineSql downgrade(MigrationDirectory migrations, String target) {
        return write(
                "downgrade",
                migrations,
                List.of(target),
                RunOptions.STRICT,
                (script, from, to) -> script.downgrade(from, to.get(0)));
    }

    /**
     * @param command whose script it is, for messages
     * @param targets counted from where the database stands; or ranges {@code FROM:TO} from one place, which need no database and
     *     ask one that can be reached only for its default schema
     */
    OfflineSql write(
            String command, MigrationDirectory migrations, List<String> targets, RunOptions options, Kind kind) {
        runs.refuseForRunner(command);
        if (!targets.isEmpty() && targets.stream().allMatch(RevisionRange::isRange)) {
            return writeRanges(migrations, targets, options, kind);
        }
        if (!connections.isNamed()) {
            throw withoutStart(command, targets);
        }
        OfflineScript script = script(migrations, options, defaultSchema());
        DatabasePosition position = runs.position(migrations);
        if (!position.unknown().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
        return new OfflineSql(kind.write(script, position.rows(), targets), position.rows(), true, null);
    }

    private OfflineSql writeRanges(MigrationDirectory migrations, List<String> targets, RunOptions options, Kind kind) {
        String unreached = null;
        String schema = POSTGRES_DEFAULT;
        try {
            schema = defaultSchema();
        } catch (ConnectionException e) {
            unreached = e.getMessage();
        }
        List<RevisionRange> ranges = targets.stream().map(RevisionRange::parse).toList();
        List<String> from = start(migrations, ranges);
        List<String> to = ranges.stream()
                .map(range -> Objects.requireNonNullElse(range.to(), "heads"))
                .toList();
        return new OfflineSql(kind.write(script(migrations, options, schema), from, to), from, false, unreached);
    }

    private OfflineScript script(MigrationDirectory migrations, RunOptions options, String schema) {
        return new OfflineScript(migrations, runs.settings(options).withDefaultSchema(schema), true);
    }

    /** The version rows at which all the ranges begin. */
    private static List<String> start(MigrationDirectory migrations, List<RevisionRange> ranges) {
        Set<List<String>> starts = new LinkedHashSet<>();
        for (RevisionRange range : ranges) {
            String from = Objects.requireNonNullElse(range.from(), "base");
            starts.add(rows(migrations.graph(), from));
        }
        if (starts.size() > 1) {
            throw new AutogenException(
                    "several-starts",
                    "Stamp operation with --sql only supports a single starting revision at a time; these begin at "
                            + starts.stream()
                                    .map(start -> start.isEmpty() ? "base" : String.join(", ", start))
                                    .collect(Collectors.joining(" and at ")),
                    "Write a script for each.");
        }
        return starts.iterator().next();
    }

    private static AutogenException withoutStart(String command, List<String> targets) {
        String to = targets.stream()
                .filter(target -> !RevisionRange.isRange(target))
                .findFirst()
                .orElse("head");
        boolean down = command.equals("downgrade");
        return new AutogenException(
                "no-starting-revision",
                "Nobody says where the script starts: it is no range FROM:TO, and no database is named that could be"
                        + " asked.",
                "autogen " + command + " " + (down ? "FROM:" : "base:") + to + " --sql"
                        + (down ? "" : "    (for an empty database; else its revision instead of base)")
                        + "\nOr name the database it is for: --url jdbc:postgresql://host/database");
    }

    /** The version rows a script starts at. An id stands for itself: a row may be called by the last of a line that was squashed. */
    private static List<String> rows(RevisionGraph graph, String start) {
        return graph.find(start).isPresent()
                ? List.of(start)
                : graph.resolve(start).stream().map(Revision::id).toList();
    }

    /** The default schema of the database where one is named, else PostgreSQL's own. */
    private String defaultSchema() {
        if (!connections.isNamed()) {
            return POSTGRES_DEFAULT;
        }
        try (Connection connection = connections.open()) {
            return DefaultSchema.of(connection);
        } catch (SQLException e) {
            throw new AutogenException("database-error", "Reading the database failed: " + e.getMessage(), null, e);
        }
    }
}

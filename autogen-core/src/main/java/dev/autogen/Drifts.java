package dev.autogen;

import dev.autogen.compare.Drift;
import dev.autogen.compare.DriftFacts;
import dev.autogen.compare.DriftFinder;
import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.report.ChangeLine;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.Revision;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Compares entities, migrations and database. The migrations are replayed up to where the database stands, which is where all sides
 * started, and to their heads where that is another place.
 */
final class Drifts {

    private final Settings settings;

    private final Database database;

    private final ConnectionSource connections;

    private final Supplier<MigrationDirectory> files;

    private final Runs runs;

    private final Replay replay;

    private final Comparisons comparisons;

    Drifts(
            Settings settings,
            Database database,
            ConnectionSource connections,
            Supplier<MigrationDirectory> files,
            Runs runs,
            Replay replay) {
        this.settings = settings;
        this.database = database;
        this.connections = connections;
        this.files = files;
        this.runs = runs;
        this.replay = replay;
        this.comparisons = new Comparisons(settings, database, connections, replay);
    }

    Drift find() {
        long start = System.nanoTime();
        MigrationDirectory migrations = files.get();
        DatabasePosition position = runs.position(migrations);
        if (!position.unknown().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
        try {
            if (!settings.entities().hasClasspath()) {
                return find(position, null, start);
            }
            try (Comparer entities = new Comparer(settings, database, connections, RenamePolicy.SILENT)) {
                return find(position, entities, start);
            }
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private Drift find(DatabasePosition position, @Nullable Comparer entities, long start) throws SQLException {
        try (OpenCatalog live = OpenCatalog.of(
                SchemaSource.DATABASE, settings.databaseUrl().orElse(null), connections, database, () -> {})) {
            long replaying = System.nanoTime();
            Background<Copy> replayedToHeads = position.pending().isEmpty()
                    ? null
                    : Background.start("replay", () -> replayed(List.of("heads"), live));
            try (Copy applied = replayed(applied(position), live)) {
                Copy heads = replayedToHeads == null ? null : replayedToHeads.result();
                Duration replayTime = since(replaying);
                Sides sides = new Sides(live, applied, heads, entities);
                return drift(position, sides, replayTime, start);
            } finally {
                if (replayedToHeads != null) {
                    replayedToHeads.end(Copy::close);
                }
            }
        }
    }

    /** A database in which migrations were replayed. */
    private record Copy(OpenCatalog catalog, ConnectionSource connections) implements AutoCloseable {
        @Override
        public void close() throws SQLException {
            catalog.close();
        }
    }

    /** What another runner calls the place may be no revision. */
    private static List<String> applied(DatabasePosition position) {
        return position.runner() == null
                ? position.rows()
                : position.current().stream().map(Revision::id).toList();
    }

    private Copy replayed(List<String> targets, OpenCatalog live) throws SQLException {
        Replayed replayed = replay.open(targets, live.defaultSchema());
        return new Copy(
                OpenCatalog.of(SchemaSource.MIGRATIONS, null, replayed.connections(), database, replayed::close),
                replayed.connections());
    }

    /**
     * @param heads null where the database has all revisions
     * @param entities null where nobody says where they are
     */
    private record Sides(
            OpenCatalog live,
            Copy applied,
            @Nullable Copy heads,
            @Nullable Comparer entities) {}

    private Drift drift(DatabasePosition position, Sides sides, Duration replayTime, long start) throws SQLException {
        Set<String> schemas = new TreeSet<>(settings.schemas());
        schemas.addAll(sides.applied().catalog().schemas());
        Copy heads = sides.heads();
        if (heads != null) {
            schemas.addAll(heads.catalog().schemas());
        }
        Comparison byHand = compared(sides.applied().catalog(), sides.live(), schemas);
        Set<String> notes = new LinkedHashSet<>(byHand.notes());
        DriftFacts inHeads = DriftFacts.NONE;
        DriftFacts databaseToHeads = DriftFacts.NONE;
        if (heads != null) {
            inHeads = facts(compared(sides.applied().catalog(), heads.catalog(), schemas));
            databaseToHeads = facts(compared(sides.live(), heads.catalog(), schemas));
        }
        DriftFacts inEntities = DriftFacts.NONE;
        DriftFacts databaseToEntities = DriftFacts.NONE;
        DriftFacts headsToEntities = DriftFacts.NONE;
        Comparer entities = sides.entities();
        if (entities != null) {
            Comparison asked = entities.compare();
            notes.addAll(asked.notes());
            databaseToEntities = facts(asked);
            inEntities = facts(entities.compareAlso(sides.applied().connections()));
            headsToEntities = heads == null ? inEntities : facts(entities.compareAlso(heads.connections()));
        }
        notes.removeIf(note -> note.startsWith("in the way: "));
        return new Drift(
                position.rows(),
                position.pending().stream().map(Revision::id).toList(),
                entities != null,
                new DriftFinder(
                                facts(byHand),
                                inHeads,
                                inEntities,
                                databaseToHeads,
                                databaseToEntities,
                                headsToEntities)
                        .differences(),
                new ArrayList<>(notes),
                replayTime,
                since(start));
    }

    private Comparison compared(OpenCatalog from, OpenCatalog to, Set<String> schemas) throws SQLException {
        return comparisons.catalogs(from, to, schemas, RenamePolicy.SILENT);
    }

    private static DriftFacts facts(Comparison comparison) {
        return DriftFacts.of(
                comparison.changes(),
                comparison.unplanned().stream()
                        .filter(line -> !isOfAnotherTool(line, comparison.remarks()))
                        .toList(),
                comparison.current().defaultSchema());
    }

    /** Such as the history of a runner that was there before. */
    private static boolean isOfAnotherTool(ChangeLine line, List<String> remarks) {
        return remarks.stream().anyMatch(remark -> remark.startsWith("left alone: " + line.text() + " (belongs to "));
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}

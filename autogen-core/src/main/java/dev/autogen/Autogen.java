package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.postgres.PostgresDatabase;
import dev.autogen.doctor.Diagnosis;
import dev.autogen.doctor.Doctor;
import dev.autogen.doctor.Patient;
import dev.autogen.migrate.LockRetry;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.OfflineScript;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunResult;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.VersionTables;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.report.MigrationContent;
import dev.autogen.report.MigrationRenderer;
import dev.autogen.revision.Direction;
import dev.autogen.revision.HazardNote;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Placement;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionIds;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Everything Autogen does, for the command line and for programs. Results are values, errors are {@link AutogenException}s.
 *
 * <p>Each call reads the migration files anew and opens the connections it needs.
 */
public final class Autogen {

    private final Settings settings;

    private final MigrationRenderer renderer;

    private final FileNaming naming;

    private final Hooks hooks;

    private final Connections connections;

    private final StepClasses stepClasses;

    private final Database database = new PostgresDatabase();

    /** What can be cancelled; from another thread, so a set made for several. */
    private final Set<Migrator> running = ConcurrentHashMap.newKeySet();

    /**
     * @param renderer the envelope of the files that are written
     * @throws AutogenException for a pattern of file names that cannot be used
     */
    public Autogen(Settings settings, MigrationRenderer renderer) {
        this.settings = requireNonNull(settings, "settings");
        this.renderer = requireNonNull(renderer, "renderer");
        this.naming = new FileNaming(settings);
        this.hooks = new Hooks(settings, Clock.systemUTC());
        this.connections = new Connections(settings);
        this.stepClasses = new StepClasses(settings.entities().classpath());
    }

    // Files

    /**
     * The migration files.
     *
     * @throws AutogenException when there is no migration directory, or a file cannot be read
     */
    public MigrationDirectory migrations() {
        return MigrationDirectory.read(settings.migrations(), naming.readsSubFolders());
    }

    /** The revisions of the migration files; none where there is no migration directory yet. */
    public RevisionGraph graph() {
        return migrationsSoFar().graph();
    }

    /** The migration files; none where the directory does not exist yet. */
    public MigrationDirectory migrationsSoFar() {
        List<Path> existing =
                settings.migrations().stream().filter(Files::isDirectory).toList();
        return MigrationDirectory.read(existing, naming.readsSubFolders());
    }

    /**
     * The files of the revisions that targets mean, each once.
     *
     * @throws AutogenException when a target means no file, such as {@code base}
     */
    public List<MigrationFile> files(MigrationDirectory migrations, List<String> targets) {
        Set<Revision> revisions = new LinkedHashSet<>();
        for (String target : targets) {
            List<String> rows = RevisionGraph.countsFromDatabase(target)
                    ? position(migrations).rows()
                    : List.of();
            List<Revision> found = migrations.graph().resolve(target, rows);
            if (found.isEmpty()) {
                throw new AutogenException(
                        "no-revision",
                        target.equals("current")
                                ? "No current revisions: nothing is applied to the database."
                                : "No revision files indicated by symbol '" + target + "'",
                        "`autogen history` lists the revisions.");
            }
            revisions.addAll(found);
        }
        return revisions.stream().map(migrations::fileOf).toList();
    }

    /**
     * A revision to be filled by hand, on the single head where the request names no other.
     *
     * @throws AutogenException when there are several heads and none is named, or the revision does not fit in
     */
    public Draft draft(RevisionRequest request) {
        MigrationDirectory migrations = migrationsSoFar();
        List<String> parents = Placement.parents(migrations.graph(), request.parents(), request.splice());
        return empty(migrations, parents, request);
    }

    /**
     * A revision that takes the database to what the entities ask for, on the single head where the request names no other.
     *
     * @return a draft whose comparison is empty when there is nothing to do; it should not be written then
     * @throws AutogenException when the database is not at all heads, there are several heads and none is named, or the
     *     revision does not fit in
     */
    public Draft draftFromEntities(RevisionRequest request) {
        try (Comparer comparer = comparer()) {
            MigrationDirectory migrations = migrationsSoFar();
            RevisionGraph graph = migrations.graph();
            UpToDate.check(position(migrations), graph);
            List<String> parents = Placement.parents(graph, request.parents(), request.splice());
            Drafts drafts = drafts();
            Revision revision = drafts.revision(graph, parents, request);
            return drafts.generated(revision, folder(migrations, parents, request), comparer.compare());
        }
    }

    /**
     * A revision that joins lines: those the request names as parents, else all heads.
     *
     * @throws AutogenException when there are not at least two, or one is no head and the request does not splice
     */
    public Draft draftMerge(RevisionRequest request) {
        MigrationDirectory migrations = migrations();
        List<String> parents = Placement.mergeParents(migrations.graph(), request.parents(), request.splice());
        return empty(migrations, parents, request);
    }

    private Draft empty(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        Drafts drafts = drafts();
        return drafts.empty(
                drafts.revision(migrations.graph(), parents, request), folder(migrations, parents, request));
    }

    private Path folder(MigrationDirectory migrations, List<String> parents, RevisionRequest request) {
        return new FolderChoice(settings.migrations(), migrations).of(parents, request.folder());
    }

    /**
     * A revision that replaces a line of them, both ends included. Their files may stay: databases inside the line go on along them.
     *
     * @param revisionId an id of one's own, or null for a new one
     * @throws AutogenException when the range is not one line, naming what branches off it or joins it
     */
    public Draft draftSquash(RevisionRange range, String message, @Nullable String revisionId) {
        MigrationDirectory migrations = migrations();
        RevisionGraph graph = migrations.graph();
        String id = revisionId == null ? drafts().newId(graph) : RevisionIds.check(revisionId, graph);
        return new Squasher(settings, renderer, naming, Clock.systemUTC()).squash(migrations, range, id, message);
    }

    /**
     * Writes a draft; a file that is there is never overwritten.
     *
     * @throws AutogenException when it cannot be written, or the user's {@code hook.after-write} fails; the file is there then
     */
    public Path write(Draft draft) {
        Path written = MigrationDirectory.write(draft.path(), draft.text());
        hooks.afterWrite(draft.document().revision(), written);
        return written;
    }

    private Drafts drafts() {
        return new Drafts(settings, renderer, naming, Clock.systemUTC());
    }

    // Entities and database

    /** What separates the database from the entities. */
    public Comparison compare() {
        try (Comparer comparer = comparer()) {
            return comparer.compare();
        }
    }

    /** Entities, migrations and database agree: one head, the database at it, nothing left to generate. */
    public CheckResult check() {
        try (Comparer comparer = comparer()) {
            return new Checker(this, migrationsSoFar(), comparer).check();
        }
    }

    private Comparer comparer() {
        return new Comparer(settings, database, connections);
    }

    /**
     * What is wrong, in order of importance, and how to mend it. Changes nothing, and fails at nothing: what cannot be read is a
     * finding or is named as skipped.
     *
     * @param throwaway where revisions can be tried, or null to do without
     * @param workingDirectory where the commands of the findings will be run
     */
    public Diagnosis diagnose(@Nullable ThrowawayServer throwaway, Path workingDirectory) {
        return Doctor.examine(new Patient(
                settings,
                this::migrationsSoFar,
                Comparer.source(settings),
                database,
                connections,
                (source, files) -> new Migrator(
                        source,
                        files,
                        runSettings(RunOptions.STRICT).withAcceptedHazards(allHazards(files)),
                        RunListener.SILENT),
                throwaway,
                workingDirectory));
    }

    /** What runs in a throw-away database needs nobody's consent. */
    private static Set<String> allHazards(MigrationDirectory files) {
        return files.files().stream()
                .flatMap(file -> file.hazards().stream())
                .map(HazardNote::code)
                .collect(Collectors.toSet());
    }

    /** Where the database stands. Creates nothing. */
    public DatabasePosition position() {
        return position(migrationsSoFar());
    }

    /** Where the database stands among these files. Creates nothing. */
    public DatabasePosition position(MigrationDirectory migrations) {
        RevisionGraph graph = migrations.graph();
        List<String> rows = migrator(migrations, runSettings(RunOptions.STRICT), RunListener.SILENT)
                .current();
        List<String> unknown =
                rows.stream().filter(row -> graph.find(row).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            List<Revision> known =
                    rows.stream().flatMap(row -> graph.find(row).stream()).toList();
            return new DatabasePosition(rows, known, unknown, List.of());
        }
        List<Revision> pending = graph.isEmpty()
                ? List.of()
                : graph.upgrade(rows, "heads").steps().stream()
                        .filter(step -> !step.recorded())
                        .map(RevisionStep::revision)
                        .toList();
        return new DatabasePosition(rows, graph.current(rows), unknown, pending);
    }

    // Running

    /** Upgrades to a target. */
    public RunResult upgrade(String target, RunOptions options, RunListener listener) {
        refuseRange("upgrade", target);
        return running(options, hooks.before(Direction.UPGRADE, listener), migrator -> migrator.upgrade(target));
    }

    /** Goes back to a target. */
    public RunResult downgrade(String target, RunOptions options, RunListener listener) {
        refuseRange("downgrade", target);
        return running(options, hooks.before(Direction.DOWNGRADE, listener), migrator -> migrator.downgrade(target));
    }

    /** A run starts where the database stands, whatever anybody says. */
    private static void refuseRange(String command, String target) {
        if (RevisionRange.isRange(target)) {
            throw new AutogenException(
                    "range-without-sql",
                    "Range revision not allowed: '" + target
                            + "' is for a script, while a run starts where the database" + " stands.",
                    "autogen " + command + " " + target + " --sql");
        }
    }

    /**
     * Cancels the upgrade or downgrade that runs in another thread: the statement under way fails, nothing further is sent, and the
     * call that ran them ends with an error of the code {@code cancelled} which says where the database stands.
     *
     * @return whether there was one
     */
    public boolean cancel() {
        List<Migrator> migrators = List.copyOf(running);
        migrators.forEach(Migrator::cancel);
        return !migrators.isEmpty();
    }

    private RunResult running(RunOptions options, RunListener listener, Function<Migrator, RunResult> run) {
        Migrator migrator = migrator(migrations(), runSettings(options), listener);
        running.add(migrator);
        try {
            return run.apply(migrator);
        } finally {
            running.remove(migrator);
        }
    }

    /** The steps a downgrade would run. */
    public List<RevisionStep> planDowngrade(String target, RunOptions options) {
        refuseRange("downgrade", target);
        return migrator(migrations(), runSettings(options), RunListener.SILENT)
                .planDowngrade(target)
                .steps();
    }

    /** What the downgrade sections of these steps are known to lose, one line each. */
    public List<String> downgradeLosses(List<RevisionStep> steps) {
        MigrationDirectory migrations = migrations();
        return steps.stream()
                .flatMap(step -> MigrationContent.downgradeLosses(migrations.fileOf(step.revision())).stream())
                .toList();
    }

    /**
     * Sets the version rows without running anything.
     *
     * @param purge whether all rows are removed first, those without a file too
     */
    public RunResult stamp(List<String> targets, boolean purge) {
        return migrator(migrations(), runSettings(RunOptions.STRICT), RunListener.SILENT)
                .stamp(new ArrayList<>(targets), purge);
    }

    // Offline

    /**
     * The script that upgrades, for psql, instead of running anything.
     *
     * @param target a target, counted from where the database stands; or {@code FROM:TO}, which asks no database
     */
    public OfflineSql upgradeSql(String target, RunOptions options) {
        return offline(List.of(target), options, (script, from, to) -> script.upgrade(from, to.get(0)));
    }

    /**
     * The script that downgrades, for psql, instead of running anything.
     *
     * @param target a target, counted from where the database stands; or {@code FROM:TO}, which asks no database
     */
    public OfflineSql downgradeSql(String target) {
        return offline(List.of(target), RunOptions.STRICT, (script, from, to) -> script.downgrade(from, to.get(0)));
    }

    /**
     * The script that sets the version rows, for psql, instead of setting them.
     *
     * @param targets the targets of a database that stands where this one does; or a single {@code FROM:TO}, which asks no database
     */
    public OfflineSql stampSql(List<String> targets) {
        return offline(targets, RunOptions.STRICT, OfflineScript::stamp);
    }

    private interface ScriptMaker {
        String script(OfflineScript script, Collection<String> from, List<String> to);
    }

    private OfflineSql offline(List<String> targets, RunOptions options, ScriptMaker maker) {
        MigrationDirectory migrations = migrations();
        RunSettings run = runSettings(options).withDefaultSchema(offlineSchema());
        OfflineScript script = new OfflineScript(migrations, run, true);
        if (targets.size() == 1 && RevisionRange.isRange(targets.get(0))) {
            RevisionRange range = RevisionRange.parse(targets.get(0));
            String start = Objects.requireNonNullElse(range.from(), "base");
            List<String> from =
                    migrations.graph().resolve(start).stream().map(Revision::id).toList();
            List<String> to = List.of(Objects.requireNonNullElse(range.to(), "heads"));
            return new OfflineSql(maker.script(script, from, to), from, false);
        }
        DatabasePosition position = position(migrations);
        if (!position.unknown().isEmpty()) {
            throw UpToDate.unknown(position, migrations.graph());
        }
        return new OfflineSql(maker.script(script, position.rows(), targets), position.rows(), true);
    }

    /** The default schema of the database where one is named, else PostgreSQL's own. */
    private String offlineSchema() {
        if (settings.databaseUrl().isEmpty()) {
            return "public";
        }
        try (Connection connection = connections.open()) {
            return DefaultSchema.of(connection);
        } catch (SQLException e) {
            throw new AutogenException("database-error", "Reading the database failed: " + e.getMessage(), null, e);
        }
    }

    private Migrator migrator(MigrationDirectory migrations, RunSettings runSettings, RunListener listener) {
        return new Migrator(connections, migrations, runSettings, listener);
    }

    private RunSettings runSettings(RunOptions options) {
        LockRetry retry = new LockRetry(
                settings.runs().lockAttempts() - 1, LockRetry.DEFAULT.firstPause(), LockRetry.DEFAULT.longestPause());
        return RunSettings.defaults()
                .withTables(new VersionTables(
                        settings.runs().versionTableSchema(),
                        settings.runs().versionTable(),
                        settings.runs().logTable()))
                .withJavaClasses(stepClasses)
                .withLockWait(settings.runs().runLockTimeout())
                .withLockTimeout(settings.runs().lockTimeout())
                .withLockRetry(retry)
                .withStatementTimeout(settings.runs().statementTimeout())
                .withAcceptedHazards(options.acceptedHazards())
                .withAcceptedChanges(options.acceptedChanges())
                .withInDoubt(options.inDoubt());
    }
}

package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.format.MigrationFormat;
import dev.autogen.format.Runner;
import dev.autogen.migrate.LockRetry;
import dev.autogen.migrate.LogAction;
import dev.autogen.migrate.LogOutcome;
import dev.autogen.migrate.LogRecord;
import dev.autogen.migrate.Migrator;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.RunResult;
import dev.autogen.migrate.RunSettings;
import dev.autogen.migrate.UnfinishedRevision;
import dev.autogen.migrate.VersionTables;
import dev.autogen.report.MigrationContent;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.Revision;
import dev.autogen.revision.RevisionGraph;
import dev.autogen.revision.RevisionRange;
import dev.autogen.revision.RevisionStep;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Runs migration files on the database of the settings, and says where it stands among them. */
final class Runs {

    private final Settings settings;

    private final Connections connections;

    private final StepClasses stepClasses;

    private final Hooks hooks;

    private final AcceptedHazards accepted;

    private final MigrationFormat format;

    /** What can be cancelled; from another thread, so a set made for several. */
    private final Set<Migrator> running = ConcurrentHashMap.newKeySet();

    Runs(Settings settings, Connections connections, Hooks hooks, MigrationFormat format) {
        this.settings = settings;
        this.connections = connections;
        this.stepClasses = new StepClasses(settings.entities().classpathSource());
        this.hooks = hooks;
        this.accepted = AcceptedHazards.of(settings);
        this.format = format;
    }

    /** Whether another program runs the files. */
    boolean isOfAnotherRunner() {
        return format.runner() != null;
    }

    /** Where the database stands among these files. Creates nothing. */
    DatabasePosition position(MigrationDirectory migrations) {
        if (format.history().isPresent()) {
            return new RunnerPosition(format, connections).of(migrations);
        }
        RevisionGraph graph = migrations.graph();
        Migrator.Standing standing = silent(migrations).standing();
        List<String> rows = standing.rows();
        List<UnfinishedRevision> unfinished = standing.unfinished();
        List<String> unknown =
                rows.stream().filter(row -> graph.find(row).isEmpty()).toList();
        if (!unknown.isEmpty()) {
            List<Revision> known =
                    rows.stream().flatMap(row -> graph.find(row).stream()).toList();
            return new DatabasePosition(rows, known, unknown, List.of(), unfinished);
        }
        List<Revision> pending = graph.isEmpty()
                ? List.of()
                : graph.upgrade(rows, "heads").steps().stream()
                        .filter(step -> !step.recorded())
                        .map(RevisionStep::revision)
                        .toList();
        return new DatabasePosition(rows, graph.current(rows), unknown, pending, unfinished);
    }

    List<LogRecord> log(MigrationDirectory migrations) {
        return silent(migrations).log();
    }

    /** The files of applied revisions that are not the ones that ran. Creates nothing. */
    List<MigrationFile> changedAfterApplied(MigrationDirectory migrations) {
        if (format.runner() != null) {
            Set<Path> changed = new RunnerPosition(format, connections).changed(migrations);
            return migrations.files().stream()
                    .filter(file -> file.paths().stream().anyMatch(changed::contains))
                    .toList();
        }
        RevisionGraph graph = migrations.graph();
        Migrator migrator = silent(migrations);
        List<String> known = migrator.current().stream()
                .filter(row -> graph.find(row).isPresent())
                .toList();
        if (known.isEmpty()) {
            return List.of();
        }
        Map<String, String> checksums = new HashMap<>();
        for (LogRecord entry : migrator.log()) {
            boolean applied = entry.action() == LogAction.UPGRADE
                    && (entry.outcome() == LogOutcome.DONE || entry.outcome() == LogOutcome.ACCEPTED);
            if (applied && entry.checksum() != null) {
                checksums.put(entry.revision(), entry.checksum());
            }
        }
        return graph.applied(known).stream()
                .map(migrations::fileOf)
                .filter(file ->
                        !checksums.getOrDefault(file.id(), file.checksum()).equals(file.checksum()))
                .toList();
    }

    RunResult upgrade(MigrationDirectory migrations, String target, RunOptions options, RunListener listener) {
        refuseForRunner("upgrade");
        return cancellable(
                migrations, options, hooks.before(Direction.UPGRADE, listener), migrator -> migrator.upgrade(target));
    }

    RunResult downgrade(MigrationDirectory migrations, String target, RunOptions options, RunListener listener) {
        refuseForRunner("downgrade");
        return cancellable(
                migrations,
                options,
                hooks.before(Direction.DOWNGRADE, listener),
                migrator -> migrator.downgrade(target));
    }

    List<RevisionStep> planDowngrade(MigrationDirectory migrations, String target, RunOptions options) {
        refuseForRunner("downgrade");
        return new Migrator(connections, migrations, settings(options), RunListener.SILENT)
                .planDowngrade(target)
                .steps();
    }

    RunPreview preview(
            MigrationDirectory migrations, Replay replay, Direction direction, String target, RunOptions options) {
        refuseForRunner(direction.name().toLowerCase(Locale.ROOT));
        Migrator migrator = new Migrator(connections, migrations, settings(options), RunListener.SILENT);
        return new Previews(replay, migrations).of(migrator, direction, target);
    }

    static List<String> downgradeLosses(MigrationDirectory migrations, List<RevisionStep> steps) {
        return steps.stream()
                .flatMap(step -> MigrationContent.downgradeLosses(migrations.fileOf(step.revision())).stream())
                .toList();
    }

    RunResult stamp(MigrationDirectory migrations, List<String> targets, boolean purge) {
        refuseForRunner("stamp");
        return silent(migrations).stamp(targets, purge);
    }

    /** Cancels what runs in other threads. */
    boolean cancel() {
        List<Migrator> migrators = List.copyOf(running);
        migrators.forEach(Migrator::cancel);
        return !migrators.isEmpty();
    }

    private RunResult cancellable(
            MigrationDirectory migrations,
            RunOptions options,
            RunListener listener,
            Function<Migrator, RunResult> run) {
        Migrator migrator = new Migrator(connections, migrations, settings(options), listener);
        running.add(migrator);
        try {
            return run.apply(migrator);
        } finally {
            running.remove(migrator);
        }
    }

    /** Whether the header of a file may change: of one that a runner has a checksum of, only where it is seen not to be applied. */
    boolean mayRewrite(MigrationFile file, MigrationDirectory migrations) {
        return !format.checksumsWholeFiles()
                || connections.isNamed()
                        && position(migrations).pending().stream()
                                .anyMatch(revision -> revision.id().equals(file.id()));
    }

    /** What another runner does is not done behind its back. */
    void refuseForRunner(String command) {
        Runner runner = format.runner();
        if (runner != null) {
            throw runner.refusal(command);
        }
    }

    /** A run starts where the database stands, whatever anybody says. */
    static void refuseRange(String command, String target) {
        if (RevisionRange.isRange(target)) {
            throw new AutogenException(
                    "range-without-sql",
                    "Range revision not allowed: '" + target
                            + "' is for a script, while a run starts where the database" + " stands.",
                    "autogen " + command + " " + target + " --sql");
        }
    }

    private Migrator silent(MigrationDirectory migrations) {
        return new Migrator(connections, migrations, settings(RunOptions.STRICT), RunListener.SILENT);
    }

    /** The codes that need no box in this project. */
    Set<String> acceptedHazards() {
        return accepted.codes();
    }

    private Set<String> acceptedHazards(RunOptions options) {
        AcceptedHazards.expectKnown(options.acceptedHazards());
        Set<String> codes = new TreeSet<>(accepted.codes());
        codes.addAll(options.acceptedHazards());
        return codes;
    }

    /** How the settings and the options of one call want a run to be. */
    RunSettings settings(RunOptions options) {
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
                .withLongStatementTimeout(settings.runs().longStatementTimeout())
                .withAcceptedHazards(acceptedHazards(options))
                .withAcceptedChanges(options.acceptedChanges())
                .withInDoubt(options.inDoubt());
    }
}

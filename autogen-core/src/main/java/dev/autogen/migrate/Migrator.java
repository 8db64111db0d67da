package dev.autogen.migrate;

import static java.util.Objects.requireNonNull;

import dev.autogen.migrate.RunResult.CompletedStep;
import dev.autogen.revision.Direction;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.MigrationFile;
import dev.autogen.revision.RevisionPath;
import dev.autogen.revision.RevisionStep;
import dev.autogen.revision.StampStep;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs migrations against a database.
 *
 * <p>Any number of migrators, in any number of processes, may work on one database at once: they take turns, and those that find
 * nothing left to do do nothing. Each call opens one connection and closes it.
 */
public final class Migrator {

    private final ConnectionSource source;
    private final MigrationDirectory directory;
    private final RunSettings settings;
    private final RunListener listener;
    private final RunChecks checks;
    private final RunningStatement running = new RunningStatement();

    public Migrator(ConnectionSource source, MigrationDirectory directory, RunSettings settings, RunListener listener) {
        this.source = requireNonNull(source, "source");
        this.directory = requireNonNull(directory, "directory");
        this.settings = requireNonNull(settings, "settings");
        this.listener = SerialListener.of(requireNonNull(listener, "listener"));
        this.checks = new RunChecks(directory, settings);
    }

    /**
     * Runs the upgrade sections up to the targets.
     *
     * @throws StatementFailedException when a statement fails; the revisions before it stay applied
     * @throws dev.autogen.AutogenException when something speaks against running at all; nothing is run
     */
    public RunResult upgrade(String... targets) {
        return run(Direction.UPGRADE, List.of(targets));
    }

    /**
     * Runs the downgrade sections down to the target.
     *
     * @throws StatementFailedException when a statement fails; the revisions before it stay taken back
     * @throws dev.autogen.AutogenException when something speaks against running at all; nothing is run
     */
    public RunResult downgrade(String target) {
        return run(Direction.DOWNGRADE, List.of(target));
    }

    /**
     * Sets the version rows to the targets without running anything. What the log knows about interrupted revisions is settled by
     * that: whoever stamps says where the database stands.
     *
     * @param purge whether all rows are removed first, those without a file too
     */
    public RunResult stamp(List<String> targets, boolean purge) {
        long start = System.nanoTime();
        return inSession("setting the version rows", session -> {
            session.lock();
            session.createTables();
            List<String> before = session.versions().rows();
            Map<String, LogRecord> newest = session.log().newest();
            if (!purge) {
                checks.rowsAreKnown(before, newest);
            }
            Collection<String> from = purge ? List.of() : before;
            List<StampStep> steps = directory.graph().stamp(from, targets.toArray(String[]::new));
            OffsetDateTime now = session.state().apply();
            session.inTransaction(() -> {
                if (purge) {
                    for (String row : session.versions().purge()) {
                        session.append(LogEntry.stamp(row, null, now, "purge " + row));
                    }
                }
                for (StampStep step : steps) {
                    session.versions().apply(step.rowChanges());
                    StampWords words = StampWords.entry(directory, step);
                    session.append(LogEntry.stamp(words.revision(), words.checksum(), now, words.what()));
                }
                for (LogRecord log : newest.values()) {
                    if (log.isUnfinished()) {
                        session.append(LogEntry.stamp(log.revision(), null, now, "settles an interrupted run"));
                    }
                }
            });
            return new RunResult(List.of(), before, session.versions().rows(), List.of(), since(start));
        });
    }

    /** The version rows in order of id; none where Autogen has never run. Creates nothing. */
    public List<String> current() {
        return inSession(
                "reading the version rows", session -> session.versions().rows());
    }

    /**
     * Where a database stands.
     *
     * @param rows the version rows in order of id; none where Autogen has never run
     * @param unfinished revisions between whose statements a run was interrupted, or is just at work
     */
    public record Standing(List<String> rows, List<UnfinishedRevision> unfinished) {

        public Standing {
            rows = List.copyOf(rows);
            unfinished = List.copyOf(unfinished);
        }
    }

    /** Where the database stands. Creates nothing. Who may not read the log is told of the rows alone. */
    public Standing standing() {
        return inSession("reading the version rows", session -> {
            List<String> rows = session.versions().rows();
            List<LogRecord> unfinished = session.log().isReadable()
                    ? session.log().newest().values().stream()
                            .filter(LogRecord::isUnfinished)
                            .toList()
                    : List.of();
            List<LockHolder> runs = unfinished.isEmpty() ? List.of() : session.runs();
            return new Standing(
                    rows,
                    unfinished.stream()
                            .map(log -> new UnfinishedRevision(log, runs))
                            .toList());
        });
    }

    /** Everything the log knows, oldest first. Creates nothing. */
    public List<LogRecord> log() {
        return inSession("reading the log", session -> session.log().all());
    }

    /** The steps that {@link #downgrade} would run now. Neither runs nor creates anything. */
    public RevisionPath planDowngrade(String target) {
        return inSession(
                "reading the version rows",
                session ->
                        prepare(session, Direction.DOWNGRADE, List.of(target)).path());
    }

    /**
     * What {@link #upgrade} would do now, statement by statement. Neither runs nor creates anything.
     *
     * @throws dev.autogen.AutogenException when something speaks against running at all
     */
    public List<PlannedStep> previewUpgrade(String... targets) {
        return preview(Direction.UPGRADE, List.of(targets));
    }

    /** What {@link #downgrade} would do now, statement by statement. Neither runs nor creates anything. */
    public List<PlannedStep> previewDowngrade(String target) {
        return preview(Direction.DOWNGRADE, List.of(target));
    }

    private List<PlannedStep> preview(Direction direction, List<String> targets) {
        return inSession("reading the version rows", session -> {
            Preparation preparation = prepare(session, direction, targets);
            RunChecks.nothingElseIsUnfinished(preparation.steps(), preparation.newest());
            ExpectedLocks locks = new ExpectedLocks();
            List<PlannedStep> planned = new ArrayList<>();
            for (PreparedStep step : preparation.steps()) {
                Resumption resumption = Resumption.of(step, preparation.newest().get(step.revisionId()));
                planned.add(step.planned(resumption.statementsDone(), locks));
            }
            return List.copyOf(planned);
        });
    }

    /** Cancels what runs, from another thread: the statement under way fails, and nothing further is sent. */
    public void cancel() {
        try {
            running.cancel();
        } catch (SQLException e) {
            throw DatabaseErrors.wrap(e, "cancelling a statement");
        }
    }

    /**
     * What a run is about to do, checked.
     *
     * @param accepted changed files that are accepted as they are now
     */
    private record Preparation(
            List<String> rows,
            RevisionPath path,
            List<PreparedStep> steps,
            List<MigrationFile> accepted,
            Map<String, LogRecord> newest) {

        /** Whether there is nothing to do; an interrupted revision, or one that is just running, has to be looked at. */
        boolean isEmpty() {
            return steps.isEmpty()
                    && accepted.isEmpty()
                    && newest.values().stream().noneMatch(LogRecord::isUnfinished);
        }
    }

    private Preparation prepare(Session session, Direction direction, List<String> targets) throws SQLException {
        List<String> rows = session.versions().rows();
        Map<String, LogRecord> newest = session.log().newest();
        checks.rowsAreKnown(rows, newest);
        List<MigrationFile> accepted =
                checks.filesAreUnchanged(rows, session.log().newestApplied());
        RevisionPath path = direction == Direction.UPGRADE
                ? directory.graph().upgrade(rows, targets)
                : directory.graph().downgrade(rows, targets.get(0));
        checks.nothingIsOpen(path.steps());
        List<PreparedStep> steps = new ArrayList<>();
        for (RevisionStep step : path.steps()) {
            PreparedStep prepared = PreparedStep.of(step, directory.fileOf(step.revision()));
            JavaStepClass.checkAll(prepared, settings.javaClasses());
            steps.add(prepared);
        }
        return new Preparation(rows, path, steps, accepted, newest);
    }

    private RunResult run(Direction direction, List<String> targets) {
        long start = System.nanoTime();
        return inSession("preparing the run", session -> {
            Preparation first = prepare(session, direction, targets);
            if (first.isEmpty()) {
                return new RunResult(List.of(), first.rows(), first.rows(), warn(first), since(start));
            }
            session.lock();
            // Another run may have changed everything while this one waited.
            Preparation preparation = prepare(session, direction, targets);
            RunChecks.nothingElseIsUnfinished(preparation.steps(), preparation.newest());
            List<Resumption> resumptions = new ArrayList<>();
            for (PreparedStep step : preparation.steps()) {
                resumptions.add(Resumption.of(step, preparation.newest().get(step.revisionId())));
            }
            List<String> warnings = warn(preparation);
            if (preparation.isEmpty()) {
                return new RunResult(List.of(), preparation.rows(), preparation.rows(), warnings, since(start));
            }
            if (!resumptions.isEmpty()) {
                listener.runStarted(preparation.path().steps());
            }
            session.createTables();
            accept(session, preparation.accepted());
            return runSteps(session, preparation, resumptions, warnings, start);
        });
    }

    private RunResult runSteps(
            Session session, Preparation preparation, List<Resumption> resumptions, List<String> warnings, long start)
            throws SQLException {
        List<CompletedStep> completed = new ArrayList<>();
        List<String> rows = preparation.rows();
        for (Resumption resumption : resumptions) {
            PreparedStep prepared = resumption.prepared();
            if (session.running().isCancelled()) {
                throw RunCancelledException.before(prepared, rows);
            }
            listener.revisionStarted(prepared.step(), completed.size() + 1, resumptions.size());
            completed.add(new StepRunner(session, prepared, rows).run(resumption));
            rows = prepared.step().rowsAfter(rows);
        }
        return new RunResult(completed, preparation.rows(), rows, warnings, since(start));
    }

    private void accept(Session session, List<MigrationFile> files) throws SQLException {
        if (!files.isEmpty()) {
            OffsetDateTime now = session.state().apply();
            session.inTransaction(() -> {
                for (MigrationFile file : files) {
                    session.append(LogEntry.accepted(file.id(), file.checksum(), now));
                }
            });
        }
    }

    private List<String> warn(Preparation preparation) {
        List<String> warnings = preparation.path().warnings();
        warnings.forEach(listener::warning);
        return warnings;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private interface SessionWork<T> {
        T apply(Session session) throws SQLException;
    }

    private <T> T inSession(String doing, SessionWork<T> work) {
        try {
            Session session = Session.open(source, settings, listener, running);
            @Nullable Throwable failure = null;
            try {
                return work.apply(session);
            } catch (SQLException | RuntimeException | Error e) {
                failure = e;
                throw e;
            } finally {
                session.closeAfter(failure);
            }
        } catch (SQLException e) {
            throw DatabaseErrors.wrap(e, doing);
        }
    }
}

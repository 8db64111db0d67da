package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Introspection;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.ObjectIdentities;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.RenameChange;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.rename.NameSpelling;
import dev.autogen.migrate.RunListener;
import dev.autogen.migrate.ScriptStatement;
import dev.autogen.migrate.StatementProbe;
import dev.autogen.proof.changes.CatalogChanges;
import dev.autogen.proof.changes.CatalogMarks;
import dev.autogen.proof.changes.PartialReading;
import dev.autogen.proof.observe.ObservedStatement;
import dev.autogen.proof.observe.StatementObserver;
import dev.autogen.review.ReplayedRevision;
import dev.autogen.revision.MigrationDirectory;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs all revisions in a throw-away database, and looks at it before and after those that are reviewed. */
final class ReviewReplay implements RunListener, StatementProbe {

    /** Whether what is read in parts is read whole as well, and must be the same. */
    private final Settings settings;

    private final Database database;

    private final Connection connection;

    private final String defaultSchema;

    private final Set<String> reviewed;

    private final NameSpelling spelling;

    /** Their schemas are compared while the next revisions run. */
    private final List<Background<ReplayedRevision>> revisions = new ArrayList<>();

    private final StatementObserver observer;

    private @Nullable State first;

    /** Before the revision that runs. */
    private @Nullable State start;

    /** After the last one, while nothing has happened since. */
    private @Nullable State last;

    /** After the last one that is reviewed. */
    private @Nullable State end;

    /**
     * The contents of the database at one moment.
     *
     * @param since of which earlier moment the changes are known, or null
     * @param changes since then, or null
     * @param marks to find what has changed since this moment
     */
    private record State(
            Scope scope,
            Introspection introspection,
            ObjectIdentities identities,
            @Nullable CatalogMarks since,
            @Nullable CatalogChanges changes,
            CatalogMarks marks) {

        Schema schema() {
            return introspection.schema();
        }
    }

    /**
     * @param connection to look with
     * @param reviewed the ids of the revisions that are looked at
     */
    private ReviewReplay(Settings settings, Database database, Connection connection, Set<String> reviewed)
            throws SQLException {
        this.settings = settings;
        this.database = database;
        this.connection = connection;
        this.defaultSchema = DefaultSchema.of(connection);
        this.reviewed = Set.copyOf(reviewed);
        this.spelling = database.spelling(defaultSchema);
        this.observer = StatementObserver.takenAfterEach(defaultSchema);
        database.prepareToIntrospect(connection, defaultSchema);
    }

    /**
     * What came of a run.
     *
     * @param revisions those reviewed, in the order in which they ran
     * @param renames from before the first to after the last of them
     * @param server for people
     */
    record Outcome(List<ReplayedRevision> revisions, List<RenameChange> renames, String server) {

        Outcome {
            revisions = List.copyOf(revisions);
            renames = List.copyOf(renames);
        }
    }

    /** @throws AutogenException when a revision fails */
    static Outcome run(
            Replay replay,
            Replayed replayed,
            MigrationDirectory migrations,
            Set<String> reviewed,
            Settings settings,
            Database database)
            throws SQLException {
        try (Connection connection = replayed.connections().open()) {
            ReviewReplay run = new ReviewReplay(settings, database, connection, reviewed);
            replay.run(migrations, List.of("heads"), replayed.connections(), run, run);
            return run.outcome();
        }
    }

    @Override
    public void revisionStarted(RevisionStep step, int number, int total) {
        if (isReviewed(step) && start == null) {
            start = last == null ? state(null) : last;
            first = first == null ? start : first;
            observer.nothingHappens(start.since(), start.changes(), start.marks());
        }
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        State before = start;
        start = null;
        if (before == null) {
            last = null;
            return;
        }
        State after = state(before);
        List<ObservedStatement> statements = observed(after);
        revisions.add(
                Background.start("differences", () -> replayed(step.revision().id(), before, after, statements)));
        last = after;
        end = after;
    }

    private List<ObservedStatement> observed(State after) {
        try {
            return observer.take(after.since(), after.changes(), after.marks()).stream()
                    .flatMap(observed -> observed.statements().stream())
                    .toList();
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private ReplayedRevision replayed(String id, State before, State after, List<ObservedStatement> statements) {
        List<RenameChange> renames =
                before.identities().renames(before.schema(), after.identities(), after.schema(), spelling);
        List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before.schema(), after.schema(), renames);
        return new ReplayedRevision(id, before.schema(), after.schema(), changes, statements);
    }

    /** Hazards are about what was there before: the first revision has none. */
    @Override
    public boolean isWatched(RevisionStep step) {
        State state = start;
        return state != null
                && isReviewed(step)
                && !(state.schema().tables().isEmpty()
                        && state.schema().sequences().isEmpty()
                        && state.schema().unmanaged().isEmpty());
    }

    @Override
    public void before(Connection run, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        if (isWatched(step)) {
            observer.before(run, step, statement, transactional);
        }
    }

    @Override
    public void after(Connection run, RevisionStep step, ScriptStatement statement, boolean transactional)
            throws SQLException {
        if (isWatched(step)) {
            observer.after(run, step, statement, transactional);
        }
    }

    private boolean isReviewed(RevisionStep step) {
        return reviewed.contains(step.revision().id());
    }

    /** @param before an earlier moment: what is still the same is taken from there */
    private State state(@Nullable State before) {
        try {
            Set<String> schemas = new TreeSet<>(settings.schemas());
            schemas.addAll(OpenCatalog.schemas(connection));
            schemas.add(defaultSchema);
            Scope scope = new Scope(defaultSchema, schemas, Comparer.ownTables(settings, defaultSchema));
            if (before == null || !scope.equals(before.scope())) {
                return whole(scope, null, null, CatalogMarks.of(connection));
            }
            CatalogChanges changes = before.marks().changes(connection);
            if (changes.everything()) {
                return whole(scope, before.marks(), changes, changes.now());
            }
            State after = new State(
                    scope,
                    database.introspectAgain(connection, scope, before.introspection(), changes.relations()),
                    before.identities().readAgain(connection, changes.relations()),
                    before.marks(),
                    changes,
                    changes.now());
            if (PartialReading.isCompared() && !after.schema().equals(database.introspect(connection, scope))) {
                throw new IllegalStateException("not all changes of the schema were found");
            }
            return after;
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private State whole(Scope scope, @Nullable CatalogMarks since, @Nullable CatalogChanges changes, CatalogMarks marks)
            throws SQLException {
        return new State(
                scope,
                database.introspectFirst(connection, scope),
                ObjectIdentities.read(connection),
                since,
                changes,
                marks);
    }

    private Outcome outcome() throws SQLException {
        State from = first;
        State to = end;
        List<ReplayedRevision> replayed = new ArrayList<>();
        for (Background<ReplayedRevision> revision : revisions) {
            replayed.add(revision.result());
        }
        return new Outcome(
                replayed,
                from == null || to == null
                        ? List.of()
                        : from.identities().renames(from.schema(), to.identities(), to.schema(), spelling),
                database.serverVersion(connection).text());
    }
}

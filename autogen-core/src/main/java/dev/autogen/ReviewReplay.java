package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Runs all revisions in a throw-away database, and looks at it before and after those that are reviewed. */
final class ReviewReplay implements RunListener, StatementProbe {

    private final Settings settings;

    private final Database database;

    private final Connection connection;

    private final String defaultSchema;

    private final Set<String> reviewed;

    private final StatementObserver observer;

    private final Map<String, State> before = new LinkedHashMap<>();

    private final Map<String, State> after = new LinkedHashMap<>();

    private @Nullable State last;

    /** The contents of the database at one moment. */
    private record State(Schema schema, ObjectIdentities identities) {}

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
        this.observer = new StatementObserver(defaultSchema);
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
        if (isReviewed(step) && !before.containsKey(step.revision().id())) {
            before.put(step.revision().id(), last == null ? state() : last);
        }
    }

    @Override
    public void revisionFinished(RevisionStep step, Duration duration) {
        last = isReviewed(step) ? state() : null;
        if (last != null) {
            after.put(step.revision().id(), last);
        }
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

    /** Hazards are about what was there before: the first revision has none. */
    private boolean isWatched(RevisionStep step) {
        State state = before.get(step.revision().id());
        return state != null
                && !(state.schema().tables().isEmpty()
                        && state.schema().sequences().isEmpty()
                        && state.schema().unmanaged().isEmpty());
    }

    private State state() {
        try {
            Set<String> schemas = new TreeSet<>(settings.schemas());
            schemas.addAll(OpenCatalog.schemas(connection));
            schemas.add(defaultSchema);
            Schema schema = database.introspect(
                    connection, new Scope(defaultSchema, schemas, Comparer.ownTables(settings, defaultSchema)));
            return new State(schema, ObjectIdentities.read(connection));
        } catch (SQLException e) {
            throw Comparer.failed(e);
        }
    }

    private Outcome outcome() throws SQLException {
        NameSpelling spelling = database.spelling(defaultSchema);
        List<StatementObserver.ObservedStep> observed = observer.steps();
        List<ReplayedRevision> revisions = new ArrayList<>();
        State first = null;
        State newest = null;
        for (Map.Entry<String, State> entry : after.entrySet()) {
            State start = before.getOrDefault(entry.getKey(), entry.getValue());
            State end = entry.getValue();
            first = first == null ? start : first;
            newest = end;
            List<RenameChange> renames =
                    start.identities().renames(start.schema(), end.identities(), end.schema(), spelling);
            List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(start.schema(), end.schema(), renames);
            revisions.add(new ReplayedRevision(
                    entry.getKey(), start.schema(), end.schema(), changes, statements(observed, entry.getKey())));
        }
        return new Outcome(
                revisions,
                first == null || newest == null
                        ? List.of()
                        : first.identities().renames(first.schema(), newest.identities(), newest.schema(), spelling),
                database.serverVersion(connection).text());
    }

    private static List<ObservedStatement> statements(List<StatementObserver.ObservedStep> observed, String id) {
        return observed.stream()
                .filter(step -> step.step().revision().id().equals(id))
                .flatMap(step -> step.statements().stream())
                .toList();
    }
}

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
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
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

    private final NameSpelling spelling;

    private final List<ReplayedRevision> revisions = new ArrayList<>();

    private final StatementObserver observer;

    private @Nullable State first;

    /** Before the revision that runs. */
    private @Nullable State start;

    /** After the last one, while nothing has happened since. */
    private @Nullable State last;

    /** After the last one that is reviewed. */
    private @Nullable State end;

    /** The contents of the database at one moment. */
    private record State(Schema schema, ObjectIdentities identities) {

        /** The same, with the tables of an earlier moment where they are the same: most of them are. */
        State sharing(State earlier) {
            Map<QualifiedName, Table> known = new HashMap<>();
            earlier.schema().tables().forEach(table -> known.put(table.name(), table));
            List<Table> tables = schema.tables().stream()
                    .map(table ->
                            table.equals(known.get(table.name())) ? known.getOrDefault(table.name(), table) : table)
                    .toList();
            return new State(
                    new Schema(
                            schema.defaultSchema(),
                            schema.namespaces(),
                            tables,
                            schema.sequences(),
                            schema.enumTypes(),
                            schema.unmanaged()),
                    identities);
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
        if (isReviewed(step) && start == null) {
            start = last == null ? state() : last;
            first = first == null ? start : first;
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
        State after = state().sharing(before);
        List<RenameChange> renames =
                before.identities().renames(before.schema(), after.identities(), after.schema(), spelling);
        List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(before.schema(), after.schema(), renames);
        List<ObservedStatement> statements = observer.take().stream()
                .flatMap(observed -> observed.statements().stream())
                .toList();
        revisions.add(new ReplayedRevision(step.revision().id(), before.schema(), after.schema(), changes, statements));
        last = after;
        end = after;
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
        State state = start;
        return state != null
                && isReviewed(step)
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
        State from = first;
        State to = end;
        return new Outcome(
                revisions,
                from == null || to == null
                        ? List.of()
                        : from.identities().renames(from.schema(), to.identities(), to.schema(), spelling),
                database.serverVersion(connection).text());
    }
}

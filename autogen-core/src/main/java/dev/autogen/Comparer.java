package dev.autogen;

import static java.util.Objects.requireNonNull;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Dependents;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.LeftAlone;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.SequenceFeeds;
import dev.autogen.diff.rename.RenamePolicy;
import dev.autogen.diff.rename.Renaming;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.ModelNote;
import dev.autogen.entities.RunningEntities;
import dev.autogen.entities.SpringRules;
import dev.autogen.entities.TargetServer;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.proof.Creation;
import dev.autogen.report.ChangeWords;
import dev.autogen.report.RenameWords;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import dev.autogen.scope.ObjectScope;
import dev.autogen.scope.ObjectScope.WellKnown;
import dev.autogen.scope.ScopedPair;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entities and a database, compares them, and plans both directions.
 *
 * <p>Hibernate takes most of the time; what does not need it is done by other threads meanwhile. Finding the classes,
 * connecting and starting Hibernate begin at once, reading the database begins with the comparison. Whatever fails in them, a
 * comparison fails with the first of: connecting, finding the classes, Hibernate, reading the database.
 */
final class Comparer implements AutoCloseable {

    /** Kinds of notes that ask nothing of anybody: names PostgreSQL cuts, rows Hibernate's generators insert by themselves. */
    private static final Set<String> HARMLESS = Set.of("long name", "row", "naming strategy");

    /** Kinds of notes about what the database lists as unmanaged once somebody has made it. */
    private static final Set<String> MADE_BY_HAND = Set.of(ModelNote.ROW_LEVEL_SECURITY, ModelNote.COMPOSITE_TYPE);

    /** Kinds of notes about statements that Hibernate runs and no plan knows. */
    private static final Set<String> UNMANAGED = Set.of("auxiliary object", "cast");

    private final Settings settings;

    private final Database database;

    private final RenamePolicy renames;

    private final Background<Server> server;

    private final ModelReading entities;

    /** What the comparison was made with. */
    private @Nullable Compared compared;

    private record Compared(EntityModel model, ScopedPair scoped) {}

    private record Server(Connection connection, ServerVersion version, String defaultSchema) implements AutoCloseable {

        TargetServer target() {
            return new TargetServer(version.major(), version.minor(), defaultSchema);
        }

        @Override
        public void close() throws SQLException {
            connection.close();
        }
    }

    private record Contents(Scope scope, Schema schema, Duration time) {}

    /** @param renames decides what is renamed */
    Comparer(Settings settings, Database database, ConnectionSource connections, RenamePolicy renames) {
        this(settings, database, connections, renames, null);
    }

    /** @param running the entities of the application at hand, or null for those of the settings' class path */
    Comparer(
            Settings settings,
            Database database,
            ConnectionSource connections,
            RenamePolicy renames,
            @Nullable RunningEntities running) {
        this.settings = settings;
        this.renames = renames;
        this.database = database;
        this.server = Background.start("connection", () -> connect(connections));
        this.entities =
                running == null ? new ClassPathReading(source(settings), this::target) : ModelReading.of(running);
    }

    Comparison compare() {
        try {
            return compare(server.result());
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /**
     * What separates another database from the same entities, after {@link #compare()}.
     *
     * @param other whose default schema has the same name
     */
    Comparison compareAlso(ConnectionSource other) {
        try {
            try (Server there = connect(other)) {
                EntityModel known = requireNonNull(compared, "compared").model();
                if (there.version().major() == server.result().version().major()) {
                    Scope scope = scope(there.defaultSchema(), known.schema().namespaces());
                    return compare(there, known, read(there, scope));
                }
            }
            // Types and statements of Hibernate depend on the version.
            try (Comparer comparer = new Comparer(settings, database, other, renames)) {
                return comparer.compare();
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Comparison compare(Server known) throws SQLException {
        // Which schemas the entities name is not known yet; nearly always none but these.
        Background<Contents> reading =
                Background.start("introspection", () -> read(known, scope(known.defaultSchema(), Set.of())));
        EntityModel model;
        try {
            model = entities.model(known.target());
        } finally {
            reading.end(contents -> {});
        }
        Scope scope = scope(known.defaultSchema(), model.schema().namespaces());
        Contents guessed = reading.result();
        Contents contents = guessed.scope().equals(scope) ? guessed : read(known, scope);
        return compare(known, model, contents);
    }

    private TargetServer target() {
        try {
            return server.result().target();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private Comparison compare(Server known, EntityModel model, Contents contents) throws SQLException {
        long start = System.nanoTime();
        Schema current = contents.schema();
        OtherRelations others = new OtherRelations(model.schema(), current);
        ObjectScope objectScope = new ObjectScope(settings.selection());
        ScopedPair objects = objectScope.objects(current, others.without(model.schema()), WellKnown.UNLESS_ASKED_FOR);
        Schema settled = settled(known, model, objects);
        ScopedPair scoped = objectScope.parts(objects, settled);
        compared = new Compared(model, scoped);
        Schema desired = scoped.after();
        Renaming renaming =
                renames.decide(scoped.before(), desired, model.formerNames(), database.spelling(known.defaultSchema()));
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(scoped.before(), desired, renaming.changes());
        Dependents dependents = database.dependents(known.connection(), changes, current);
        Planner planner = new Planner(database.actionWriter(
                known.version(), renaming, dependents, settings.files().online()));
        Schema planned = SequenceFeeds.of(current, desired);
        Plan upgrade = planner.upgrade(changes, planned);
        Plan downgrade = planner.downgrade(changes, planned);
        Duration time = Duration.ofNanos(System.nanoTime() - start);

        return new Comparison(
                new ComparedSide(
                        SchemaSource.DATABASE,
                        settings.databaseUrl().orElse(null),
                        known.version().text(),
                        contents.scope().inOrder()),
                ComparedSide.entities(),
                known.version(),
                current,
                desired,
                changes,
                new ChangeWords(known.defaultSchema()).lines(changes),
                upgrade,
                downgrade,
                List.of(),
                renaming.hints(),
                Stream.of(
                                notes(model, current, false),
                                others.notes(model.schema()),
                                scoped.notes(),
                                RenameWords.hints(renaming),
                                obstacles(upgrade),
                                untried(dependents))
                        .flatMap(List::stream)
                        .toList(),
                remarks(model, current, changes, scoped),
                new Timings(
                        model.hibernate().words(),
                        model.timings().hibernate(),
                        model.timings().finding(),
                        model.timings().translating(),
                        contents.time(),
                        time));
    }

    private Schema settled(Server known, EntityModel model, ScopedPair objects) throws SQLException {
        try {
            return database.settle(known.connection(), objects.after(), objects.before());
        } catch (AutogenException e) {
            throw MissingTypes.explained(e, model, objects.before());
        }
    }

    /**
     * How Hibernate itself would make what the entities ask for.
     *
     * @throws IllegalStateException before the comparison
     */
    Creation creation() {
        Compared made = compared;
        if (made == null) {
            throw new IllegalStateException("nothing was compared yet");
        }
        return new Creation(
                creationStatements(),
                made.scoped().after(),
                made.scoped().leftAlone(),
                made.model().notes().stream()
                        .filter(note -> UNMANAGED.contains(note.kind()))
                        .map(ModelNote::toString)
                        .toList());
    }

    private List<String> creationStatements() {
        try {
            return entities.creationStatements();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    /** Waits for what is under way, and gives back the connection and the class path. */
    @Override
    public void close() {
        try {
            try {
                entities.end();
            } finally {
                server.end(Server::close);
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static AutogenException failed(SQLException e) {
        return new AutogenException("database-error", "Reading the database failed: " + e.getMessage(), null, e);
    }

    private Server connect(ConnectionSource connections) throws SQLException {
        Connection connection = connections.open();
        try {
            return new Server(connection, database.serverVersion(connection), DefaultSchema.of(connection));
        } catch (SQLException | RuntimeException | Error e) {
            connection.close();
            throw e;
        }
    }

    private Contents read(Server from, Scope scope) throws SQLException {
        long start = System.nanoTime();
        Schema schema = database.introspect(from.connection(), scope);
        return new Contents(scope, schema, Duration.ofNanos(System.nanoTime() - start));
    }

    /** Where the settings say that the entities are. */
    static EntitySource source(Settings settings) {
        Settings.Entities named = settings.entities();
        return new EntitySource(
                named.classpath(),
                named.classpathSource().own(),
                named.packages(),
                named.persistenceUnit(),
                named.hibernateConfig(),
                named.mappingFiles(),
                named.hibernate(),
                spring(settings));
    }

    /** What the application's own configuration says about naming is weaker than its beans; what is said for Autogen is stronger. */
    private static @Nullable SpringRules spring(Settings settings) {
        Settings.Entities named = settings.entities();
        return settings.application().isSpringBoot()
                        && named.persistenceUnit() == null
                        && named.hibernateConfig() == null
                ? new SpringRules(settings.application().overrides().keySet())
                : null;
    }

    /** The default schema, those the entities name, and those the user names. */
    private Scope scope(String defaultSchema, Collection<String> named) {
        Set<String> schemas = new TreeSet<>(named);
        schemas.add(defaultSchema);
        schemas.addAll(settings.schemas());
        return new Scope(defaultSchema, schemas, ownTables(settings, defaultSchema));
    }

    /** Autogen's own tables. */
    static Set<QualifiedName> ownTables(Settings settings, String defaultSchema) {
        String own = settings.runs().versionTableSchema() == null
                ? defaultSchema
                : settings.runs().versionTableSchema();
        return Set.of(
                new QualifiedName(own, settings.runs().versionTable()),
                new QualifiedName(own, settings.runs().logTable()));
    }

    private static List<String> obstacles(Plan plan) {
        return plan.obstacles().stream()
                .map(obstacle -> "in the way: " + obstacle)
                .toList();
    }

    private static List<String> untried(Dependents dependents) {
        return dependents.untried().stream().map(Object::toString).toList();
    }

    /** What the entities ask for and no schema shows; the harmless of it, or the rest. */
    private static List<String> notes(EntityModel model, Schema current, boolean harmless) {
        return model.notes().stream()
                .filter(note -> (HARMLESS.contains(note.kind()) || isDone(note, current)) == harmless)
                .map(ModelNote::toString)
                .toList();
    }

    /** Whether the database has what somebody had to write by hand. */
    private static boolean isDone(ModelNote note, Schema current) {
        return MADE_BY_HAND.contains(note.kind())
                && current.unmanaged().stream().anyMatch(note::isAbout);
    }

    private static List<String> remarks(EntityModel model, Schema current, List<Change> changes, ScopedPair scoped) {
        List<String> remarks = new ArrayList<>(notes(model, current, true));
        Stream.concat(LeftAlone.of(current, changes).stream(), scoped.leftAlone().stream())
                .forEach(object -> remarks.add(remark(object, current.defaultSchema())));
        return remarks;
    }

    /** Something that is left alone, and why. */
    static String remark(UnmanagedObject object, String defaultSchema) {
        String name = object.name();
        String prefix = defaultSchema + ".";
        return "left alone: " + object.kind() + " "
                + (name.startsWith(prefix) ? name.substring(prefix.length()) : name)
                + (object.reason().isEmpty() ? "" : " (" + object.reason() + ")");
    }
}

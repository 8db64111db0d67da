package dev.autogen;

import dev.autogen.config.Settings;
import dev.autogen.database.Database;
import dev.autogen.database.Scope;
import dev.autogen.database.ServerVersion;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.entities.EntityModel;
import dev.autogen.entities.EntityReader;
import dev.autogen.entities.EntitySource;
import dev.autogen.entities.ModelNote;
import dev.autogen.entities.TargetServer;
import dev.autogen.plan.Plan;
import dev.autogen.plan.Planner;
import dev.autogen.report.ChangeWords;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Reads the entities and a database, compares them, and plans both directions. */
final class Comparer {

    /** Kinds of notes that ask nothing of anybody: names PostgreSQL cuts, rows Hibernate's generators insert by themselves. */
    private static final Set<String> HARMLESS = Set.of("long name", "row");

    private final Settings settings;

    private final Database database;

    Comparer(Settings settings, Database database) {
        this.settings = settings;
        this.database = database;
    }

    Comparison compare(Connection connection) throws SQLException {
        ServerVersion server = database.serverVersion(connection);
        String defaultSchema = DefaultSchema.of(connection);
        EntityModel model =
                EntityReader.read(source(settings), new TargetServer(server.major(), server.minor(), defaultSchema));

        long start = System.nanoTime();
        Schema current = database.introspect(connection, scope(defaultSchema, model.schema()));
        long introspected = System.nanoTime();
        OtherRelations others = new OtherRelations(model.schema(), current);
        Schema desired = database.settle(connection, others.without(model.schema()), current);
        List<Change> changes = new SchemaDiffer(DiffRules.ENTITIES).diff(current, desired);
        Planner planner = new Planner(database.actionWriter(server));
        Plan upgrade = planner.upgrade(changes, current);
        Plan downgrade = planner.downgrade(changes, current);
        long compared = System.nanoTime();

        return new Comparison(
                server,
                current,
                desired,
                changes,
                new ChangeWords(defaultSchema).lines(changes),
                upgrade,
                downgrade,
                Stream.concat(notes(model, false).stream(), others.notes(model.schema()).stream())
                        .toList(),
                remarks(model, current),
                new Timings(
                        model.timings().hibernate(),
                        model.timings().finding().plus(model.timings().translating()),
                        Duration.ofNanos(introspected - start),
                        Duration.ofNanos(compared - introspected)));
    }

    /** Where the settings say that the entities are. */
    static EntitySource source(Settings settings) {
        Settings.Entities entities = settings.entities();
        return new EntitySource(
                entities.classpath(),
                entities.packages(),
                entities.persistenceUnit(),
                entities.hibernateConfig(),
                entities.mappingFiles(),
                entities.hibernate());
    }

    /** The default schema, those the entities name, and those the user names. */
    private Scope scope(String defaultSchema, Schema desired) {
        Set<String> schemas = new TreeSet<>(desired.namespaces());
        schemas.add(defaultSchema);
        schemas.addAll(settings.schemas());
        String own = settings.runs().versionTableSchema() == null
                ? defaultSchema
                : settings.runs().versionTableSchema();
        return new Scope(
                defaultSchema,
                schemas,
                Set.of(
                        new QualifiedName(own, settings.runs().versionTable()),
                        new QualifiedName(own, settings.runs().logTable())));
    }

    /** What the entities ask for and no schema shows; the harmless of it, or the rest. */
    private static List<String> notes(EntityModel model, boolean harmless) {
        return model.notes().stream()
                .filter(note -> HARMLESS.contains(note.kind()) == harmless)
                .map(ModelNote::toString)
                .toList();
    }

    private static List<String> remarks(EntityModel model, Schema current) {
        List<String> remarks = new ArrayList<>(notes(model, true));
        current.unmanaged()
                .forEach(object -> remarks.add("left alone: " + object.kind() + " " + object.name()
                        + (object.reason().isEmpty() ? "" : " (" + object.reason() + ")")));
        return remarks;
    }
}

package dev.autogen.doctor;

import dev.autogen.AutogenException;
import dev.autogen.database.Scope;
import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.diff.Change;
import dev.autogen.diff.DiffRules;
import dev.autogen.diff.EnumTypeChange;
import dev.autogen.diff.SchemaDiffer;
import dev.autogen.diff.SequenceChange;
import dev.autogen.diff.TableChange;
import dev.autogen.migrate.ConnectionSource;
import dev.autogen.migrate.Migrator;
import dev.autogen.proof.ThrowawayDatabase;
import dev.autogen.proof.ThrowawayServer;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeWords;
import dev.autogen.revision.RevisionStep;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs the revisions one after the other in a throw-away database, and compares each state with the database at hand. */
final class SchemaTrial {

    /** Only so many of the newest states are compared, each of which takes some milliseconds. */
    private static final int MOST_COMPARED = 300;

    private final Evidence evidence;

    private final Patient patient;

    SchemaTrial(Evidence evidence, Patient patient) {
        this.evidence = evidence;
        this.patient = patient;
    }

    /** A state of the throw-away database, and how the database at hand would have to change to be like it. */
    private record State(SchemaMatches.Position position, Set<QualifiedName> objects, List<Change> changes) {}

    SchemaMatches run() throws Source.Absent, SQLException {
        ThrowawayServer server = evidence.throwaway()
                .value()
                .orElseThrow(() -> new Source.Absent(evidence.throwaway().reason()));
        List<RevisionStep> steps =
                evidence.graph().get().upgrade(List.of(), "heads").steps();
        if (steps.isEmpty()) {
            throw new Source.Absent("there is no revision");
        }
        List<State> states = new ArrayList<>();
        String stopped = "";
        try (ThrowawayDatabase database = server.create()) {
            Schema current = introspect(patient.connections());
            stopped = replay(steps, inSchema(database), current, states);
        }
        return compared(states, stopped);
    }

    /** Gives why it stopped early, or nothing. */
    private String replay(List<RevisionStep> steps, ConnectionSource database, Schema current, List<State> states)
            throws SQLException {
        Migrator migrator = patient.migrators().apply(database, evidence.files().get());
        List<String> rows = List.of();
        int done = 0;
        for (RevisionStep step : steps) {
            done++;
            try {
                migrator.upgrade(step.revision().id());
            } catch (AutogenException e) {
                return step.revision().id() + " could not be tried: "
                        + String.valueOf(e.getMessage()).lines().findFirst().orElse(e.code());
            }
            rows = step.rowsAfter(rows);
            if (steps.size() - done < MOST_COMPARED) {
                Schema replayed = introspect(database);
                List<Change> changes = new SchemaDiffer(DiffRules.DATABASES).diff(current, replayed);
                states.add(new State(
                        new SchemaMatches.Position(rows, Findings.line(step.revision())), objects(replayed), changes));
            }
        }
        return "";
    }

    private SchemaMatches compared(List<State> states, String stopped) {
        if (states.isEmpty()) {
            throw new AutogenException("revisions-not-tried", stopped, null);
        }
        Set<QualifiedName> made = new HashSet<>();
        states.forEach(state -> made.addAll(state.objects()));
        List<State> newestFirst = new ArrayList<>();
        states.forEach(state -> newestFirst.add(
                0, new State(state.position(), state.objects(), withoutForeign(state.changes(), made))));
        State nearest = newestFirst.stream()
                .min(Comparator.comparingInt(state -> state.changes().size()))
                .orElseThrow();
        List<ChangeLine> lines = new ChangeWords(evidence.database().get().defaultSchema()).lines(nearest.changes());
        return new SchemaMatches(
                newestFirst.stream()
                        .filter(state -> state.changes().isEmpty())
                        .map(State::position)
                        .toList(),
                nearest.position(),
                lines.stream().map(ChangeLine::head).toList(),
                stopped,
                evidence.database().get().tables().stream().anyMatch(made::contains));
    }

    /** Without what is in the database and no revision ever made: it belongs to somebody else. */
    private static List<Change> withoutForeign(List<Change> changes, Set<QualifiedName> made) {
        return changes.stream()
                .filter(change -> !(change instanceof TableChange.DropTable drop
                        && !made.contains(drop.table().name())))
                .filter(change -> !(change instanceof SequenceChange.DropSequence drop
                        && !made.contains(drop.sequence().name())))
                .filter(change -> !(change instanceof EnumTypeChange.DropEnumType drop
                        && !made.contains(drop.type().name())))
                .toList();
    }

    private static Set<QualifiedName> objects(Schema schema) {
        Set<QualifiedName> objects = new HashSet<>();
        schema.tables().forEach(table -> objects.add(table.name()));
        schema.sequences().forEach(sequence -> objects.add(sequence.name()));
        schema.enumTypes().forEach(type -> objects.add(type.name()));
        return objects;
    }

    private Schema introspect(ConnectionSource source) throws SQLException {
        String defaultSchema = evidence.database().get().defaultSchema();
        Set<String> schemas = new TreeSet<>(evidence.settings().schemas());
        schemas.add(defaultSchema);
        evidence.entities()
                .value()
                .ifPresent(model -> schemas.addAll(model.schema().namespaces()));
        Scope scope = new Scope(
                defaultSchema,
                schemas,
                Set.of(
                        evidence.database().get().versionTable(),
                        evidence.database().get().logTable()));
        try (Connection connection = source.open()) {
            return patient.database().introspect(connection, scope);
        }
    }

    /** The default schema is that of the database at hand, whatever it is called. */
    private ConnectionSource inSchema(ThrowawayDatabase database) throws SQLException {
        String schema = evidence.database().get().defaultSchema();
        Set<String> needed = new TreeSet<>();
        needed.add(schema);
        needed.add(evidence.database().get().versionTable().schema());
        try (Connection connection = database.open();
                Statement statement = connection.createStatement()) {
            for (String name : needed) {
                statement.execute("CREATE SCHEMA IF NOT EXISTS " + PostgresNames.identifier(name));
            }
        }
        return () -> {
            Connection connection = database.open();
            connection.setSchema(schema);
            return connection;
        };
    }
}

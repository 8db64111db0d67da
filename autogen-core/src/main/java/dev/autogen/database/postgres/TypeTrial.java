package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.database.Dependents;
import dev.autogen.database.ObjectReference;
import dev.autogen.plan.Obstacle;
import dev.autogen.schema.ColumnName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lets PostgreSQL say what of all that is made again fits the columns with their new types: on temporary tables, in a transaction
 * that is rolled back. Nothing is evaluated, and nobody waits for a table of the database.
 */
final class TypeTrial {

    private static final String LIMITS = """
            SET TRANSACTION READ WRITE;
            SET LOCAL client_min_messages = warning;
            SET LOCAL lock_timeout = '5s';
            SET LOCAL statement_timeout = '60s'""";

    /** Read-only transaction, lock not available, statement cancelled by a time limit. */
    private static final Set<String> NO_ANSWER = Set.of("25006", "55P03", "57014");

    private final Connection connection;
    private final DependentReader reader;
    private final RetypedColumns retyped;
    private final PostgresNames names;
    private final Map<String, Dependent> objects = new HashMap<>();
    private final Map<String, String> columns = new HashMap<>();
    private final Map<String, String> refused = new LinkedHashMap<>();
    private final Map<String, String> untried = new LinkedHashMap<>();

    /** @param reader that has read the dependents */
    TypeTrial(Connection connection, DependentReader reader, RetypedColumns retyped) {
        this.connection = requireNonNull(connection, "connection");
        this.reader = requireNonNull(reader, "reader");
        this.retyped = requireNonNull(retyped, "retyped");
        this.names = new PostgresNames(retyped.current().defaultSchema());
    }

    /** The same dependents, with those that fit no more and those of which it could not be said. */
    Dependents judged(Dependents found) throws SQLException {
        found.objects().forEach(object -> objects.putIfAbsent(object.identity(), object));
        List<Dependent> subjects = subjects(found.objects());
        List<PartAttempts> parts = PartAttempts.of(retyped);
        if (subjects.isEmpty() && parts.isEmpty()) {
            return found;
        }
        subjects.forEach(subject -> columns.put(subject.identity(), text(columns(subject, new HashSet<>()))));
        parts.forEach(part -> part.columns().forEach((identity, used) -> columns.put(identity, text(used))));
        try {
            CatalogTransaction.rolledBack(connection, () -> {
                tryAll(subjects, parts);
                return found;
            });
        } catch (SQLException e) {
            if (e.getSQLState() == null || !NO_ANSWER.contains(e.getSQLState())) {
                throw e;
            }
            columns.keySet().stream().sorted().forEach(identity -> untried.put(identity, SettlingDiagnosis.message(e)));
        }
        return new Dependents(
                found.objects(),
                obstacles(refused, "does not fit the new type of "),
                obstacles(untried, "could not be tried with the new type of "));
    }

    private void tryAll(List<Dependent> subjects, List<PartAttempts> parts) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LIMITS);
        }
        if (!subjects.isEmpty()) {
            take(new DependentTrial(connection, reader, retyped, objects).judge(subjects));
        }
        for (PartAttempts part : parts) {
            take(new TrialRun(connection, retyped)
                    .judge(List.of(part.table()), new TrialNames(Set.of()), part.attempts()));
        }
    }

    private void take(TrialRun.Result result) {
        result.refused().forEach(refused::putIfAbsent);
        result.untried().forEach(untried::putIfAbsent);
    }

    /** What uses a retyped column, directly or through another one. */
    private List<Dependent> subjects(List<Dependent> found) {
        Set<String> identities = new LinkedHashSet<>();
        int before = -1;
        while (before < identities.size()) {
            before = identities.size();
            found.stream()
                    .filter(object -> DependentTrial.isTried(object)
                            && (object.uses().stream().anyMatch(retyped::has)
                                    || object.belongsTo().stream().anyMatch(retyped::has)
                                    || object.needs().stream().anyMatch(identities::contains)))
                    .forEach(object -> identities.add(object.identity()));
        }
        return found.stream()
                .filter(object -> identities.contains(object.identity()))
                .toList();
    }

    private Set<ColumnName> columns(Dependent object, Set<String> seen) {
        Set<ColumnName> used = new HashSet<>();
        for (Set<ObjectReference> references : List.of(object.uses(), object.belongsTo())) {
            references.stream()
                    .filter(reference -> reference.kind() == ObjectReference.Kind.COLUMN && retyped.has(reference))
                    .forEach(reference -> used.add(new ColumnName(reference.name(), reference.part())));
        }
        for (String needed : object.needs()) {
            Dependent other = objects.get(needed);
            if (other != null && seen.add(needed)) {
                used.addAll(columns(other, seen));
            }
        }
        return used;
    }

    private String text(Set<ColumnName> used) {
        List<String> texts = new ArrayList<>();
        used.forEach(column -> texts.add(PostgresNames.oneLine(names.column(column))));
        return (texts.size() == 1 ? "column " : "columns ")
                + new TreeSet<>(texts).stream().collect(Collectors.joining(", "));
    }

    private List<Obstacle> obstacles(Map<String, String> reasons, String words) {
        return reasons.entrySet().stream()
                .filter(entry -> columns.containsKey(entry.getKey()))
                .map(entry ->
                        new Obstacle(entry.getKey(), words + columns.get(entry.getKey()) + ": " + entry.getValue()))
                .toList();
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.schema.PrimaryKey;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Tries views and the like as temporary ones over tables that stand in for theirs. */
final class DependentTrial {

    private static final Set<Dependent.Kind> VIEWS = Set.of(Dependent.Kind.VIEW, Dependent.Kind.MATERIALIZED_VIEW);

    private static final Pattern INDEX = Pattern.compile("CREATE (UNIQUE )?INDEX ");

    /** Whether a name without schema leads to each of these, so that one of the temporary schema would take its place. */
    private static final String VISIBLE = """
            SELECT coalesce(bool_and(pg_catalog.pg_table_is_visible(c.oid)), true)
            FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace s ON s.oid = c.relnamespace
            WHERE c.oid = ANY (?) OR (s.nspname, c.relname) IN (SELECT * FROM unnest(?::name[], ?::name[]))
            """;

    /** What a view is called that nothing else is tried with: its own name may be that of a table it reads in another schema. */
    private static final String ASIDE = "autogen_trial_of_a_view";

    private final Connection connection;
    private final DependentReader reader;
    private final RetypedColumns retyped;
    private final Map<String, Dependent> objects;
    private final PostgresNames names;

    /** @param objects all that is known, by identity */
    DependentTrial(
            Connection connection, DependentReader reader, RetypedColumns retyped, Map<String, Dependent> objects) {
        this.connection = requireNonNull(connection, "connection");
        this.reader = requireNonNull(reader, "reader");
        this.retyped = requireNonNull(retyped, "retyped");
        this.objects = Map.copyOf(objects);
        this.names = new PostgresNames(retyped.current().defaultSchema());
    }

    /** Whether it could be made again, and PostgreSQL looks at the types of what it uses when it is. */
    static boolean isTried(Dependent object) {
        return object.unmakeable() == null
                && switch (object.kind()) {
                    case VIEW, MATERIALIZED_VIEW, RULE, TRIGGER, POLICY, STATISTICS, FUNCTION, CONSTRAINT -> true;
                    case PUBLICATION, FOREIGN_KEY, FACET, STORAGE, OTHER -> false;
                };
    }

    /** What PostgreSQL says of them, or null where they cannot be tried together. */
    TrialRun.@Nullable Result judge(List<Dependent> subjects) throws SQLException {
        TrialRun.Result result = judge(subjects, Set.of());
        // What stands for itself alone may be called anything, as long as nothing printed by the server names it.
        return result == null && subjects.size() == 1 && canStandAside(subjects.get(0))
                ? judge(subjects, Set.copyOf(subjects))
                : result;
    }

    private static boolean canStandAside(Dependent subject) {
        return subject.kind() == Dependent.Kind.VIEW
                || subject.kind() == Dependent.Kind.MATERIALIZED_VIEW
                        && subject.make().stream()
                                .noneMatch(statement -> INDEX.matcher(statement).lookingAt());
    }

    /** @param aside views that go by a name of no other */
    private TrialRun.@Nullable Result judge(List<Dependent> subjects, Set<Dependent> aside) throws SQLException {
        List<Dependent> inOrder = new ArrayList<>();
        subjects.forEach(subject -> addWithNeeds(subject, inOrder));
        List<Dependent> named =
                inOrder.stream().filter(object -> !aside.contains(object)).toList();
        List<DependentEdges.Node> nodes = nodes(inOrder);
        List<Table> tables = tables(inOrder);
        String path = path(tables, named);
        if (path == null) {
            return null;
        }
        DependentDefinitions definitions = reader.definitions(PostgresNames.temporary(aliases(aside)), nodes);
        Map<String, String> formless = new LinkedHashMap<>();
        List<TrialAttempt> attempts = new ArrayList<>();
        tables.forEach(table -> attempts.addAll(primaryKey(table)));
        for (int i = 0; i < nodes.size(); i++) {
            Dependent object = inOrder.get(i);
            DependentDefinitions.Definition definition = definitions.of(nodes.get(i));
            List<String> statements = definition == null || !standsOnStandIns(object)
                    ? List.of()
                    : TrialStatements.of(object.kind(), definition.make());
            if (statements.isEmpty()) {
                formless.put(object.identity(), "there is no temporary form of it");
            } else {
                attempts.add(new TrialAttempt(object.identity(), needs(object), statements));
            }
        }
        TrialRun.Result result = new TrialRun(connection, retyped).judge(tables, path, attempts);
        formless.putAll(result.untried());
        return new TrialRun.Result(result.refused(), formless);
    }

    private List<DependentEdges.Node> nodes(List<Dependent> wanted) {
        return wanted.stream()
                .map(object -> requireNonNull(reader.nodes().get(object.identity()), "node"))
                .toList();
    }

    private Map<QualifiedName, String> aliases(Set<Dependent> aside) {
        return aside.stream()
                .flatMap(view -> name(view).stream())
                .collect(Collectors.toMap(name -> name, name -> ASIDE));
    }

    private Optional<QualifiedName> name(Dependent view) {
        return QualifiedName.ofPrinted(view.name(), retyped.current().defaultSchema());
    }

    /** A view may group by it and select the rest. */
    private static List<TrialAttempt> primaryKey(Table table) {
        PrimaryKey key = table.primaryKey();
        return key == null
                ? List.of()
                : List.of(new TrialAttempt(
                        "key " + table.name(),
                        Set.of(),
                        List.of("ALTER TABLE " + PostgresNames.temporary().qualified(table.name())
                                + " ADD PRIMARY KEY (" + PostgresNames.identifiers(key.columns()) + ")")));
    }

    /** Those it needs come first, whether they are concerned or not: what stands on one of them stands on its stand-in. */
    private void addWithNeeds(Dependent object, List<Dependent> inOrder) {
        if (inOrder.contains(object)) {
            return;
        }
        object.needs().stream().sorted().map(objects::get).forEach(needed -> {
            if (needed != null && isTried(needed)) {
                addWithNeeds(needed, inOrder);
            }
        });
        inOrder.add(object);
    }

    private Set<String> needs(Dependent object) {
        return object.needs().stream().filter(objects::containsKey).collect(Collectors.toSet());
    }

    /** The tables with retyped columns that they use, and those that they are parts of. */
    private List<Table> tables(List<Dependent> inOrder) {
        Set<QualifiedName> wanted = new TreeSet<>();
        for (Dependent object : inOrder) {
            Stream.concat(object.uses().stream(), object.belongsTo().stream())
                    .map(ObjectReference::name)
                    .filter(retyped::in)
                    .forEach(wanted::add);
            owners(object).forEach(wanted::add);
        }
        return wanted.stream()
                .flatMap(name -> retyped.current().table(name).stream())
                .toList();
    }

    /** Whether no statement of it can meet a relation of the database: it is part of none, or of those that have a stand-in. */
    private boolean standsOnStandIns(Dependent object) {
        return owners(object)
                .allMatch(owner -> retyped.current().table(owner).isPresent()
                        || VIEWS.stream()
                                .map(kind -> Dependent.identity(kind, PostgresNames.oneLine(names.qualified(owner))))
                                .anyMatch(object.needs()::contains));
    }

    private static Stream<QualifiedName> owners(Dependent object) {
        return object.belongsTo().stream()
                .filter(owner -> owner.kind() == ObjectReference.Kind.TABLE)
                .map(ObjectReference::name);
    }

    /** On which everything that has a stand-in is found without its schema, and the server prints it so; null where there is none. */
    private @Nullable String path(List<Table> tables, List<Dependent> named) throws SQLException {
        for (List<String> order : orders(schemas(tables, named))) {
            String path = PostgresNames.identifiers(order);
            CatalogTransaction.printPredictably(connection, path + ", pg_temp");
            if (areVisible(tables, nodes(named))) {
                return path;
            }
        }
        return null;
    }

    /** Those of everything that has a stand-in, and last the default schema. */
    private List<String> schemas(List<Table> tables, List<Dependent> named) {
        String own = retyped.current().defaultSchema();
        Set<String> schemas = new TreeSet<>();
        tables.forEach(table -> schemas.add(table.name().schema()));
        named.stream()
                .filter(object -> VIEWS.contains(object.kind()))
                .flatMap(view -> name(view).stream())
                .forEach(name -> schemas.add(name.schema()));
        Stream.concat(retyped.typesBefore().stream(), retyped.typesAfter().stream())
                .forEach(type -> schemas.add(type.name().schema()));
        schemas.remove(own);
        return Stream.concat(schemas.stream(), Stream.of(own)).toList();
    }

    /** Each of them first, forwards and backwards: of up to three all orders there are. */
    private static Set<List<String>> orders(List<String> schemas) {
        Set<List<String>> orders = new LinkedHashSet<>();
        List<String> turned = new ArrayList<>(schemas);
        for (int i = 0; i < schemas.size(); i++) {
            orders.add(List.copyOf(turned));
            List<String> backwards = new ArrayList<>(turned);
            Collections.reverse(backwards);
            orders.add(backwards);
            Collections.rotate(turned, 1);
        }
        return orders;
    }

    private boolean areVisible(List<Table> tables, List<DependentEdges.Node> nodes) throws SQLException {
        Object[] views = nodes.stream()
                .filter(node -> VIEWS.contains(node.kind()))
                .map(DependentEdges.Node::oid)
                .toArray();
        try (PreparedStatement statement = connection.prepareStatement(VISIBLE)) {
            statement.setArray(1, connection.createArrayOf("oid", views));
            statement.setArray(
                    2, names(tables.stream().map(table -> table.name().schema())));
            statement.setArray(
                    3, names(tables.stream().map(table -> table.name().name())));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private Array names(Stream<String> wanted) throws SQLException {
        return connection.createArrayOf("name", wanted.toArray());
    }
}

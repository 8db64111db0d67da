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

    /** What PostgreSQL says of them and of what they need. */
    TrialRun.Result judge(List<Dependent> subjects) throws SQLException {
        List<Dependent> inOrder = new ArrayList<>();
        subjects.forEach(subject -> addWithNeeds(subject, inOrder));
        List<Table> tables = tables(inOrder);
        String path = path(tables, inOrder);
        return path == null ? apart(tables, inOrder) : together(tables, inOrder, path);
    }

    /** Each under its own name. */
    private TrialRun.Result together(List<Table> tables, List<Dependent> inOrder, String path) throws SQLException {
        Trial trial = new Trial(tables, new TrialNames(Set.of()));
        DependentDefinitions definitions = reader.definitions(PostgresNames.temporary(), nodes(inOrder));
        for (int i = 0; i < inOrder.size(); i++) {
            trial.add(inOrder.get(i), path, definitions.of(nodes(inOrder).get(i)), List.of(), List.of());
        }
        return trial.result();
    }

    /** Two of them share a name, which temporary objects cannot: each has its own for no longer than it takes to make what uses it. */
    private TrialRun.Result apart(List<Table> tables, List<Dependent> inOrder) throws SQLException {
        Set<QualifiedName> shared = new TreeSet<>();
        tables.forEach(table -> shared.add(table.name()));
        inOrder.forEach(object -> view(object).ifPresent(shared::add));
        Trial trial = new Trial(tables, new TrialNames(shared));
        for (Dependent object : inOrder) {
            List<Dependent> needed = inOrder.stream()
                    .filter(other -> object.needs().contains(other.identity()))
                    .toList();
            boolean aside = canStandAside(object);
            List<Table> used = tables(List.of(object));
            String path = path(
                    used,
                    aside
                            ? needed
                            : Stream.concat(needed.stream(), Stream.of(object)).toList());
            if (path == null) {
                trial.untried.put(object.identity(), "it uses objects of one name in different schemas");
                continue;
            }
            PostgresNames names = aside ? trial.names.temporary() : PostgresNames.temporary();
            List<DependentEdges.Node> nodes = nodes(List.of(object));
            List<QualifiedName> lent = Stream.concat(
                            used.stream().map(Table::name), needed.stream().flatMap(other -> view(other).stream()))
                    .toList();
            List<QualifiedName> made = aside ? List.of() : view(object).stream().toList();
            trial.add(object, path, reader.definitions(names, nodes).of(nodes.get(0)), lent, made);
        }
        return trial.result();
    }

    /** Whether it may be called anything, as long as nothing printed by the server names it. */
    private static boolean canStandAside(Dependent object) {
        return object.kind() == Dependent.Kind.VIEW
                || object.kind() == Dependent.Kind.MATERIALIZED_VIEW
                        && object.make().stream()
                                .noneMatch(statement -> INDEX.matcher(statement).lookingAt());
    }

    /** What is tried, and what cannot be. */
    private final class Trial {

        private final List<Table> tables;
        private final TrialNames names;
        private final List<TrialAttempt> attempts = new ArrayList<>();
        private final Map<String, String> untried = new LinkedHashMap<>();

        Trial(List<Table> tables, TrialNames names) {
            this.tables = tables;
            this.names = names;
            tables.forEach(table -> attempts.addAll(primaryKey(table, names.temporary())));
        }

        /**
         * @param lent what has its name while the object is made
         * @param made what has it when the object has been made
         */
        void add(
                Dependent object,
                String path,
                DependentDefinitions.@Nullable Definition definition,
                List<QualifiedName> lent,
                List<QualifiedName> made) {
            List<String> make = definition == null || !standsOnStandIns(object)
                    ? List.of()
                    : TrialStatements.of(object.kind(), definition.make());
            if (make.isEmpty()) {
                untried.put(object.identity(), "there is no temporary form of it");
                return;
            }
            List<String> statements = new ArrayList<>(List.of(TrialRun.searchPath(path)));
            lent.forEach(name -> statements.add(names.lend(name)));
            statements.addAll(make);
            Stream.concat(lent.stream(), made.stream()).forEach(name -> statements.add(names.takeBack(name)));
            attempts.add(new TrialAttempt(object.identity(), needs(object), statements));
        }

        TrialRun.Result result() throws SQLException {
            TrialRun.Result result = new TrialRun(connection, retyped).judge(tables, names, attempts);
            untried.putAll(result.untried());
            return new TrialRun.Result(result.refused(), untried);
        }
    }

    private List<DependentEdges.Node> nodes(List<Dependent> wanted) {
        return wanted.stream()
                .map(object -> requireNonNull(reader.nodes().get(object.identity()), "node"))
                .toList();
    }

    /** Its name, where it is a view. */
    private Optional<QualifiedName> view(Dependent object) {
        return VIEWS.contains(object.kind())
                ? QualifiedName.ofPrinted(object.name(), retyped.current().defaultSchema())
                : Optional.empty();
    }

    /** A view may group by it and select the rest. */
    private static List<TrialAttempt> primaryKey(Table table, PostgresNames names) {
        PrimaryKey key = table.primaryKey();
        return key == null
                ? List.of()
                : List.of(new TrialAttempt(
                        "key " + table.name(),
                        Set.of(),
                        List.of("ALTER TABLE " + names.qualified(table.name()) + " ADD PRIMARY KEY ("
                                + PostgresNames.identifiers(key.columns()) + ")")));
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
        named.stream().flatMap(object -> view(object).stream()).forEach(name -> schemas.add(name.schema()));
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

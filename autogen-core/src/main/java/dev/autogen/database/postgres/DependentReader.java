package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.database.Dependents;
import dev.autogen.database.ObjectReference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what hangs on some objects: one query that follows the dependencies, and one for each kind of what it found. */
final class DependentReader {

    private final Connection connection;
    private final int majorVersion;
    private final Schema current;
    private final Map<String, DependentEdges.Node> nodes = new HashMap<>();

    DependentReader(Connection connection, int majorVersion, Schema current) {
        this.connection = requireNonNull(connection, "connection");
        this.majorVersion = majorVersion;
        this.current = requireNonNull(current, "current");
    }

    Dependents read(DependentTargets targets) throws SQLException {
        DependentEdges edges =
                new DependentEdges(current.tables().stream().map(Table::name).collect(Collectors.toSet()));
        readEdges(targets, edges);
        PostgresNames names = new PostgresNames(current.defaultSchema());
        List<Long> views = edges.oids(Dependent.Kind.VIEW);
        List<Long> materialized = edges.oids(Dependent.Kind.MATERIALIZED_VIEW);
        List<Long> functions = edges.oids(Dependent.Kind.FUNCTION);
        Set<Long> relations = new HashSet<>(edges.targetRelations());
        relations.addAll(views);
        relations.addAll(materialized);

        Privileges privileges = new Privileges();
        Collection<Long> types = edges.targetTypes();
        Set<Long> withSequences = new HashSet<>(relations);
        each(FacetQueries.IDENTITIES, row -> withSequences.add(row.getLong("sequence")), List.of(relations));
        each(FacetQueries.PRIVILEGES, privileges::read, List.of(withSequences, relations, functions, types));
        FacetReader facets = new FacetReader(names, privileges);
        each(FacetQueries.RELATIONS, facets::readRelation, List.of(relations));
        each(FacetQueries.COLUMNS, facets::readColumn, List.of(relations));
        each(FacetQueries.INDEXES, facets::readIndex, List.of(relations));
        each(FacetQueries.CONSTRAINT_COMMENTS, facets::readConstraintComment, List.of(relations));
        each(FacetQueries.TYPES, facets::readType, List.of(types));
        each(FacetQueries.IDENTITIES, facets::readIdentity, List.of(relations));
        each(FacetQueries.LABELS, facets::readLabel, List.of(relations, functions, types));

        DependentDefinitions definitions = new DependentDefinitions(names, facets.facets(), privileges);
        readDefinitions(definitions, edges.nodes().keySet());
        edges.nodes()
                .keySet()
                .forEach(node -> nodes.put(Dependent.identity(node.kind(), name(node, edges, definitions)), node));
        return dependents(edges, definitions, facets.facets());
    }

    /** The objects that were read, by their identities. */
    Map<String, DependentEdges.Node> nodes() {
        return nodes;
    }

    /** The statements that make some of them as the connection prints them now, without owners and privileges. */
    DependentDefinitions definitions(PostgresNames names, Collection<DependentEdges.Node> wanted) throws SQLException {
        FacetReader facets = new FacetReader(names, new Privileges());
        List<Collection<Long>> views = oids(wanted, Dependent.Kind.VIEW);
        each(FacetQueries.RELATIONS, facets::readName, views);
        each(FacetQueries.COLUMNS, facets::readColumn, views);
        DependentDefinitions definitions = new DependentDefinitions(names, facets.facets(), new Privileges());
        readDefinitions(definitions, wanted);
        return definitions;
    }

    private void readDefinitions(DependentDefinitions definitions, Collection<DependentEdges.Node> wanted)
            throws SQLException {
        each(DependentQueries.VIEWS, definitions::readView, oids(wanted, Dependent.Kind.VIEW));
        each(DependentQueries.VIEWS, definitions::readMaterializedView, oids(wanted, Dependent.Kind.MATERIALIZED_VIEW));
        each(DependentQueries.FUNCTIONS, definitions::readFunction, oids(wanted, Dependent.Kind.FUNCTION));
        each(DependentQueries.RULES, definitions::readRule, oids(wanted, Dependent.Kind.RULE));
        each(DependentQueries.TRIGGERS, definitions::readTrigger, oids(wanted, Dependent.Kind.TRIGGER));
        each(DependentQueries.POLICIES, definitions::readPolicy, oids(wanted, Dependent.Kind.POLICY));
        each(
                DependentQueries.publications(majorVersion),
                definitions::readPublication,
                oids(wanted, Dependent.Kind.PUBLICATION));
        each(DependentQueries.STATISTICS, definitions::readStatistics, oids(wanted, Dependent.Kind.STATISTICS));
        each(DependentQueries.CONSTRAINTS, definitions::readConstraint, oids(wanted, Dependent.Kind.CONSTRAINT));
        each(DependentQueries.CONSTRAINTS, definitions::readForeignKey, oids(wanted, Dependent.Kind.FOREIGN_KEY));
    }

    /** What statements say of tables and views beyond what makes them: options, row security, comments; not who owns them. */
    List<Dependent> relationFacets(PostgresNames names, Collection<Long> relations) throws SQLException {
        FacetReader facets = new FacetReader(names, new Privileges());
        each(FacetQueries.RELATIONS, facets::readRelation, List.of(relations));
        return relations.stream()
                .flatMap(relation -> facets.facets().dependents(relation).stream())
                .filter(facet -> !facet.name().startsWith("owner of "))
                .toList();
    }

    private static List<Collection<Long>> oids(Collection<DependentEdges.Node> nodes, Dependent.Kind kind) {
        return List.of(nodes.stream()
                .filter(node -> node.kind() == kind)
                .map(DependentEdges.Node::oid)
                .toList());
    }

    private Dependents dependents(DependentEdges edges, DependentDefinitions definitions, Facets facets) {
        List<Dependent> objects = new ArrayList<>();
        edges.targetRelations().forEach(relation -> objects.addAll(facets.dependents(relation)));
        edges.targetTypes().forEach(type -> objects.addAll(facets.dependents(-type)));
        List<Dependent> parts = new ArrayList<>();
        edges.nodes().forEach((node, found) -> parts.add(dependent(node, found, edges, definitions)));
        parts.sort(Comparator.comparing(Dependent::kind).thenComparing(Dependent::name));
        objects.addAll(parts);
        return new Dependents(objects);
    }

    private static Dependent dependent(
            DependentEdges.Node node,
            DependentEdges.Found found,
            DependentEdges edges,
            DependentDefinitions definitions) {
        DependentDefinitions.Definition definition = definitions.of(node);
        Set<ObjectReference> belongsTo = new HashSet<>(found.belongsTo);
        if (definition != null && definition.relation() != null) {
            belongsTo.add(ObjectReference.table(definition.relation()));
        }
        String unmakeable = found.extension != null
                ? "belongs to extension " + PostgresNames.oneLine(found.extension)
                : definition == null ? "is nothing that Autogen can make again" : definition.unmakeable();
        return new Dependent(
                node.kind(),
                name(node, edges, definitions),
                new HashSet<>(found.uses),
                belongsTo,
                found.needs.stream()
                        .filter(needed -> edges.nodes().containsKey(needed))
                        .map(needed -> Dependent.identity(needed.kind(), name(needed, edges, definitions)))
                        .collect(Collectors.toSet()),
                definition == null ? List.of() : definition.drop(),
                definition == null ? List.of() : definition.make(),
                unmakeable);
    }

    private static String name(DependentEdges.Node node, DependentEdges edges, DependentDefinitions definitions) {
        DependentDefinitions.Definition definition = definitions.of(node);
        return definition != null
                ? definition.name()
                : PostgresNames.oneLine(requireNonNull(edges.nodes().get(node), "node").description);
    }

    private void readEdges(DependentTargets targets, DependentEdges edges) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DependentEdgeQuery.text(majorVersion))) {
            setNames(statement, 1, targets.relations());
            setNames(statement, 3, targets.types());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    edges.read(rows);
                }
            }
        }
    }

    private void setNames(PreparedStatement statement, int first, Collection<QualifiedName> names) throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf(
                        "name", names.stream().map(QualifiedName::schema).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf(
                        "name", names.stream().map(QualifiedName::name).toArray()));
    }

    private void each(String query, CatalogQueries.RowReader reader, List<Collection<Long>> oids) throws SQLException {
        if (oids.stream().allMatch(Collection::isEmpty)) {
            return;
        }
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < oids.size(); i++) {
                Array array = connection.createArrayOf(
                        "oid", oids.get(i).stream().sorted().toArray());
                statement.setArray(i + 1, array);
            }
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}

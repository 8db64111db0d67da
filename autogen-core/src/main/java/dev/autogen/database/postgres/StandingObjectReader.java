package dev.autogen.database.postgres;

import dev.autogen.database.Dependent;
import dev.autogen.database.Scope;
import dev.autogen.database.StandingObject;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what schemas hold besides what the model knows, as the statements that make it from nothing. */
final class StandingObjectReader {

    private final Connection connection;
    private final Scope scope;
    private final PostgresNames names;
    private final DependentReader definitions;
    private final List<StandingObject> objects = new ArrayList<>();

    StandingObjectReader(Connection connection, int majorVersion, Scope scope) {
        this.connection = connection;
        this.scope = scope;
        this.names = new PostgresNames(scope.defaultSchema());
        this.definitions = new DependentReader(
                connection,
                majorVersion,
                new Schema(scope.defaultSchema(), List.of(), List.of(), List.of(), List.of(), List.of()));
    }

    /** In an order in which most can be made. */
    List<StandingObject> read() throws SQLException {
        each(StandingObjectQueries.EXTENSIONS, this::extension);
        each(StandingObjectQueries.DOMAINS, this::domain);
        each(StandingObjectQueries.COMPOSITES, this::composite);
        List<DependentEdges.Node> nodes = new ArrayList<>();
        each(
                StandingObjectQueries.OBJECTS,
                row -> nodes.add(
                        new DependentEdges.Node(Dependent.Kind.valueOf(row.getString("kind")), row.getLong("oid"))));
        DependentDefinitions made = definitions.definitions(names, nodes);
        List<Long> relations = new ArrayList<>();
        each(StandingObjectQueries.TABLES, row -> relations.add(row.getLong("oid")));
        nodes.stream().filter(StandingObjectReader::isView).forEach(node -> relations.add(node.oid()));
        for (Dependent facet : definitions.relationFacets(names, relations)) {
            // What is said of a table itself, the model knows.
            if (facet.make().stream().noneMatch(sql -> sql.startsWith("COMMENT ON TABLE "))) {
                add(facet.name(), facet.make(), List.of(), facet.unmakeable());
            }
        }
        for (DependentEdges.Node node : nodes) {
            DependentDefinitions.Definition definition = made.of(node);
            if (definition != null) {
                add(
                        node.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ') + " " + definition.name(),
                        definition.make(),
                        definition.drop(),
                        definition.unmakeable());
            }
        }
        return List.copyOf(objects);
    }

    private static boolean isView(DependentEdges.Node node) {
        return node.kind() == Dependent.Kind.VIEW || node.kind() == Dependent.Kind.MATERIALIZED_VIEW;
    }

    /** One in the default schema stays without a schema: that of another database may have another name. */
    private void extension(ResultSet row) throws SQLException {
        String name = PostgresNames.identifier(row.getString("extname"));
        String schema = row.getString("nspname");
        String place = schema.equals(scope.defaultSchema()) ? "" : " SCHEMA " + PostgresNames.identifier(schema);
        add(
                "extension " + name,
                List.of("CREATE EXTENSION IF NOT EXISTS " + name + place),
                List.of("DROP EXTENSION IF EXISTS " + name),
                null);
    }

    private void domain(ResultSet row) throws SQLException {
        String name = name(row);
        StringBuilder create = new StringBuilder("CREATE DOMAIN " + name + " AS " + row.getString("base"));
        if (row.getString("collation") != null) {
            create.append(" COLLATE ")
                    .append(names.qualified(
                            new QualifiedName(row.getString("collation_schema"), row.getString("collation"))));
        }
        if (row.getString("typdefault") != null) {
            create.append(" DEFAULT ").append(row.getString("typdefault"));
        }
        if (row.getBoolean("typnotnull")) {
            create.append(" NOT NULL");
        }
        List<String> checks = CatalogArrays.texts(row.getArray("checks"));
        List<String> texts = CatalogArrays.texts(row.getArray("definitions"));
        for (int i = 0; i < checks.size(); i++) {
            create.append(" CONSTRAINT ")
                    .append(PostgresNames.identifier(checks.get(i)))
                    .append(' ')
                    .append(texts.get(i));
        }
        add(
                "domain " + name,
                commented(create.toString(), "DOMAIN " + name, row.getString("comment")),
                List.of("DROP DOMAIN " + name),
                null);
    }

    private void composite(ResultSet row) throws SQLException {
        String name = name(row);
        List<String> attributes = CatalogArrays.texts(row.getArray("names"));
        List<String> types = CatalogArrays.texts(row.getArray("types"));
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < attributes.size(); i++) {
            parts.add(PostgresNames.identifier(attributes.get(i)) + " " + types.get(i));
        }
        add(
                "composite type " + name,
                commented(
                        "CREATE TYPE " + name + " AS (" + String.join(", ", parts) + ")",
                        "TYPE " + name,
                        row.getString("comment")),
                List.of("DROP TYPE " + name),
                null);
    }

    private String name(ResultSet row) throws SQLException {
        return names.qualified(new QualifiedName(row.getString("nspname"), row.getString("typname")));
    }

    private static List<String> commented(String create, String words, @Nullable String comment) {
        return comment == null
                ? List.of(create)
                : List.of(create, "COMMENT ON " + words + " IS " + PostgresNames.literal(comment));
    }

    private void add(String name, List<String> make, List<String> drop, @Nullable String unmakeable) {
        List<String> written = make.stream().map(FileSql::of).toList();
        Optional<String> unfit =
                written.stream().filter(sql -> !FileSql.fits(sql)).findFirst();
        String reason = unmakeable != null || unfit.isEmpty()
                ? unmakeable
                : "holds a carriage return, or a line that begins with -- autogen";
        objects.add(new StandingObject(
                PostgresNames.oneLine(name),
                written,
                drop.stream().map(FileSql::of).toList(),
                reason));
    }

    private void each(String query, CatalogQueries.RowReader reader) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(
                    1,
                    connection.createArrayOf(
                            "name", scope.schemas().stream().sorted().toArray()));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The statements that drop dependent objects and make them again, from what the server prints of them. */
final class DependentDefinitions {

    /**
     * One object.
     *
     * @param relation what a part hangs on, or null for what stands by itself
     */
    record Definition(
            String name,
            @Nullable QualifiedName relation,
            List<String> drop,
            List<String> make,
            @Nullable String unmakeable) {

        Definition {
            requireNonNull(name, "name");
            drop = List.copyOf(drop);
            make = List.copyOf(make);
        }

        Definition unmakeable(String reason) {
            return new Definition(name, relation, drop, make, reason);
        }
    }

    /** A migration file has LF line ends, and its directives are lines: what the server prints may hold neither otherwise. */
    private static final String UNFIT = "holds a carriage return, or a line that begins with -- autogen";

    private final PostgresNames names;
    private final Facets facets;
    private final Privileges privileges;
    private final Map<DependentEdges.Node, Definition> definitions = new HashMap<>();

    DependentDefinitions(PostgresNames names, Facets facets, Privileges privileges) {
        this.names = names;
        this.facets = facets;
        this.privileges = privileges;
    }

    @Nullable
    Definition of(DependentEdges.Node node) {
        return definitions.get(node);
    }

    void readView(ResultSet row) throws SQLException {
        view(row, Dependent.Kind.VIEW, "VIEW");
    }

    void readMaterializedView(ResultSet row) throws SQLException {
        view(row, Dependent.Kind.MATERIALIZED_VIEW, "MATERIALIZED VIEW");
    }

    private void view(ResultSet row, Dependent.Kind kind, String words) throws SQLException {
        long oid = row.getLong("oid");
        String sql = names.qualified(relation(row));
        boolean materialized = kind == Dependent.Kind.MATERIALIZED_VIEW;
        StringBuilder create =
                new StringBuilder("CREATE ").append(words).append(' ').append(sql);
        if (row.getString("amname") != null) {
            create.append(" USING ").append(PostgresNames.identifier(row.getString("amname")));
        }
        List<String> options = FacetReader.optionWords(CatalogArrays.texts(row.getArray("reloptions")));
        if (!options.isEmpty()) {
            create.append(" WITH (").append(String.join(", ", options)).append(')');
        }
        if (row.getString("spcname") != null) {
            create.append(" TABLESPACE ").append(PostgresNames.identifier(row.getString("spcname")));
        }
        create.append(" AS\n").append(withoutSemicolon(row.getString("definition")));
        if (materialized && !row.getBoolean("relispopulated")) {
            create.append("\nWITH NO DATA");
        }
        List<String> make = new ArrayList<>();
        make.add(create.toString());
        make.addAll(CatalogArrays.texts(row.getArray("indexes")));
        make.addAll(facets.statements(oid));
        String unmakeable =
                row.getBoolean("is_temporary") ? "is a temporary view of another session" : facets.unmakeable(oid);
        put(row, kind, new Definition(text(sql), null, List.of("DROP " + words + " " + sql), make, unmakeable));
    }

    void readRule(ResultSet row) throws SQLException {
        part(row, Dependent.Kind.RULE, "RULE");
    }

    void readTrigger(ResultSet row) throws SQLException {
        part(row, Dependent.Kind.TRIGGER, "TRIGGER");
    }

    /** Rules and triggers are dropped, switched and commented on alike. */
    private void part(ResultSet row, Dependent.Kind kind, String words) throws SQLException {
        QualifiedName table = relation(row);
        String name = PostgresNames.identifier(row.getString("name"));
        List<String> make = new ArrayList<>();
        make.add(withoutSemicolon(row.getString("definition")));
        String enabled = row.getString("enabled");
        if (!enabled.equals("O")) {
            String state = switch (enabled) {
                case "D" -> "DISABLE ";
                case "R" -> "ENABLE REPLICA ";
                default -> "ENABLE ALWAYS ";
            };
            make.add("ALTER TABLE " + names.qualified(table) + " " + state + words + " " + name);
        }
        String sql = names.qualified(table);
        put(row, kind, words + " " + name + " ON " + sql, sql + "." + name, table, make);
    }

    void readPolicy(ResultSet row) throws SQLException {
        QualifiedName table = relation(row);
        String name = PostgresNames.identifier(row.getString("name"));
        String command = switch (row.getString("polcmd")) {
            case "r" -> " FOR SELECT";
            case "a" -> " FOR INSERT";
            case "w" -> " FOR UPDATE";
            case "d" -> " FOR DELETE";
            default -> "";
        };
        List<String> roles = CatalogArrays.texts(row.getArray("roles"));
        StringBuilder create = new StringBuilder("CREATE POLICY " + name + " ON " + names.qualified(table));
        create.append(row.getBoolean("polpermissive") ? "" : " AS RESTRICTIVE").append(command);
        if (!roles.isEmpty()) {
            create.append(" TO ").append(PostgresNames.identifiers(roles));
        }
        if (row.getString("using") != null) {
            create.append(" USING (").append(row.getString("using")).append(')');
        }
        if (row.getString("with_check") != null) {
            create.append(" WITH CHECK (").append(row.getString("with_check")).append(')');
        }
        List<String> make = new ArrayList<>(List.of(create.toString()));
        String sql = names.qualified(table);
        put(row, Dependent.Kind.POLICY, "POLICY " + name + " ON " + sql, sql + "." + name, table, make);
    }

    void readPublication(ResultSet row) throws SQLException {
        QualifiedName table = relation(row);
        String publication = PostgresNames.identifier(row.getString("name"));
        String sql = names.qualified(table);
        List<String> columns = CatalogArrays.texts(row.getArray("columns"));
        String where = row.getString("definition");
        String added = "ALTER PUBLICATION " + publication + " ADD TABLE ONLY " + sql
                + (columns.isEmpty() ? "" : " (" + PostgresNames.identifiers(columns) + ")")
                + (where == null ? "" : " WHERE (" + where + ")");
        put(
                row,
                Dependent.Kind.PUBLICATION,
                new Definition(
                        text(publication + " of " + sql),
                        table,
                        List.of("ALTER PUBLICATION " + publication + " DROP TABLE ONLY " + sql),
                        List.of(added),
                        null));
    }

    void readStatistics(ResultSet row) throws SQLException {
        String sql = names.qualified(new QualifiedName(row.getString("statistics_schema"), row.getString("name")));
        List<String> make = new ArrayList<>(List.of(row.getString("definition")));
        if (row.getString("target") != null) {
            make.add("ALTER STATISTICS " + sql + " SET STATISTICS " + row.getInt("target"));
        }
        addOwner(make, "STATISTICS " + sql, row.getString("owner"));
        put(row, Dependent.Kind.STATISTICS, "STATISTICS " + sql, sql, relation(row), make);
    }

    void readFunction(ResultSet row) throws SQLException {
        String sql = names.qualified(new QualifiedName(row.getString("nspname"), row.getString("name"))) + "("
                + row.getString("arguments") + ")";
        String words = (row.getString("prokind").equals("p") ? "PROCEDURE " : "FUNCTION ") + sql;
        String definition = row.getString("definition");
        if (definition == null) {
            put(row, Dependent.Kind.FUNCTION, new Definition(text(sql), null, List.of(), List.of(), "is an aggregate"));
            return;
        }
        List<String> make = new ArrayList<>(List.of(definition.strip()));
        addOwner(make, words, row.getString("owner"));
        make.addAll(privileges.statements(Privileges.Catalogue.FUNCTION, row.getLong("oid"), "", words));
        addComment(make, words, row.getString("comment"));
        String unmakeable = privileges.unmakeable(Privileges.Catalogue.FUNCTION, row.getLong("oid"), "");
        put(row, Dependent.Kind.FUNCTION, new Definition(text(sql), null, List.of("DROP " + words), make, unmakeable));
    }

    void readConstraint(ResultSet row) throws SQLException {
        constraint(row, Dependent.Kind.CONSTRAINT);
    }

    void readForeignKey(ResultSet row) throws SQLException {
        constraint(row, Dependent.Kind.FOREIGN_KEY);
    }

    private void constraint(ResultSet row, Dependent.Kind kind) throws SQLException {
        QualifiedName table = relation(row);
        String sql = names.qualified(table);
        String name = PostgresNames.identifier(row.getString("name"));
        String alter = "ALTER TABLE " + sql;
        List<String> make = new ArrayList<>();
        make.add(alter + " ADD CONSTRAINT " + name + " " + row.getString("definition"));
        addComment(make, "CONSTRAINT " + name + " ON " + sql, row.getString("comment"));
        List<String> drop = List.of(alter + " DROP CONSTRAINT " + name);
        put(row, kind, new Definition(text(sql + "." + name), table, drop, make, null));
    }

    /** @param words what follows {@code DROP} and {@code COMMENT ON} */
    private void put(
            ResultSet row,
            Dependent.Kind kind,
            String words,
            String name,
            @Nullable QualifiedName table,
            List<String> make)
            throws SQLException {
        addComment(make, words, row.getString("comment"));
        put(row, kind, new Definition(text(name), table, List.of("DROP " + words), make, null));
    }

    private void put(ResultSet row, Dependent.Kind kind, Definition definition) throws SQLException {
        boolean fits = definition.make().stream().map(FileSql::of).allMatch(FileSql::fits);
        definitions.put(
                new DependentEdges.Node(kind, row.getLong("oid")),
                fits || definition.unmakeable() != null ? definition : definition.unmakeable(UNFIT));
    }

    private static void addOwner(List<String> make, String words, @Nullable String owner) {
        if (owner != null) {
            make.add("ALTER " + words + " OWNER TO " + PostgresNames.identifier(owner));
        }
    }

    private static void addComment(List<String> make, String words, @Nullable String comment) {
        if (comment != null) {
            make.add("COMMENT ON " + words + " IS " + PostgresNames.literal(comment));
        }
    }

    private static QualifiedName relation(ResultSet row) throws SQLException {
        return new QualifiedName(row.getString("nspname"), row.getString("relname"));
    }

    private static String withoutSemicolon(String definition) {
        return definition.strip().replaceFirst(";$", "");
    }

    private static String text(String sql) {
        return PostgresNames.oneLine(sql);
    }
}

package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.schema.QualifiedName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Who hangs on what, from {@code pg_depend}: everything that can be reached from the targets, each with what it hangs on. */
final class DependentEdges {

    /** An object of the catalogue; a view stands for its rule and its row type. */
    record Node(Dependent.Kind kind, long oid) {
        Node {
            requireNonNull(kind, "kind");
        }
    }

    /** What is known of a node before its definition is read. */
    static final class Found {
        final String description;
        final @Nullable String extension;
        final List<ObjectReference> uses = new ArrayList<>();
        final List<ObjectReference> belongsTo = new ArrayList<>();
        final List<Node> needs = new ArrayList<>();

        Found(String description, @Nullable String extension) {
            this.description = requireNonNull(description, "description");
            this.extension = extension;
        }
    }

    /** A table that is not in the schema as it was read is not managed. */
    private final Set<QualifiedName> managed;

    private final Map<Node, Found> nodes = new LinkedHashMap<>();
    private final Set<Long> relations = new TreeSet<>();
    private final Set<Long> types = new TreeSet<>();

    DependentEdges(Set<QualifiedName> managed) {
        this.managed = Set.copyOf(managed);
    }

    void read(ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        long referenceOid = row.getLong("reference_oid");
        if (row.getBoolean("is_target")) {
            (reference.equals("type") ? types : relations).add(referenceOid);
        }
        String words = row.getString("dependent");
        boolean isCode = Set.of("function", "view", "materialized view").contains(reference);
        if (words == null || !isCode && isPartOfItself(row, words)) {
            return;
        }
        Node node = new Node(Dependent.Kind.valueOf(words), row.getLong("dependent_oid"));
        String description = row.getString("description");
        String extension = row.getString("extension");
        Found found = nodes.computeIfAbsent(node, n -> new Found(description, extension));
        switch (reference) {
            case "view" -> need(node, found, new Node(Dependent.Kind.VIEW, referenceOid));
            case "materialized view" -> need(node, found, new Node(Dependent.Kind.MATERIALIZED_VIEW, referenceOid));
            case "function" -> need(node, found, new Node(Dependent.Kind.FUNCTION, referenceOid));
            case "other" -> need(node, found, new Node(Dependent.Kind.OTHER, referenceOid));
            default -> {
                ObjectReference object = new ObjectReference(
                        ObjectReference.Kind.valueOf(reference.toUpperCase(Locale.ROOT)),
                        new QualifiedName(row.getString("reference_schema"), row.getString("reference_name")),
                        row.getString("reference_part"));
                (row.getString("deptype").equals("n") ? found.uses : found.belongsTo).add(object);
            }
        }
    }

    private static void need(Node node, Found found, Node needed) {
        if (!needed.equals(node) && !found.needs.contains(needed)) {
            found.needs.add(needed);
        }
    }

    /** Columns, keys and indexes of managed tables are none of our business: the model has them. */
    private boolean isPartOfItself(ResultSet row, String words) throws SQLException {
        String schema = row.getString("dependent_schema");
        if (schema == null) {
            return false;
        }
        QualifiedName table = new QualifiedName(schema, row.getString("dependent_table"));
        return switch (words) {
            case "OTHER" ->
                managed.contains(table)
                        && row.getBoolean("is_column")
                        && !row.getString("reference").equals("table");
            case "FOREIGN_KEY", "CONSTRAINT" -> managed.contains(table) && row.getBoolean("is_plain");
            default -> false;
        };
    }

    Map<Node, Found> nodes() {
        return nodes;
    }

    /** The oids of the nodes of these kinds. */
    List<Long> oids(Dependent.Kind... kinds) {
        List<Dependent.Kind> wanted = List.of(kinds);
        return nodes.keySet().stream()
                .filter(node -> wanted.contains(node.kind()))
                .map(Node::oid)
                .toList();
    }

    /** The tables and sequences that were asked for. */
    Set<Long> targetRelations() {
        return relations;
    }

    /** The types that were asked for. */
    Set<Long> targetTypes() {
        return types;
    }
}

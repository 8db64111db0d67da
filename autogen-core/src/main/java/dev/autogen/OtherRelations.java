package dev.autogen;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Table;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Entities that are mapped to something else than an ordinary table: a view, a partitioned table, a foreign table. A mapping cannot
 * ask for these, so they are somebody's who wrote them by hand; creating a table of that name would fail.
 */
final class OtherRelations {

    private static final Set<String> KINDS = Set.of("table", "view", "materialized view", "foreign table");

    private static final String PARTITIONED = "partitioned";

    private final Map<QualifiedName, UnmanagedObject> mapped;

    /** @param current what the database holds beside the ordinary tables that entities are mapped to */
    OtherRelations(Schema desired, Schema current) {
        Set<QualifiedName> ordinary = current.tables().stream().map(Table::name).collect(Collectors.toSet());
        Map<String, UnmanagedObject> others = current.unmanaged().stream()
                .filter(object -> KINDS.contains(object.kind()))
                .collect(Collectors.toMap(UnmanagedObject::name, object -> object, (one, other) -> one));
        this.mapped = desired.tables().stream()
                .map(Table::name)
                .filter(name -> !ordinary.contains(name) && others.containsKey(name.toString()))
                .collect(Collectors.toMap(name -> name, name -> others.get(name.toString())));
    }

    /** The desired schema without what is left alone. */
    Schema without(Schema desired) {
        if (mapped.isEmpty()) {
            return desired;
        }
        List<Table> tables = desired.tables().stream()
                .filter(table -> !mapped.containsKey(table.name()))
                .toList();
        return new Schema(
                desired.defaultSchema(),
                desired.namespaces(),
                tables,
                desired.sequences(),
                desired.enumTypes(),
                desired.unmanaged());
    }

    /** A sentence for each. */
    List<String> notes(Schema desired) {
        return desired.tables().stream()
                .flatMap(table ->
                        Optional.ofNullable(mapped.get(table.name())).map(object -> note(table, object)).stream())
                .toList();
    }

    private static String note(Table table, UnmanagedObject object) {
        return table.name() + (table.origin() == null ? "" : " (" + table.origin() + ")") + " is a "
                + (object.reason().equals(PARTITIONED) ? PARTITIONED + " " : "") + object.kind()
                + (object.reason().isEmpty() || object.reason().equals(PARTITIONED) ? "" : " (" + object.reason() + ")")
                + " in the database: left alone, its columns are not compared";
    }
}

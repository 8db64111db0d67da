package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.Sequence;
import dev.autogen.schema.UnmanagedObject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a database held, and what has to be known besides to read only changes the next time.
 *
 * @param tables the names of the schema's tables, by their object ids
 * @param ownTables the object ids of the tables that were passed over
 * @param sequences those of the schema, by their object ids
 * @param unmanaged what hangs on relations, by their object ids; all of it is part of the schema
 */
public record Introspection(
        Schema schema,
        Map<Long, QualifiedName> tables,
        Set<Long> ownTables,
        Map<Long, Sequence> sequences,
        Map<Long, List<UnmanagedObject>> unmanaged) {

    public Introspection {
        requireNonNull(schema, "schema");
        tables = Map.copyOf(tables);
        ownTables = Set.copyOf(ownTables);
        sequences = Map.copyOf(sequences);
        unmanaged = Map.copyOf(unmanaged);
    }

    /** What hangs on all other relations. */
    public Map<Long, List<UnmanagedObject>> unmanagedWithout(Set<Long> relations) {
        return unmanaged.entrySet().stream()
                .filter(object -> !relations.contains(object.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}

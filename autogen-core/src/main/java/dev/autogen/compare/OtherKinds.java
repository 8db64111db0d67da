package dev.autogen.compare;

import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tables that are something else in the other database, a view or a partitioned table: no plan makes the one of the other, and it
 * must not drop or make either.
 */
final class OtherKinds {

    private static final Set<String> KINDS = Set.of("table", "view", "materialized view", "foreign table");

    private OtherKinds() {}

    static Schema without(Schema schema, Schema other) {
        Set<String> others = other.unmanaged().stream()
                .filter(object -> KINDS.contains(object.kind()))
                .map(UnmanagedObject::name)
                .collect(Collectors.toSet());
        if (schema.tables().stream()
                .noneMatch(table -> others.contains(table.name().toString()))) {
            return schema;
        }
        return new Schema(
                schema.defaultSchema(),
                schema.namespaces(),
                schema.tables().stream()
                        .filter(table -> !others.contains(table.name().toString()))
                        .toList(),
                schema.sequences(),
                schema.enumTypes(),
                schema.unmanaged());
    }
}

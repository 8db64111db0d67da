package dev.autogen.database;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which part of a database is looked at.
 *
 * @param defaultSchema where unqualified names live
 * @param schemas the schemas in scope, the default schema among them
 * @param ownTables Autogen's own tables, never reported
 */
public record Scope(String defaultSchema, Set<String> schemas, Set<QualifiedName> ownTables) {

    public Scope {
        requireNonNull(defaultSchema, "defaultSchema");
        schemas = Set.copyOf(schemas);
        ownTables = Set.copyOf(ownTables);
        if (!schemas.contains(defaultSchema)) {
            throw new IllegalArgumentException("the default schema " + defaultSchema + " is not in scope");
        }
    }

    /** The schemas as people list them: the default schema first, the others by name. */
    public List<String> inOrder() {
        return Stream.concat(
                        Stream.of(defaultSchema),
                        schemas.stream()
                                .filter(schema -> !schema.equals(defaultSchema))
                                .sorted())
                .toList();
    }
}

package dev.autogen.compare;

import dev.autogen.proof.CatalogDifference;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.UnmanagedObject;
import dev.autogen.scope.ObjectScope;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which differences are about something that the user wants left alone. */
final class Exclusions {

    private static final Set<String> PARTS =
            Set.of("column", "column position", "constraint", "index", "trigger", "rule", "policy");

    private static final Set<String> RELATIONS =
            Set.of("table", "view", "materialized view", "foreign table", "sequence");

    private final ObjectScope objectScope;

    private final String defaultSchema;

    private final Collection<String> schemas;

    private final Set<String> names = new HashSet<>();

    /** @param objects what was taken out of the schemas */
    Exclusions(
            ObjectScope objectScope, List<UnmanagedObject> objects, String defaultSchema, Collection<String> schemas) {
        this.objectScope = objectScope;
        this.defaultSchema = defaultSchema;
        this.schemas = schemas;
        for (UnmanagedObject object : objects) {
            if (!ObjectScope.isOfATool(object)) {
                String name = object.name();
                String prefix = defaultSchema + ".";
                names.add(object.kind() + " " + (name.startsWith(prefix) ? name.substring(prefix.length()) : name));
            }
        }
    }

    boolean hold(CatalogDifference difference) {
        if (names.contains(difference.kind() + " " + difference.fullName())
                || names.contains("table " + difference.container())) {
            return true;
        }
        if (PARTS.contains(difference.kind())) {
            return objectScope.excludesRelation(relation(difference.container()));
        }
        QualifiedName name = new QualifiedName(
                difference.container().isEmpty() ? defaultSchema : difference.container(), difference.name());
        if (difference.kind().equals("schema")) {
            return objectScope.excludesSchema(difference.name().isEmpty() ? defaultSchema : difference.name());
        }
        return RELATIONS.contains(difference.kind())
                ? objectScope.excludesRelation(name)
                : objectScope.excludesSchema(name.schema());
    }

    /** A name may hold dots; one that begins with a schema in scope is taken to be in it. */
    private QualifiedName relation(String words) {
        return schemas.stream()
                .filter(schema -> words.startsWith(schema + "."))
                .findFirst()
                .map(schema -> new QualifiedName(schema, words.substring(schema.length() + 1)))
                .orElseGet(() -> new QualifiedName(defaultSchema, words));
    }
}

package dev.autogen.proof;

import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What of a catalogue Autogen manages. Left out is only what is of a kind beyond mappings, or what the introspection lists as
 * unmanaged by name: an object or a fact that it simply overlooked counts as managed, and so is missed in a copy.
 */
final class ManagedObjects {

    private static final String SCHEMA = "schema";

    private static final Set<String> KINDS =
            Set.of(SCHEMA, "table", "column", "column position", "constraint", "index", "sequence", "enum type");

    /** Beyond mappings; the schema that every database has by itself has a comment by itself. */
    private static final Set<String> FACTS_OF_SCHEMAS = Set.of("owner", "privileges", "comment");

    /** Unmanaged kinds, and what the fingerprint calls them. */
    private static final Map<String, String> OBJECTS = Map.of(
            "table", "table",
            "index", "index",
            "sequence", "sequence",
            "constraint", "constraint",
            "primary key", "constraint",
            "exclusion constraint", "constraint",
            "not null constraint", "constraint");

    private static final Set<String> RELATIONS =
            Set.of("table", "view", "materialized view", "foreign table", "composite type");

    /** Unmanaged facts of managed objects, and what the fingerprint calls them. */
    private static final Map<String, Set<String>> FACTS = Map.of(
            "storage parameters", Set.of("options", "toast options"),
            "row level security", Set.of("row security"),
            "tablespace", Set.of("tablespace"),
            "access method", Set.of("access method"),
            "replica identity", Set.of("replica identity", "no replica identity"),
            "column storage", Set.of("storage", "compression"),
            "column options", Set.of("options", "statistics"));

    /** Kind and name. */
    private final Set<String> unmanaged = new HashSet<>();

    private final Set<String> relations = new HashSet<>();

    private final Map<String, Set<String>> facts = new HashMap<>();

    /** @param schemas as the introspection read them: what one of them lists as unmanaged is left out of all catalogues */
    ManagedObjects(Schema... schemas) {
        for (Schema schema : schemas) {
            schema.unmanaged().forEach(this::add);
        }
    }

    private void add(UnmanagedObject object) {
        if (RELATIONS.contains(object.kind())) {
            relations.add(object.name());
        }
        if (OBJECTS.containsKey(object.kind())) {
            unmanaged.add(OBJECTS.get(object.kind()) + " " + object.name());
        }
        facts.computeIfAbsent(object.name(), name -> new HashSet<>())
                .addAll(FACTS.getOrDefault(object.kind(), Set.of()));
    }

    CatalogFingerprint of(CatalogFingerprint catalog) {
        List<CatalogObject> managed = catalog.objects().stream()
                .filter(this::isManaged)
                .map(this::withoutUnmanagedFacts)
                .toList();
        return new CatalogFingerprint(managed);
    }

    private CatalogObject withoutUnmanagedFacts(CatalogObject object) {
        return object.without(
                object.kind().equals(SCHEMA)
                        ? FACTS_OF_SCHEMAS
                        : facts.getOrDefault(object.container() + "." + object.name(), Set.of()));
    }

    /** An index has the name of its constraint. */
    private boolean isOfUnmanagedConstraint(CatalogObject object) {
        return object.kind().equals("index")
                && !object.facets().getOrDefault("of a constraint", "").isEmpty()
                && unmanaged.contains("constraint " + object.container() + "." + object.name());
    }

    private boolean isManaged(CatalogObject object) {
        if (!KINDS.contains(object.kind())
                || object.facets().getOrDefault("of a constraint", "").equals("x")) {
            return false;
        }
        String owner = object.facets().getOrDefault("owned by", "").replace("\"", "");
        return !relations.contains(object.container())
                && !unmanaged.contains(object.identity())
                && !isOfUnmanagedConstraint(object)
                && (owner.isEmpty() || !relations.contains(owner.substring(0, owner.lastIndexOf('.'))));
    }
}

package dev.autogen.proof;

import dev.autogen.schema.Schema;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Indexes that no mapping can ask for: one that is there stays, and one that Hibernate makes by a statement of the user's is not missed. */
final class OtherIndexes {

    private static final String INDEX = "index";

    private OtherIndexes() {}

    /** The objects that Hibernate made, without those that nothing asks for. */
    static List<CatalogObject> withoutUnasked(List<CatalogObject> objects, Schema created, Schema desired) {
        Set<String> beyond = beyondMappings(created);
        Set<String> asked = desired.tables().stream()
                .flatMap(table -> table.indexes().stream().map(index -> table.name() + "." + index.name()))
                .collect(Collectors.toSet());
        return objects.stream()
                .filter(object -> !object.kind().equals(INDEX)
                        || !beyond.contains(name(object))
                        || asked.contains(object.container() + "." + object.name()))
                .toList();
    }

    /** The objects of the upgraded database, without those that have no likeness. */
    static List<CatalogObject> withoutLeft(List<CatalogObject> objects, Schema upgraded, List<CatalogObject> wanted) {
        Set<String> beyond = beyondMappings(upgraded);
        Set<Object> likenesses = new HashSet<>();
        wanted.stream()
                .filter(object -> object.kind().equals(INDEX))
                .forEach(object -> likenesses.add(likeness(object)));
        return objects.stream()
                .filter(object -> !object.kind().equals(INDEX)
                        || !beyond.contains(name(object))
                        || likenesses.contains(likeness(object)))
                .toList();
    }

    private static Object likeness(CatalogObject index) {
        return List.of(index.container(), index.facets());
    }

    /** Listed with their schema, and without their table. */
    private static Set<String> beyondMappings(Schema schema) {
        return schema.unmanaged().stream()
                .filter(object -> object.kind().equals(INDEX))
                .map(object -> object.name())
                .collect(Collectors.toSet());
    }

    private static String name(CatalogObject index) {
        return index.container().substring(0, index.container().indexOf('.') + 1) + index.name();
    }
}

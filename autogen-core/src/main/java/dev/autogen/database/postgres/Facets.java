package dev.autogen.database.postgres;

import static java.util.Objects.requireNonNull;

import dev.autogen.database.Dependent;
import dev.autogen.database.ObjectReference;
import dev.autogen.schema.QualifiedName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What falls silently with the objects it belongs to, by the relation it was read from. */
final class Facets {

    /** @param object what the statements bring back, and belong to */
    record Facet(
            ObjectReference object,
            Dependent.Kind kind,
            String name,
            List<String> statements,
            @Nullable String unmakeable) {
        Facet {
            requireNonNull(object, "object");
            statements = List.copyOf(statements);
        }
    }

    private final Map<Long, List<Facet>> byRelation = new HashMap<>();
    private final Map<Long, ObjectReference> objects = new HashMap<>();

    void object(long relation, ObjectReference object) {
        objects.put(relation, object);
    }

    ObjectReference object(long relation) {
        return requireNonNull(objects.get(relation), "relation");
    }

    QualifiedName name(long relation) {
        return object(relation).name();
    }

    /** Nothing where there are no statements. */
    void add(long relation, ObjectReference object, String name, String... statements) {
        add(relation, new Facet(object, Dependent.Kind.FACET, name, List.of(statements), null));
    }

    void add(long relation, Facet facet) {
        if (!facet.statements().isEmpty()) {
            byRelation.computeIfAbsent(relation, r -> new ArrayList<>()).add(facet);
        }
    }

    /** All statements of a relation, for one that is made again as a whole. */
    List<String> statements(long relation) {
        return facets(relation).stream()
                .flatMap(facet -> facet.statements().stream())
                .toList();
    }

    /** Why a relation cannot be made again as a whole, or null. */
    @Nullable
    String unmakeable(long relation) {
        return facets(relation).stream()
                .map(Facet::unmakeable)
                .filter(reason -> reason != null)
                .findFirst()
                .orElse(null);
    }

    /** The facets of a relation that is managed, each by itself. */
    List<Dependent> dependents(long relation) {
        return facets(relation).stream()
                .map(facet -> new Dependent(
                        facet.kind(),
                        facet.name(),
                        Set.of(),
                        Set.of(facet.object()),
                        Set.of(),
                        List.of(),
                        facet.statements(),
                        facet.unmakeable()))
                .toList();
    }

    private List<Facet> facets(long relation) {
        return byRelation.getOrDefault(relation, List.of());
    }
}

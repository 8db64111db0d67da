package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import dev.autogen.schema.QualifiedName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything PostgreSQL's catalogue says about some schemas, in the server's own words: the judge of whether two databases are
 * equal.
 *
 * <p>It shares nothing with the model and its introspection, so that a fact the model forgot shows up here. It reads definitions,
 * never data: the position of a sequence and the rows of a table are no part of it.
 */
public final class CatalogFingerprint {

    /** That of no schema at all. */
    public static final CatalogFingerprint EMPTY = new CatalogFingerprint(List.of());

    /** The key of objects that belong to no relation. */
    private static final long NO_RELATION = 0;

    /** The objects of each relation. Where only some are read again, the lists of the others are those that were there. */
    private final Map<Long, List<CatalogObject>> relations;

    CatalogFingerprint(List<CatalogObject> objects) {
        this(Map.of(NO_RELATION, objects));
    }

    CatalogFingerprint(Map<Long, List<CatalogObject>> relations) {
        Map<Long, List<CatalogObject>> copy = new HashMap<>();
        relations.forEach((relation, objects) -> copy.put(relation, List.copyOf(objects)));
        this.relations = copy;
    }

    /**
     * The same with other objects.
     *
     * @param changed the relations of which nothing is left but what is given
     * @param objects theirs, and those that belong to no relation
     */
    CatalogFingerprint with(Set<Long> changed, Map<Long, List<CatalogObject>> objects) {
        Map<Long, List<CatalogObject>> all = new HashMap<>(relations);
        all.remove(NO_RELATION);
        all.keySet().removeAll(changed);
        all.putAll(objects);
        return new CatalogFingerprint(all);
    }

    /**
     * Reads the catalogue, in one read-only transaction.
     *
     * @param connection in auto-commit mode, and left so
     * @param schemas the schemas to look at; what belongs to an extension is represented by the extension
     * @param ignoredTables tables to pass over, with all that hangs on them: Autogen's own
     */
    public static CatalogFingerprint of(
            Connection connection, Collection<String> schemas, Collection<QualifiedName> ignoredTables)
            throws SQLException {
        return new FingerprintReader(connection, schemas, ignoredTables).read();
    }

    /** Reads what the transaction that is open sees, and leaves it as it is. */
    static CatalogFingerprint inTransaction(
            Connection connection, Collection<String> schemas, Collection<QualifiedName> ignoredTables)
            throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            return new FingerprintReader(connection, schemas, ignoredTables).readInThisTransaction();
        } finally {
            connection.rollback(before);
        }
    }

    List<CatalogObject> objects() {
        return relations.values().stream().flatMap(List::stream).toList();
    }

    /** Without the objects of relations that another one has taken over as they are: there is nothing to compare. */
    private List<CatalogObject> objectsNotSharedWith(CatalogFingerprint other) {
        return relations.entrySet().stream()
                .filter(entry -> other.relations.get(entry.getKey()) != entry.getValue())
                .flatMap(entry -> entry.getValue().stream())
                .toList();
    }

    /** The definition of every object by its identity, {@code column public.users.email} for example; sorted. */
    public SortedMap<String, String> entries() {
        SortedMap<String, String> entries = new TreeMap<>();
        objects().forEach(object -> entries.put(object.identity(), object.definition()));
        return entries;
    }

    /**
     * What differs, one line for each difference, sorted; empty when nothing does. This side is called left.
     *
     * @param setAside what may differ
     */
    public List<String> differencesTo(CatalogFingerprint other, Set<SetAside> setAside) {
        requireNonNull(other, "other");
        return new FingerprintComparison(setAside)
                .differences(objectsNotSharedWith(other), other.objectsNotSharedWith(this));
    }

    /** What differs, with nothing set aside. */
    public List<String> differencesTo(CatalogFingerprint other) {
        return differencesTo(other, Set.of());
    }

    /**
     * What differs, object by object, in the order of the entries; empty when nothing does. This side is called left.
     *
     * <p>Names of the default schemas stand without them, so that a schema can be compared with one of another name.
     */
    public List<CatalogDifference> differences(
            String defaultSchema, CatalogFingerprint other, String otherDefaultSchema) {
        Map<String, CatalogObject> left = WithoutSchema.of(objects(), defaultSchema);
        Map<String, CatalogObject> right = WithoutSchema.of(other.objects(), otherDefaultSchema);
        SortedSet<String> identities = new TreeSet<>(left.keySet());
        identities.addAll(right.keySet());
        List<CatalogDifference> differences = new ArrayList<>();
        for (String identity : identities) {
            CatalogObject here = left.get(identity);
            CatalogObject there = right.get(identity);
            if (here == null || there == null || !here.facets().equals(there.facets())) {
                CatalogObject some = here == null ? requireNonNull(there) : here;
                differences.add(new CatalogDifference(
                        some.kind(),
                        some.container(),
                        some.name(),
                        here == null ? null : here.facets(),
                        there == null ? null : there.facets()));
            }
        }
        return differences;
    }

    /** The owner of every object that has one, by the object. */
    public SortedMap<String, String> owners(String defaultSchema) {
        SortedMap<String, String> owners = new TreeMap<>();
        WithoutSchema.of(objects(), defaultSchema).forEach((identity, object) -> {
            String owner = object.facets().get("owner");
            if (owner != null) {
                owners.put(identity, owner);
            }
        });
        return owners;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CatalogFingerprint fingerprint && entries().equals(fingerprint.entries());
    }

    @Override
    public int hashCode() {
        return entries().hashCode();
    }

    /** One line for each object. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        entries()
                .forEach((identity, definition) ->
                        text.append(identity).append(" {").append(definition).append("}\n"));
        return text.toString();
    }
}

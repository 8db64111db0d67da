package dev.autogen.proof.observe;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which relations a statement can have hazards about: those that are not the same at all moments that matter, that are locked or in
 * use, and all that these belong to, consist of or refer to. Whoever looks for hazards finds the same as if it looked at all.
 *
 * <p>With the system property {@code autogen.read.everything} it looks at all as well now and then, and must find the same.
 */
final class TouchedRelations {

    private final List<CatalogState> moments;

    private final Set<Long> touched = new HashSet<>();

    private TouchedRelations(List<CatalogState> moments) {
        this.moments = moments;
    }

    /**
     * The relations, by object id.
     *
     * @param moments before the section, before and after the statement, and after the section
     */
    static Set<Long> of(CatalogState... moments) {
        TouchedRelations relations = new TouchedRelations(List.of(moments));
        relations.addDiffering();
        relations.addUsed();
        relations.addTables();
        relations.addParts();
        relations.addReferenced();
        return relations.touched;
    }

    static Set<Long> all(CatalogState... moments) {
        Set<Long> all = new HashSet<>();
        List.of(moments).forEach(moment -> all.addAll(moment.relations().keySet()));
        return all;
    }

    private void addDiffering() {
        CatalogState first = moments.get(0);
        for (CatalogState moment : moments.subList(1, moments.size())) {
            first.relations().keySet().stream()
                    .filter(id -> first.differs(id, moment))
                    .forEach(touched::add);
            moment.relations().keySet().stream()
                    .filter(id -> !first.relations().containsKey(id))
                    .forEach(touched::add);
        }
    }

    private void addUsed() {
        for (CatalogState moment : moments) {
            touched.addAll(moment.locks().keySet());
            moment.activities().forEach((id, activity) -> {
                if (moments.stream().anyMatch(other -> !other.activity(id).equals(activity))) {
                    touched.add(id);
                }
            });
            moment.others().values().forEach(other -> touched.add(other.table()));
        }
    }

    private void addTables() {
        for (long id : List.copyOf(touched)) {
            for (CatalogState moment : moments) {
                RelationParts parts = moment.relations().get(id);
                if (parts != null) {
                    touched.addAll(parts.tables());
                }
            }
        }
    }

    /** Indexes, sequences and partitions. */
    private void addParts() {
        Set<Long> tables = Set.copyOf(touched);
        Map<Long, RelationParts> seen = new HashMap<>();
        for (CatalogState moment : moments) {
            moment.relations().forEach((id, parts) -> {
                if (seen.put(id, parts) != parts && parts.belongsTo(tables)) {
                    touched.add(id);
                }
            });
        }
    }

    private void addReferenced() {
        for (long id : List.copyOf(touched)) {
            for (CatalogState moment : moments) {
                RelationParts parts = moment.relations().get(id);
                if (parts != null) {
                    parts.constraints().forEach(constraint -> touched.add(constraint.referenced()));
                }
            }
        }
    }
}

package dev.autogen.proof;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Compares the objects of two catalogues. */
final class FingerprintComparison {

    private static final Set<String> NAMED_BY_STRUCTURE = Set.of("constraint", "index");
    private static final Set<String> ABOUT_ROLES = Set.of("owner", "privileges");
    private static final String POSITION = "column position";
    private static final String DEFAULT_PRIVILEGES = "default privileges";

    private final Set<SetAside> setAside;

    private final Predicate<CatalogObject> isKnownByName;

    FingerprintComparison(Set<SetAside> setAside) {
        this(setAside, object -> true);
    }

    /** @param isKnownByName which objects are; the others are known by what they are, besides what is set aside */
    FingerprintComparison(Set<SetAside> setAside, Predicate<CatalogObject> isKnownByName) {
        this.setAside = Set.copyOf(setAside);
        this.isKnownByName = requireNonNull(isKnownByName, "isKnownByName");
    }

    List<String> differences(Collection<CatalogObject> left, Collection<CatalogObject> right) {
        Map<String, CatalogObject> leftObjects = byIdentity(left);
        Map<String, CatalogObject> rightObjects = byIdentity(right);
        List<String> lines = new ArrayList<>();
        for (String identity : differing(leftObjects, rightObjects)) {
            CatalogObject leftObject = leftObjects.get(identity);
            CatalogObject rightObject = rightObjects.get(identity);
            if (rightObject == null && leftObject != null) {
                lines.add("only in left: " + identity + " {" + leftObject.definition() + "}");
            } else if (leftObject == null && rightObject != null) {
                lines.add("only in right: " + identity + " {" + rightObject.definition() + "}");
            } else if (leftObject != null && rightObject != null) {
                addDifferingFacets(lines, identity, leftObject.facets(), rightObject.facets());
            }
        }
        return lines;
    }

    /** Few among thousands: only these are sorted. */
    private static SortedSet<String> differing(Map<String, CatalogObject> left, Map<String, CatalogObject> right) {
        SortedSet<String> differing = new TreeSet<>();
        left.forEach((identity, object) -> {
            CatalogObject other = right.get(identity);
            if (other == null || !object.facets().equals(other.facets())) {
                differing.add(identity);
            }
        });
        for (String identity : right.keySet()) {
            if (!left.containsKey(identity)) {
                differing.add(identity);
            }
        }
        return differing;
    }

    private static void addDifferingFacets(
            List<String> lines, String identity, SortedMap<String, String> left, SortedMap<String, String> right) {
        SortedSet<String> facets = new TreeSet<>(left.keySet());
        facets.addAll(right.keySet());
        for (String facet : facets) {
            String leftValue = left.getOrDefault(facet, "(none)");
            String rightValue = right.getOrDefault(facet, "(none)");
            if (!leftValue.equals(rightValue)) {
                lines.add("differs: " + identity + ", " + facet + ": left " + leftValue + ", right " + rightValue);
            }
        }
    }

    private Map<String, CatalogObject> byIdentity(Collection<CatalogObject> objects) {
        Map<String, CatalogObject> map = new HashMap<>();
        for (CatalogObject object : objects) {
            if (isSetAside(object)) {
                continue;
            }
            CatalogObject compared =
                    setAside.contains(SetAside.OWNERS_AND_GRANTS) ? object.without(ABOUT_ROLES) : object;
            map.put(unique(identity(compared), map), compared);
        }
        return map;
    }

    private boolean isSetAside(CatalogObject object) {
        return setAside.contains(SetAside.COLUMN_ORDER) && object.kind().equals(POSITION)
                || setAside.contains(SetAside.OWNERS_AND_GRANTS)
                        && object.kind().equals(DEFAULT_PRIVILEGES);
    }

    /** With names set aside an object is known by what it is; two that are the same are told apart by counting them. */
    private String identity(CatalogObject object) {
        boolean unnamed = !isKnownByName.test(object)
                || setAside.contains(SetAside.CONSTRAINT_AND_INDEX_NAMES) && NAMED_BY_STRUCTURE.contains(object.kind())
                || setAside.contains(SetAside.NOT_NULL_NAMES)
                        && object.facets().getOrDefault("definition", "").startsWith("NOT NULL ");
        return unnamed
                ? object.kind() + " on " + object.container() + " {" + object.definition() + "}"
                : object.identity();
    }

    private static String unique(String identity, Map<String, ?> taken) {
        String candidate = identity;
        for (int number = 2; taken.containsKey(candidate); number++) {
            candidate = identity + " #" + number;
        }
        return candidate;
    }
}

package dev.autogen.compare;

import dev.autogen.proof.CatalogDifference;
import dev.autogen.report.ChangeLine;
import dev.autogen.report.ChangeLine.Sign;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Owners and grants. Two databases seldom have the same roles: where all that belongs to one role here belongs to one role there, the
 * two stand for each other, and only what does not fit is a difference.
 */
final class RoleDifferences {

    /** What is granted to everybody on a new object of a kind. */
    private static final Set<String> GRANTED_TO_ALL = Set.of("=U", "=X");

    private static final Set<String> RELATIONS = Set.of("table", "view", "materialized view", "foreign table");

    private final List<CatalogDifference> differences;

    private final boolean sameVersion;

    /** The role on the right that stands for one on the left. */
    private final Map<String, Counterpart> counterparts = new TreeMap<>();

    private record Counterpart(String role, int objects) {}

    /**
     * @param ownersLeft the owner of every object on the left, by the object
     * @param ownersRight the same on the right
     */
    RoleDifferences(
            List<CatalogDifference> differences,
            Map<String, String> ownersLeft,
            Map<String, String> ownersRight,
            boolean sameVersion) {
        this.differences = differences;
        this.sameVersion = sameVersion;
        findCounterparts(ownersLeft, ownersRight);
    }

    private void findCounterparts(Map<String, String> ownersLeft, Map<String, String> ownersRight) {
        Map<List<String>, Integer> pairs = new HashMap<>();
        ownersLeft.forEach((object, left) -> {
            String right = ownersRight.get(object);
            if (right != null) {
                pairs.merge(List.of(left, right), 1, Integer::sum);
            }
        });
        Set<String> taken = new HashSet<>();
        pairs.entrySet().stream()
                .sorted(Map.Entry.<List<String>, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> String.join("/", entry.getKey())))
                .forEach(entry -> {
                    String left = entry.getKey().get(0);
                    String right = entry.getKey().get(1);
                    if (!counterparts.containsKey(left) && taken.add(right)) {
                        counterparts.put(left, new Counterpart(right, entry.getValue()));
                    }
                });
    }

    private String counterpart(String role) {
        Counterpart counterpart = counterparts.get(role);
        return counterpart == null ? role : counterpart.role();
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        counterparts.forEach((role, counterpart) -> {
            if (!role.equals(counterpart.role())) {
                notes.add("what belongs to " + role + " in 'from' belongs to " + counterpart.role() + " in 'to' ("
                        + counterpart.objects() + (counterpart.objects() == 1 ? " object" : " objects")
                        + "): the roles are taken to stand for each other");
            }
        });
        return notes;
    }

    List<ChangeLine> lines() {
        List<ChangeLine> lines = new ArrayList<>();
        for (CatalogDifference difference : differences) {
            if (difference.isOnBothSides()) {
                addOwner(difference, lines);
            }
            Set<String> grantees = grantees(difference);
            if (!grantees.isEmpty()) {
                lines.add(new ChangeLine(
                        FacetWords.sign(difference),
                        "grants on " + FacetWords.object(difference) + " to " + String.join(", ", grantees),
                        null));
            }
        }
        lines.sort(Comparator.comparing(ChangeLine::text));
        return lines;
    }

    private void addOwner(CatalogDifference difference, List<ChangeLine> lines) {
        String left = difference.left("owner");
        String right = difference.right("owner");
        if (!right.equals(counterpart(left))) {
            lines.add(new ChangeLine(
                    Sign.CHANGED,
                    FacetWords.object(difference) + ": owner " + FacetWords.oneLine(left + " → " + right),
                    null));
        }
    }

    /** To whom is granted what is not granted on the other side. */
    private Set<String> grantees(CatalogDifference difference) {
        if (!difference.facets().contains("privileges")) {
            return Set.of();
        }
        Set<String> left = grants(difference, difference.left("privileges"), difference.left("owner"), true);
        Set<String> right = grants(difference, difference.right("privileges"), difference.right("owner"), false);
        Set<String> differing = new TreeSet<>(left);
        differing.addAll(right);
        differing.removeIf(grant -> left.contains(grant) && right.contains(grant));
        return differing.stream()
                .map(grant -> grant.substring(0, grant.indexOf('=')))
                .map(grantee -> grantee.isEmpty() ? "PUBLIC" : grantee)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** {@code role=privileges}, without what the owner of an object has anyway. */
    private Set<String> grants(CatalogDifference difference, String privileges, String owner, boolean isLeft) {
        Set<String> grants = new TreeSet<>();
        for (String item : privileges.isEmpty() ? new String[0] : privileges.split(", ")) {
            int equals = item.indexOf('=');
            int slash = item.lastIndexOf('/');
            String grantee = item.substring(0, equals);
            String letters = item.substring(equals + 1, slash);
            if (!sameVersion && RELATIONS.contains(difference.kind())) {
                // MAINTAIN is PostgreSQL 17's.
                letters = letters.replace("m", "");
            }
            boolean isOwners = grantee.replace("\"", "").equals(owner);
            boolean everybodys = !difference.isOnBothSides() && GRANTED_TO_ALL.contains(grantee + "=" + letters);
            if (isOwners && difference.isOnBothSides()) {
                grants.add("the owner=" + letters);
            } else if (!isOwners && !everybodys) {
                grants.add((isLeft ? counterpart(grantee) : grantee) + "=" + letters);
            }
        }
        return grants;
    }
}

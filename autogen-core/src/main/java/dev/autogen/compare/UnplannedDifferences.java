package dev.autogen.compare;

import dev.autogen.proof.CatalogDifference;
import dev.autogen.report.ChangeLine;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What differs between two catalogues and no plan changes: objects the model does not know, facts it does not know about objects it
 * knows, and whatever it should have noticed and did not.
 */
final class UnplannedDifferences {

    private static final String POSITION = "column position";

    private static final Set<String> ABOUT_ROLES = Set.of("owner", "privileges");

    /** The facts that the model holds, by kind of object. */
    private static final Map<String, Set<String>> IN_THE_MODEL = Map.of(
            "schema", Set.of(),
            "table", Set.of("persistence", "comment"),
            "column", Set.of("type", "collation", "not null", "default", "identity", "generated", "comment"),
            "constraint", Set.of("definition", "not valid"),
            "index", Set.of("definition", "of a constraint", "invalid", "not ready", "immediate", "comment"),
            "sequence", Set.of("type", "parameters", "owned by", "identity", "comment"),
            "enum type", Set.of("labels", "casts", "comment"));

    /** Facts that say something even of an object which the other side does not have: more than what is always there. */
    private static final Map<String, Set<String>> BEYOND_A_PLAN = Map.of(
            "schema", Set.of(),
            "table",
                    Set.of(
                            "options",
                            "toast options",
                            "tablespace",
                            "row security",
                            "replica identity",
                            "no replica identity",
                            "security labels"),
            "column", Set.of("compression", "statistics", "options"),
            "constraint", Set.of("comment", "triggers not enabled"),
            "index", Set.of("clustered", "replica identity", "tablespace", "statistics"),
            "sequence", Set.of("persistence"),
            "enum type", Set.of());

    /** Kinds that belong to a relation and go with it. */
    private static final Set<String> PARTS =
            Set.of("column", "constraint", "index", "trigger", "rule", "policy", "publication");

    private static final Set<String> RELATIONS =
            Set.of("table", "view", "materialized view", "foreign table", "composite type", "domain");

    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"]|\"\")*\"");

    private final ModelledObjects before;

    private final ModelledObjects after;

    private final boolean sameSpelling;

    /** Relations that differ themselves and are not in the model: of these nothing else is told. */
    private final Set<String> toldAsWhole = new HashSet<>();

    private final List<ChangeLine> lines = new ArrayList<>();

    /** @param sameSpelling whether both servers print the same text for the same thing, being of one version */
    UnplannedDifferences(ModelledObjects before, ModelledObjects after, boolean sameSpelling) {
        this.before = before;
        this.after = after;
        this.sameSpelling = sameSpelling;
    }

    List<ChangeLine> lines(List<CatalogDifference> differences) {
        for (CatalogDifference difference : differences) {
            boolean differs = !difference.isOnBothSides() || !facets(difference).isEmpty();
            if (RELATIONS.contains(difference.kind()) && differs && !isModelled(difference)) {
                toldAsWhole.add(difference.fullName());
            }
        }
        differences.forEach(this::add);
        return List.copyOf(lines);
    }

    private void add(CatalogDifference difference) {
        boolean isDefaultSchema =
                difference.kind().equals("schema") && difference.name().isEmpty();
        if (difference.kind().equals(POSITION)
                || isPlainNotNull(difference)
                || isDefaultSchema && !difference.isOnBothSides()) {
            return;
        }
        if (isModelled(difference)) {
            addModelled(difference);
        } else if (!isToldElsewhere(difference)) {
            SortedSet<String> facets = facets(difference);
            if (!difference.isOnBothSides()) {
                lines.add(FacetWords.only(difference));
            } else if (!facets.isEmpty()) {
                lines.add(FacetWords.changed(difference, facets));
            }
        }
    }

    private void addModelled(CatalogDifference difference) {
        boolean planned = !find(before, difference).equals(find(after, difference));
        SortedSet<String> facets = facets(difference);
        Set<String> known = Objects.requireNonNull(IN_THE_MODEL.get(difference.kind()));
        if (!difference.isOnBothSides()) {
            facets.retainAll(Objects.requireNonNull(BEYOND_A_PLAN.get(difference.kind())));
            if (!planned) {
                lines.add(FacetWords.only(difference));
            } else if (!facets.isEmpty()) {
                lines.add(FacetWords.beyond(difference, facets));
            }
            return;
        }
        if (planned || !sameSpelling) {
            facets.removeAll(known);
        }
        if (!facets.isEmpty()) {
            lines.add(FacetWords.changed(difference, facets));
        }
    }

    private boolean isModelled(CatalogDifference difference) {
        return IN_THE_MODEL.containsKey(difference.kind())
                && (find(before, difference).isPresent()
                        || find(after, difference).isPresent());
    }

    private static Optional<Object> find(ModelledObjects objects, CatalogDifference difference) {
        Optional<Object> found = objects.find(difference.kind(), difference.fullName());
        boolean behindIdentity = !difference.left("identity").isEmpty()
                || !difference.right("identity").isEmpty();
        if (found.isPresent() || !difference.kind().equals("sequence") || !behindIdentity) {
            return found;
        }
        String column =
                difference.left("owned by").isEmpty() ? difference.right("owned by") : difference.left("owned by");
        return objects.findIdentity(unquoted(column));
    }

    /** Names as the fingerprint calls objects, of names as SQL spells them. */
    private static String unquoted(String names) {
        return QUOTED.matcher(names)
                .replaceAll(name -> Matcher.quoteReplacement(
                        name.group().substring(1, name.group().length() - 1).replace("\"\"", "\"")));
    }

    /** That a column may not be null is said of the column. The name of the constraint is nobody's choice. */
    private static boolean isPlainNotNull(CatalogDifference difference) {
        return difference.kind().equals("constraint")
                && isPlainNotNull(difference.left("definition"))
                && isPlainNotNull(difference.right("definition"));
    }

    private static boolean isPlainNotNull(String definition) {
        return definition.isEmpty()
                || definition.startsWith("NOT NULL ")
                        && !definition.endsWith(" NO INHERIT")
                        && !definition.endsWith(" NOT VALID");
    }

    private boolean isToldElsewhere(CatalogDifference difference) {
        if (PARTS.contains(difference.kind()) && toldAsWhole.contains(difference.container())) {
            return true;
        }
        if (difference.kind().equals("sequence")) {
            String owner = unquoted(difference.left("owned by") + difference.right("owned by"));
            return toldAsWhole.stream().anyMatch(table -> owner.startsWith(table + "."));
        }
        // The index of an exclusion constraint.
        return difference.kind().equals("index")
                && !(difference.left("of a constraint") + difference.right("of a constraint")).isEmpty();
    }

    private static SortedSet<String> facets(CatalogDifference difference) {
        SortedSet<String> facets = new TreeSet<>(difference.facets());
        facets.removeAll(ABOUT_ROLES);
        boolean isPublic =
                difference.kind().equals("schema") && difference.name().isEmpty();
        if (isPublic) {
            // The one that every database has by itself has a comment by itself.
            facets.remove("comment");
        }
        if (difference.isOnBothSides() && facets.contains("partitioned by")) {
            // Has no rows of its own, and so no way to keep them.
            facets.remove("access method");
        }
        return facets;
    }
}

package dev.autogen.proof;

import dev.autogen.database.postgres.PostgresNames;
import dev.autogen.schema.QualifiedName;
import dev.autogen.schema.Schema;
import dev.autogen.schema.UnmanagedObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the settings, or the rules of the comparison, leave alone by name, with what cannot be without it. It is taken out of both
 * catalogues alike.
 */
final class OutOfScope {

    private static final Set<String> PARTS = Set.of("constraint", "index");

    private static final Set<String> RELATIONS = Set.of("table", "view", "materialized view", "foreign table");

    private static final Pattern FOREIGN_KEY =
            Pattern.compile("^(FOREIGN KEY \\(.+?\\) REFERENCES .+?)\\(.*$", Pattern.DOTALL);

    /** Kind and name. */
    private final Set<String> objects = new HashSet<>();

    /** Tables and their like. */
    private final Set<String> relations = new HashSet<>();

    /** Each with its table, and as it stands in a definition. */
    private final List<ExcludedColumn> columns = new ArrayList<>();

    /** As they stand in the definition of a key that nobody can make. */
    private final Set<String> missingTables = new HashSet<>();

    /** Of constraints and indexes that are left alone. */
    private final Set<Object> likenesses = new HashSet<>();

    private record ExcludedColumn(String table, Pattern name) {}

    /**
     * @param kept what is there on both sides only because columns use it
     * @param upgraded whose relations beyond mappings stay what they are, whatever is mapped to them
     * @param catalog of the upgraded database
     * @param created the catalogue that it is held against
     */
    OutOfScope(
            Collection<UnmanagedObject> leftAlone,
            Schema kept,
            Schema upgraded,
            CatalogFingerprint catalog,
            CatalogFingerprint created) {
        Set<String> there = catalog.objects().stream()
                .filter(object -> object.kind().equals("table"))
                .map(object -> object.container() + "." + object.name())
                .collect(Collectors.toSet());
        for (UnmanagedObject object : leftAlone) {
            objects.add(object.kind() + " " + object.name());
            if (object.kind().equals("table")) {
                relations.add(object.name());
                if (!there.contains(object.name())) {
                    missingTables.add(object.name());
                }
            } else if (object.kind().equals("column")) {
                int dot = object.name().lastIndexOf('.');
                String name = PostgresNames.identifier(object.name().substring(dot + 1));
                columns.add(new ExcludedColumn(
                        object.name().substring(0, dot),
                        Pattern.compile("(?<![\\w$\"])" + Pattern.quote(name) + "(?![\\w$\"])")));
            }
        }
        upgraded.unmanaged().stream()
                .filter(object -> RELATIONS.contains(object.kind()))
                .forEach(object -> relations.add(object.name()));
        addLikenesses(catalog.objects());
        addLikenesses(created.objects());
        kept.sequences().forEach(sequence -> objects.add("sequence " + sequence.name()));
        kept.enumTypes().forEach(type -> objects.add("enum type " + type.name()));
    }

    List<CatalogObject> of(List<CatalogObject> catalog) {
        List<CatalogObject> within = new ArrayList<>();
        Set<String> withoutConstraint = new HashSet<>();
        for (CatalogObject object : catalog) {
            if (!isLeftAlone(object) && !(PARTS.contains(object.kind()) && likenesses.contains(likeness(object)))) {
                within.add(object);
            } else if (object.kind().equals("constraint")) {
                withoutConstraint.add(object.container() + "." + object.name());
            }
        }
        // An index has the name of its constraint, and goes with it.
        within.removeIf(object -> object.kind().equals("index")
                && !object.facets().getOrDefault("of a constraint", "").isEmpty()
                && withoutConstraint.contains(object.container() + "." + object.name()));
        return List.copyOf(within);
    }

    /** What is left alone by its name here may have another name there. */
    private void addLikenesses(List<CatalogObject> catalog) {
        catalog.stream()
                .filter(object -> PARTS.contains(object.kind()) && objects.contains(object.identity()))
                .forEach(object -> likenesses.add(likeness(object)));
    }

    /** As the comparison has it: a table has one primary key, and one foreign key for each pair of columns and table. */
    private static Object likeness(CatalogObject part) {
        String definition = part.facets().getOrDefault("definition", "");
        Matcher foreignKey = FOREIGN_KEY.matcher(definition);
        Object what = part.facets();
        if (definition.startsWith("PRIMARY KEY ")) {
            what = "PRIMARY KEY";
        } else if (foreignKey.matches()) {
            what = foreignKey.group(1);
        }
        return List.of(part.kind(), part.container(), what);
    }

    private boolean isLeftAlone(CatalogObject object) {
        String name = object.container() + "." + object.name();
        return objects.contains(object.identity())
                || object.kind().equals("column position") && objects.contains("column " + name)
                || relations.contains(object.container())
                || object.kind().equals("table") && relations.contains(name)
                || PARTS.contains(object.kind()) && isPartOfLeftAlone(object)
                || object.kind().equals("sequence")
                        && isOfLeftAlone(object.facets().getOrDefault("owned by", ""));
    }

    private boolean isPartOfLeftAlone(CatalogObject part) {
        String definition = part.facets().getOrDefault("definition", "");
        return columns.stream()
                        .anyMatch(column -> column.table().equals(part.container())
                                && column.name().matcher(definition).find())
                || missingTables.stream().anyMatch(table -> definition.contains("REFERENCES " + quoted(table) + "("));
    }

    private boolean isOfLeftAlone(String owner) {
        return !owner.isEmpty() && relations.stream().anyMatch(relation -> owner.startsWith(quoted(relation) + "."));
    }

    private static String quoted(String name) {
        int dot = name.indexOf('.');
        QualifiedName qualified = new QualifiedName(name.substring(0, dot), name.substring(dot + 1));
        return PostgresNames.identifier(qualified.schema()) + "." + PostgresNames.identifier(qualified.name());
    }
}

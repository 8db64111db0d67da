package dev.autogen.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Primary and foreign keys with their columns in order of name: a mapping leaves them the order they have. */
final class KeyOrder {

    private static final String DEFINITION = "definition";

    private static final String COLUMNS =
            "((?:\"(?:[^\"]|\"\")+\"|[^\"(),\\s]+)(?:, (?:\"(?:[^\"]|\"\")+\"|[^\"(),\\s]+))+)";

    private static final Pattern NAME = Pattern.compile("\"(?:[^\"]|\"\")+\"|[^\"(),\\s]+");

    private static final Pattern PRIMARY_KEY =
            Pattern.compile("^(PRIMARY KEY \\()" + COLUMNS + "(\\).*)$", Pattern.DOTALL);

    private static final Pattern ITS_INDEX =
            Pattern.compile("^(CREATE UNIQUE INDEX ON .* USING btree \\()" + COLUMNS + "(\\).*)$", Pattern.DOTALL);

    private static final Pattern FOREIGN_KEY = Pattern.compile(
            "^(FOREIGN KEY \\()" + COLUMNS + "(\\) REFERENCES .+?\\()" + COLUMNS + "(\\).*)$", Pattern.DOTALL);

    List<CatalogObject> of(List<CatalogObject> catalog) {
        return catalog.stream().map(KeyOrder::of).toList();
    }

    private static CatalogObject of(CatalogObject object) {
        String definition = object.facets().getOrDefault(DEFINITION, "");
        if (object.kind().equals("constraint")) {
            return with(object, foreignKey(sorted(PRIMARY_KEY, definition)));
        }
        return object.kind().equals("index")
                        && object.facets().getOrDefault("of a constraint", "").equals("p")
                ? with(object, sorted(ITS_INDEX, definition))
                : object;
    }

    private static String sorted(Pattern pattern, String definition) {
        Matcher matcher = pattern.matcher(definition);
        return matcher.matches()
                ? matcher.group(1)
                        + names(matcher.group(2)).stream().sorted().collect(Collectors.joining(", "))
                        + matcher.group(3)
                : definition;
    }

    private static String foreignKey(String definition) {
        Matcher matcher = FOREIGN_KEY.matcher(definition);
        if (!matcher.matches()) {
            return definition;
        }
        List<String> from = names(matcher.group(2));
        List<String> to = names(matcher.group(4));
        if (from.size() != to.size()) {
            return definition;
        }
        SortedMap<String, String> pairs = new TreeMap<>();
        IntStream.range(0, from.size()).forEach(i -> pairs.put(from.get(i), to.get(i)));
        return matcher.group(1)
                + String.join(", ", pairs.keySet())
                + matcher.group(3)
                + String.join(", ", pairs.values())
                + matcher.group(5);
    }

    private static List<String> names(String list) {
        List<String> names = new ArrayList<>();
        Matcher matcher = NAME.matcher(list);
        while (matcher.find()) {
            names.add(matcher.group());
        }
        return names;
    }

    private static CatalogObject with(CatalogObject object, String definition) {
        if (definition.equals(object.facets().getOrDefault(DEFINITION, ""))) {
            return object;
        }
        SortedMap<String, String> facets = new TreeMap<>(object.facets());
        facets.put(DEFINITION, definition);
        return new CatalogObject(object.kind(), object.container(), object.name(), facets);
    }
}

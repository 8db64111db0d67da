package dev.autogen.proof;

import dev.autogen.database.postgres.PostgresNames;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Objects as they are called where a schema is the default: without it, in their names and in their definitions. */
final class WithoutSchema {

    private static final String SCHEMA = "schema";

    private final String schema;

    private final Pattern qualifier;

    private WithoutSchema(String schema) {
        this.schema = schema;
        this.qualifier = Pattern.compile("(?<![\\w\".$])" + Pattern.quote(PostgresNames.identifier(schema) + "."));
    }

    /** The objects by their identity. */
    static Map<String, CatalogObject> of(Collection<CatalogObject> objects, String schema) {
        WithoutSchema without = new WithoutSchema(schema);
        SortedMap<String, CatalogObject> byIdentity = new TreeMap<>();
        for (CatalogObject object : objects) {
            CatalogObject relative = without.relative(object);
            byIdentity.put(relative.identity(), relative);
        }
        return byIdentity;
    }

    private CatalogObject relative(CatalogObject object) {
        SortedMap<String, String> facets = new TreeMap<>();
        object.facets().forEach((name, value) -> facets.put(name, unqualified(value)));
        boolean isDefault = object.kind().equals(SCHEMA) && object.name().equals(schema);
        return new CatalogObject(
                object.kind(), container(object.container()), isDefault ? "" : unqualified(object.name()), facets);
    }

    private String container(String container) {
        if (container.equals(schema)) {
            return "";
        }
        return container.startsWith(schema + ".") ? container.substring(schema.length() + 1) : container;
    }

    private String unqualified(String text) {
        return text.contains(schema) ? qualifier.matcher(text).replaceAll("") : text;
    }
}

package dev.autogen.schema;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of a schema object, as the catalogue spells it: not quoted, not folded.
 *
 * @param schema the schema, always known; whoever makes a name resolves the default schema first
 * @param name the object's own name
 */
public record QualifiedName(String schema, String name) implements Comparable<QualifiedName> {

    public QualifiedName {
        requireNonNull(schema, "schema");
        requireNonNull(name, "name");
    }

    private static final Pattern PRINTED =
            Pattern.compile("(?:(\"(?:[^\"]|\"\")+\"|[^\".\\s]+)\\.)?(\"(?:[^\"]|\"\")+\"|[^\".\\s]+)");

    /**
     * Reads a name as PostgreSQL prints it: quoted where it must be, qualified unless the schema is in the search path. Empty when
     * the text is something else, such as {@code timestamp with time zone}.
     */
    public static Optional<QualifiedName> ofPrinted(String text, String defaultSchema) {
        Matcher matcher = PRINTED.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String schema = matcher.group(1) == null ? defaultSchema : unquoted(matcher.group(1));
        return Optional.of(new QualifiedName(schema, unquoted(matcher.group(2))));
    }

    private static String unquoted(String identifier) {
        return identifier.startsWith("\"")
                ? identifier.substring(1, identifier.length() - 1).replace("\"\"", "\"")
                : identifier;
    }

    /** Another object of the same schema. */
    public QualifiedName sibling(String otherName) {
        return new QualifiedName(schema, otherName);
    }

    @Override
    public int compareTo(QualifiedName other) {
        int order = schema.compareTo(other.schema);
        return order != 0 ? order : name.compareTo(other.name);
    }

    /** {@code schema.name} for messages; SQL is written by the database package, which quotes. */
    @Override
    public String toString() {
        return schema + "." + name;
    }
}

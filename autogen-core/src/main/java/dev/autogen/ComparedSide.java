package dev.autogen;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One side of a comparison, as it was found.
 *
 * @param source as {@code diff} names it
 * @param url where it was read, without user and password; null for what is no database of the user's
 * @param server product and version, or null where none was asked
 * @param schemas what of it was compared, the default schema first; empty for the entities
 */
public record ComparedSide(
        SchemaSource source, @Nullable String url, @Nullable String server, List<String> schemas) {

    public ComparedSide {
        requireNonNull(source, "source");
        schemas = List.copyOf(schemas);
    }

    static ComparedSide entities() {
        return new ComparedSide(SchemaSource.ENTITIES, null, null, List.of());
    }

    public Optional<String> databaseUrl() {
        return Optional.ofNullable(url);
    }

    public Optional<String> serverText() {
        return Optional.ofNullable(server);
    }

    /** {@code database jdbc:postgresql://localhost/shop}. */
    public String name() {
        if (url == null) {
            return source.toString();
        }
        return source instanceof SchemaSource.Url ? url : source + " " + url;
    }
}
